package org.lectern.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.contract.ProblemException;
import org.lectern.stats.Discontinuity.Standing;

class ThresholdTest {

    private static final Campaign CAMPAIGN = Campaigns.campaign("c");

    /** Probabilities from .9995 down to 0 in steps of .0005, so that the highest 1,000 end at .5. */
    private static List<Flagged> everybody() {
        return IntStream.rangeClosed(1, 2_000)
                .mapToObj(i -> new Flagged("L" + i, "FFF", "week 4", i, 1 - i / 2_000.0, List.of()))
                .toList();
    }

    private static Ledger assigned(double share, Map<String, String> excluded) {
        return new Ledger(
                new Plan(CAMPAIGN, everybody().subList(0, 1_000), share, excluded).entries(Campaigns.NOW), List.of());
    }

    /** Of every ten, six of those not contacted are a yes, and so many of the others. */
    private static List<Reported> told(int ofContacted) {
        return everybody().stream()
                .map(one -> new Reported(
                        one.pseudonym(),
                        one.course(),
                        one.moment(),
                        new Outcome(one.rank() * 7 % 10 < (one.rank() <= 1_000 ? ofContacted : 6), Optional.empty())))
                .toList();
    }

    private static Threshold of(Ledger ledger, List<Flagged> everybody, List<Reported> told, LocalDate today) {
        return Threshold.of(ledger, CAMPAIGN, everybody, told, 0.1, today);
    }

    private static String code(Ledger ledger, LocalDate today) {
        return assertThrows(ProblemException.class, () -> of(ledger, everybody(), told(3), today))
                .problem()
                .code();
    }

    /** Three of ten above and six of ten below, as even as steps of ten can be. */
    @Test
    void isTheJumpWhereContactingBegan() {
        Threshold threshold = of(assigned(0, Map.of()), everybody(), told(3), Campaigns.PLANNED);
        assertEquals(0.5, threshold.cut(), 1e-12);
        assertEquals(Standing.READABLE, threshold.found().standing());
        assertEquals(-0.3, threshold.found().jump().estimate(), 0.03);
        assertEquals(200, threshold.found().jump().above(), 1);
        List<String> said = ThresholdWords.of(threshold);
        assertTrue(
                said.getFirst()
                        .matches(
                                "At the threshold of 50\\.0 %, what was foreseen came about \\d+\\.\\d points less often \\(between .*\\) among"
                                        + " those just above it, who were to be contacted, than among those just below\\."),
                said::toString);
        assertTrue(said.getLast().startsWith("That is of learners near the threshold alone"));
    }

    /** A hold-out is the proof. */
    @Test
    void besideAHoldOutItIsNotRead() {
        assertEquals("threshold-held-out", code(assigned(0.25, Map.of()), Campaigns.PLANNED));
        assertEquals("threshold-early", code(assigned(0, Map.of()), Campaigns.PLANNED.minusDays(1)));
    }

    @Test
    void whoWasExcludedOrTiedOrIsNotKnownDoesNotCount() {
        List<Flagged> tied = new ArrayList<>(everybody());
        tied.add(new Flagged("T", "FFF", "week 4", 2_001, 0.5, List.of()));
        Threshold threshold =
                of(assigned(0, Map.of("L999", "was called")), tied, told(3).subList(1, 2_000), Campaigns.PLANNED);
        assertEquals(1, threshold.tied());
        assertEquals(1, threshold.missing());
        assertEquals(
                of(assigned(0, Map.of()), everybody(), told(3), Campaigns.PLANNED)
                                .found()
                                .jump()
                                .above()
                        - 1,
                threshold.found().jump().above());
        assertEquals(
                List.of(
                        "One learner at the threshold or above was not to be contacted and does not count.",
                        "The outcome of one learner is not known and not counted."),
                ThresholdWords.of(threshold).subList(3, 5));
    }

    /** Contacted for one course, somebody below the threshold with another was contacted all the same. */
    @Test
    void anotherCourseOfWhoWasContactedDoesNotCount() {
        List<Flagged> twice = new ArrayList<>(everybody());
        List<Reported> told = new ArrayList<>(told(3));
        for (int i = 1; i <= 200; i++) {
            twice.add(new Flagged("L" + i, "GGG", "week 4", 2_000 + i, i <= 100 ? 0.45 : 0.55, List.of()));
            told.add(new Reported("L" + i, "GGG", "week 4", new Outcome(true, Optional.empty())));
        }
        assertEquals(
                of(assigned(0, Map.of()), everybody(), told(3), Campaigns.PLANNED),
                of(assigned(0, Map.of()), twice, told, Campaigns.PLANNED));
    }

    @Test
    void whoIsForgottenDoesNotMoveTheThreshold() {
        List<Entry> entries = new ArrayList<>(assigned(0, Map.of()).entries());
        entries.add(entries.removeFirst().forgotten("forgotten-1", "forgotten"));
        Threshold threshold = of(new Ledger(entries, List.of()), everybody(), told(3), Campaigns.PLANNED);
        assertEquals(0.5, threshold.cut(), 1e-12);
        assertEquals(Standing.READABLE, threshold.found().standing());
    }

    @Test
    void ofTooFewNothingIsTold() {
        Threshold threshold =
                Threshold.of(assigned(0, Map.of()), CAMPAIGN, everybody(), told(3), 0.01, Campaigns.PLANNED);
        assertEquals(
                List.of(
                        "Cannot tell: within 1 points of the threshold of 50.0 % are 19 learners below it and 20 above. It"
                                + " takes 30 on each side."),
                ThresholdWords.of(threshold));
    }

    @Test
    void ranksAloneAreNotEnough() {
        Flagged ranked = new Flagged("A", "FFF", "week 4", 1, Double.NaN, List.of());
        Ledger ledger = new Ledger(new Plan(CAMPAIGN, List.of(ranked), 0, Map.of()).entries(Campaigns.NOW), List.of());
        assertEquals("threshold-ranks", code(ledger, Campaigns.PLANNED));
        Ledger nobody = new Ledger(
                new Plan(CAMPAIGN, List.of(ranked), 0, Map.of("A", "is ill")).entries(Campaigns.NOW), List.of());
        assertEquals("threshold-nobody", code(nobody, Campaigns.PLANNED));
    }
}
