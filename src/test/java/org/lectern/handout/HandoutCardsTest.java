package org.lectern.handout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Finding;
import org.lectern.analysis.Findings;
import org.lectern.analysis.Subject;
import org.lectern.analysis.TableNumber;
import org.lectern.analysis.explore.ExploreAnalysis;
import org.lectern.cards.Card;
import org.lectern.cards.CardWords;
import org.lectern.cards.Check;
import org.lectern.cards.Claim;
import org.lectern.contract.TaskContext;
import org.lectern.study.Meaning;
import org.lectern.study.Study;
import org.lectern.study.StudyFixture;
import org.lectern.study.StudyFixture.View;

/** What somebody has decided to do is handed over, but nothing about learners. */
class HandoutCardsTest {

    private static final String LONG = "Prof. مقدمة 🧪 ".repeat(100);

    @TempDir
    private Path folder;

    /** Forty learners watch five videos: four of them mostly, the last less. */
    private final Study study = StudyFixture.of(IntStream.range(0, 200)
            .mapToObj(i -> new View("learner-" + i % 40, "video-" + i / 40, "ART", i < 160 ? 60 + i % 20 : 25 + i % 20))
            .toList());

    private final Findings answer = new ExploreAnalysis().answer(Choices.standard(), study, TaskContext.quiet());

    @AfterEach
    void close() {
        study.close();
    }

    private Card lessWatched() {
        Finding found = answer.reading().findings().stream()
                .filter(finding -> finding.about().equals(Optional.of(new Subject(Subject.Kind.VIDEO, "video-4"))))
                .findFirst()
                .orElseThrow();
        return Card.of(Claim.of("explore", answer, found, Meaning.UNKNOWN))
                .withAction("Split video-4")
                .withOwner("Ms Ade")
                .withDue(Optional.of(LocalDate.of(2026, 3, 1)));
    }

    private Handout handout(boolean withLearners, Card... cards) {
        return Handout.of(
                HandoutOptions.standard().withLearners(withLearners),
                study,
                Map.of("explore", answer),
                Map.of(),
                List.of(cards),
                TaskContext.quiet());
    }

    @Test
    void aCardIsToldWithAllThatIsDecided() {
        ToDo told = handout(false, lessWatched()).toDo().getFirst();
        assertEquals("Split video-4", told.action());
        assertTrue(told.claim().contains("video-4"), told.claim());
        assertTrue(told.line().contains("Who: Ms Ade. Until: 1 March 2026. State: Open."), told.line());
    }

    @Test
    void whatNamesALearnerIsLeftOutAndCounted() {
        Card card = lessWatched();
        Handout handout = handout(
                false,
                card.withAction("Ask learner-7 first"),
                card.withNote("(learner-12)"),
                card.withNote("learners"));
        assertEquals(1, handout.toDo().size());
        assertTrue(
                handout.limits().stream().anyMatch(line -> line.startsWith("2 cards are left out")),
                handout.limits()::toString);
        assertEquals(
                3,
                handout(true, card.withAction("Ask learner-7 first"), card, card)
                        .toDo()
                        .size());
    }

    @Test
    void aLearnerIsKnownInOtherLettersAndOverLines() {
        Card card = lessWatched();
        for (String text :
                List.of("Ask Ada\nLovelace", "Ask ada  lovelace", "Ask ADA\u00a0LOVELACE", "Ask learner 12")) {
            assertEquals(
                    0, named(card.withAction(text), card.withNote(text)).toDo().size(), text);
        }
        assertEquals(1, named(card.withAction("Split at minute 12")).toDo().size());
    }

    @Test
    void whoDoesItIsNotToldWhereThatIsALearner() {
        ToDo told = named(lessWatched().withOwner("Ada\tlovelace")).toDo().getFirst();
        assertTrue(told.line().contains("Who: not told here."), told.line());
        assertFalse(told.line().toLowerCase(Locale.ROOT).contains("lovelace"), told.line());
    }

    /** A report of the same study where two learners are called Ada Lovelace and 12. */
    private Handout named(Card... cards) {
        try (Study named = StudyFixture.of(IntStream.range(0, 200)
                .mapToObj(i -> new View(
                        i % 40 == 0 ? "Ada Lovelace" : i % 40 == 1 ? "12" : "learner-" + i % 40,
                        "video-" + i / 40,
                        "ART",
                        i < 160 ? 60 + i % 20 : 25 + i % 20))
                .toList())) {
            return Handout.of(
                    HandoutOptions.standard(),
                    named,
                    Map.of("explore", new ExploreAnalysis().answer(Choices.standard(), named, TaskContext.quiet())),
                    Map.of(),
                    List.of(cards),
                    TaskContext.quiet());
        }
    }

    @Test
    void aNumberIsToldAsTheReportTellsIt() {
        Claim claim = lessWatched().claim();
        TableNumber.Value value = claim.value().orElseThrow();
        TableNumber.Value other = new TableNumber.Value(77.7, 70, 80, value.behind());
        Card card = Card.of(new Claim(claim.question(), claim.finding(), Optional.of(other), claim.meaning()));
        assertTrue(handout(true, card).toDo().getFirst().line().contains("77.7"));
        ToDo told = handout(false, card).toDo().getFirst();
        assertFalse(told.line().contains("77.7"), told.line());
        assertTrue(told.line().contains(CardWords.value(claim, claim.value())), told.line());
    }

    @Test
    void aNewerExportIsToldWithNumbersOfManyAlone() {
        Card card = lessWatched();
        assertTrue(newer(card, 10).contains("Since then: Was "), newer(card, 10));
        assertTrue(newer(card, 9).contains("Since then: higher beyond chance."), newer(card, 9));
        assertTrue(newer(card, 0).contains("Since then: higher beyond chance."), newer(card, 0));
    }

    private String newer(Card card, long behind) {
        Check check =
                new Check(Check.Verdict.HIGHER, Optional.of(new TableNumber.Value(90, 85, 95, behind)), 0.01, "01");
        return handout(false, card.withCheck(check)).toDo().getFirst().line();
    }

    @Test
    void whatAnAnswerProposesIsToldWhereTheReportProposesIt() {
        Claim claim = lessWatched().claim();
        Finding found = claim.finding();
        Finding proposing = new Finding(
                found.kind(),
                found.measure(),
                found.about(),
                found.beyond(),
                found.usual(),
                found.compared(),
                found.sentence(),
                "Ask the 3 who left.",
                found.in());
        Card card = Card.of(new Claim(claim.question(), proposing, claim.value(), claim.meaning()));
        assertEquals(
                "Ask the 3 who left.", handout(true, card).toDo().getFirst().action());
        assertEquals(found.sentence(), handout(false, card).toDo().getFirst().action());
    }

    @Test
    void aThingOfWhichNothingElseIsToldIsNamed() {
        Claim claim = lessWatched().claim();
        Finding other = new Finding(
                "video",
                Optional.empty(),
                Optional.of(new Subject(Subject.Kind.VIDEO, "video-2")),
                Finding.Beyond.BELOW,
                Double.NaN,
                1,
                "3 of 7 learners left video-2.",
                "",
                claim.finding().in());
        Card card = Card.of(new Claim(claim.question(), other, Optional.empty(), claim.meaning()));
        assertEquals("About video-2.", handout(false, card).toDo().getFirst().claim());
        assertEquals(
                "3 of 7 learners left video-2.",
                handout(true, card).toDo().getFirst().claim());
    }

    @Test
    void whatIsClaimedElsewhereIsNotTold() {
        Claim claim = lessWatched().claim();
        Finding other = Finding.ofAll(
                "all",
                Optional.empty(),
                "One of 3 learners left.",
                "",
                claim.finding().in());
        Card card = Card.of(new Claim(claim.question(), other, Optional.empty(), claim.meaning()));
        assertEquals(List.of(), handout(false, card).toDo());
    }

    @Test
    void aLongOwnerIsCutAndStandsInEveryFormat() throws IOException {
        Handout handout = handout(false, lessWatched().withOwner(LONG));
        for (HandoutFormat format : HandoutFormat.values()) {
            Path file = folder.resolve("report" + format.ending());
            format.write(handout, file, TaskContext.quiet());
        }
        String owner = "Who: " + LONG.substring(0, 50);
        assertTrue(Files.readString(folder.resolve("report.html")).contains(owner));
        assertFalse(Files.readString(folder.resolve("report.html")).contains(LONG));
        assertTrue(HandoutWorkbookTest.rows(folder.resolve("report.xlsx"), "Report")
                .toString()
                .contains(owner));
        try (XMLSlideShow show = HandoutSlidesTest.open(folder.resolve("report.pptx"))) {
            HandoutSlidesTest.everythingFits(show);
            assertTrue(HandoutSlidesTest.titles(show).contains("What is to be done"));
        }
    }
}
