package org.lectern.cards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.analysis.Subject;
import org.lectern.analysis.all.Analyses;
import org.lectern.analysis.churn.ChurnAnalysis;
import org.lectern.analysis.compare.CompareAnalysis;
import org.lectern.analysis.compare.Matching;
import org.lectern.cards.Check.Verdict;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.door.Importer;
import org.lectern.ingest.source.SampleExports;
import org.lectern.ingest.source.SampleExports.Export;
import org.lectern.study.Companion;
import org.lectern.study.Filter;
import org.lectern.study.Meaning;
import org.lectern.study.Study;
import org.lectern.study.StudyFixture;
import org.lectern.study.StudyFixture.View;

class RecheckTest {

    private static final TaskContext QUIET = TaskContext.quiet();

    /** So many learners see a video, and the first of them stop early. */
    private static List<View> views(String video, int learners, int early) {
        List<View> views = new ArrayList<>();
        for (int i = 0; i < learners; i++) {
            views.add(new View(video + i, video, "c", i < early ? 10 : 100));
        }
        return views;
    }

    private static Study study(int learners, int early) {
        List<View> views = new ArrayList<>(views("even", 300, 60));
        views.addAll(views("odd", learners, early));
        return StudyFixture.of(views);
    }

    private static Card cardOfOdd(Study before) {
        return PinnedCards.of(new ChurnAnalysis(), before).stream()
                .filter(card -> card.claim()
                        .finding()
                        .about()
                        .filter(new Subject(Subject.Kind.VIDEO, "odd")::equals)
                        .isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static Check after(Study newer) {
        try (Study before = study(200, 120);
                newer) {
            return Recheck.of(List.of(cardOfOdd(before)), newer, QUIET)
                    .getFirst()
                    .check()
                    .orElseThrow();
        }
    }

    /** 120 of 200 are 60 %; 20 of 100 are 20 %. Wilson: 53.1 to 66.5 and 13.3 to 28.9. */
    @Test
    void whatHasBecomeLessIsLower() {
        try (Study before = study(200, 120);
                Study newer = study(100, 20)) {
            Card card = Recheck.of(List.of(cardOfOdd(before)), newer, QUIET).getFirst();
            Check check = card.check().orElseThrow();
            assertEquals(Verdict.LOWER, check.verdict());
            assertEquals(newer.fingerprint(), check.fingerprint());
            assertEquals(
                    "Was 60.0 % (53.1 to 66.5 %, 200 views), now 20.0 % (13.3 to 28.9 %, 100 views): lower beyond chance",
                    CardWords.check(card));
        }
    }

    @Test
    void whatHasBecomeMoreIsHigher() {
        assertEquals(Verdict.HIGHER, after(study(200, 180)).verdict());
    }

    /** 11 of 20 against 120 of 200: one may be chance. */
    @Test
    void aLittleLessIsNotSure() {
        Check check = after(study(20, 11));
        assertEquals(Verdict.NOT_SURE, check.verdict());
        assertTrue(check.p() > 0.5, check::toString);
    }

    @Test
    void whatIsNotThereCannotBeTold() {
        assertEquals(
                Verdict.GONE, after(StudyFixture.of(views("even", 300, 60))).verdict());
    }

    @Test
    void aFilterThatLetsNothingThroughIsTold() {
        assertEquals(Verdict.NOT_TOLD, after(StudyFixture.of(List.of())).verdict());
    }

    /** As somebody’s platform did when the finding was pinned, and another does now; what is not known of one is compared. */
    @Test
    void percentagesOfAnotherKindAreNotCompared(@TempDir Path folder) throws IOException {
        Path csv = folder.resolve("kaltura.csv");
        Export kaltura = SampleExports.all().stream()
                .filter(export -> meaning(export, csv) == Meaning.FURTHEST_POINT)
                .findFirst()
                .orElseThrow();
        try (Study before = study(200, 120);
                Study newer = open(kaltura, csv)) {
            assertEquals(Meaning.UNKNOWN, before.facts().origin().meaning());
            assertEquals(Verdict.COUNTS_OTHERWISE, verdict(meaning(cardOfOdd(before), Meaning.COVERAGE), newer));
            assertEquals(Verdict.NOT_SURE, verdict(meaning(cardOfOdd(before), Meaning.COVERAGE), before));
            assertFalse(verdict(meaning(cardOfOdd(before), Meaning.FURTHEST_POINT), newer) == Verdict.COUNTS_OTHERWISE);
        }
    }

    private static Meaning meaning(Export export, Path file) {
        try (Study study = open(export, file)) {
            return study.facts().origin().meaning();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Study open(Export export, Path file) throws IOException {
        return Importer.open(Files.writeString(file, export.text()), ImportOptions.standard(), QUIET)
                .study();
    }

    private static Card meaning(Card card, Meaning meaning) {
        Claim claim = card.claim();
        return Card.of(new Claim(claim.question(), claim.finding(), claim.value(), meaning));
    }

    private static Verdict verdict(Card card, Study newer) {
        return Recheck.of(List.of(card), newer, QUIET)
                .getFirst()
                .check()
                .orElseThrow()
                .verdict();
    }

    @Test
    void whatWasFoundInAComparisonIsNotAskedOfOneFile() {
        String select = "SELECT 'l' || i, 'Sets', 'C', 'C', 'Student', %s + i %% 11 FROM range(40) AS numbers(i)";
        try (Study before = StudyFixture.ofSql(select.formatted("20"));
                Study after = StudyFixture.ofSql(select.formatted("60"))) {
            Study other = after.filtered(Filter.everything().withRoles(List.of("Student")));
            List<Card> cards = PinnedCards.of(
                    new CompareAnalysis(),
                    before.beside(Companion.of(before, other, Matching.of(before, other, QUIET))));
            assertEquals(1, cards.size());
            List<Card> checked = Recheck.of(cards, after, QUIET);
            assertEquals(
                    Verdict.TAKES_TWO, checked.getLast().check().orElseThrow().verdict());
            assertEquals(
                    "Cannot tell: a comparison takes two files, and this is one", CardWords.check(checked.getLast()));
            assertEquals(
                    "40.0 (40.0 to 40.0, 40 views)",
                    CardWords.value(
                            cards.getLast().claim(), cards.getLast().claim().value()));
        }
    }

    /** Every claim that any analysis makes of either sample. */
    @Test
    void ofACopyNothingHasChanged() {
        for (String folder : List.of("sample-study", "sample-learning")) {
            try (Study before = open(folder);
                    Study after = open(folder)) {
                List<Card> cards = Analyses.all().stream()
                        .filter(analysis -> analysis.lacking(before).isEmpty())
                        .flatMap(analysis -> PinnedCards.of(analysis, before).stream())
                        .toList();
                assertTrue(cards.size() > 3, folder);
                Set<Verdict> verdicts = Recheck.of(cards, after, QUIET).stream()
                        .map(card -> card.check().orElseThrow().verdict())
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Verdict.class)));
                assertTrue(EnumSet.of(Verdict.NOT_SURE, Verdict.STILL).containsAll(verdicts), verdicts::toString);
                cards.forEach(card -> assertFalse(
                        card.claim().finding().measure().isPresent()
                                && CardWords.value(card.claim(), card.claim().value())
                                        .isBlank(),
                        card::toString));
            }
        }
    }

    private static Study open(String folder) {
        return Importer.open(Path.of("data", folder), ImportOptions.standard(), QUIET)
                .study();
    }

    /**
     * Two terms of one course of ten videos in which nothing changes: in how many of a hundred anything pinned is called a change. What is
     * pinned is what stands out, which by itself comes out less extreme the next time.
     */
    @Test
    @Tag("simulated")
    void falseAlarmsWhereNothingChanges() {
        SplittableRandom random = new SplittableRandom(17);
        int courses = 100;
        int pinned = 0;
        int alarms = 0;
        for (int course = 0; course < courses; course++) {
            double[] truth = random.doubles(10, 0.1, 0.5).toArray();
            try (Study before = drawn(truth, random);
                    Study after = drawn(truth, random)) {
                List<Card> cards = PinnedCards.of(new ChurnAnalysis(), before).stream()
                        .filter(card -> card.claim().finding().measure().isPresent())
                        .toList();
                pinned += cards.isEmpty() ? 0 : 1;
                alarms += Recheck.of(cards, after, QUIET).stream()
                                .map(card -> card.check().orElseThrow().verdict())
                                .anyMatch(EnumSet.of(Verdict.HIGHER, Verdict.LOWER)::contains)
                        ? 1
                        : 0;
            }
        }
        double share = (double) alarms / pinned;
        assertTrue(pinned > 80, "pinned in " + pinned);
        assertTrue(share <= 0.10, "alarms in " + share);
    }

    private static Study drawn(double[] truth, SplittableRandom random) {
        List<View> views = new ArrayList<>();
        for (int learner = 0; learner < 120; learner++) {
            for (int video = 0; video < truth.length; video++) {
                boolean early = random.nextDouble() < truth[video];
                views.add(new View("l" + learner, "v" + video, "c", early ? 10 : 100));
            }
        }
        return StudyFixture.of(views);
    }
}
