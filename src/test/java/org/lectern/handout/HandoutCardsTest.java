package org.lectern.handout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
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
import org.lectern.analysis.explore.ExploreAnalysis;
import org.lectern.cards.Card;
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
