package org.lectern.recommend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.lectern.contract.TaskContext;
import org.lectern.recommend.Tuning.Trial;
import org.lectern.recommend.Tuning.Tuned;

class TuningTest {

    private static final TaskContext QUIET = TaskContext.quiet();
    private static final Split SPLIT = Split.leaveLast(Some.drawn(300, 40, 10, 3, 3), 0.2, 5);

    /** How much of neighbours there is beside chance: the more the better. */
    private static final Tuning TUNING =
            new Tuning(List.of(new Range("share", 0, 1, false, false)), 12, RankingMetric.NDCG, 5, 10_000, 7);

    private static Recommender fit(Map<String, Double> settings, Interactions train, TaskContext context) {
        return new Blend(
                "b",
                ItemNeighbours.fit(train, context),
                Objects.requireNonNull(settings.get("share")),
                new RandomOrder(1));
    }

    @Test
    void theBestThatWasTriedIsChosenAndAllAreTold() {
        Tuned tuned = TUNING.run(TuningTest::fit, Map.of("share", 0.0), SPLIT, () -> false, QUIET);
        List<Trial> trials = tuned.trials();
        assertEquals(13, trials.size());
        assertEquals(Map.of("share", 0.0), trials.getFirst().settings());
        Trial chosen = trials.get(tuned.chosen());
        assertTrue(trials.stream()
                .filter(trial -> !trial.stopped())
                .allMatch(trial -> trial.worth().value() <= chosen.worth().value()));
        assertTrue(tuned.best().mean(RankingMetric.NDCG) > tuned.usual().mean(RankingMetric.NDCG));
    }

    /** One learner in four is enough to see that chance is worse than neighbours. */
    @Test
    void aTrialThatIsSurelyWorseIsStopped() {
        Tuned tuned = TUNING.run(TuningTest::fit, Map.of("share", 1.0), SPLIT, () -> false, QUIET);
        List<Trial> stopped = tuned.trials().stream().filter(Trial::stopped).toList();
        assertTrue(!stopped.isEmpty());
        assertTrue(stopped.stream().allMatch(trial -> trial.learners() == 75));
        assertTrue(!tuned.trials().get(tuned.chosen()).stopped());
    }

    /** Models that are tried never see the test, nor the item before it. */
    @Test
    void theTestIsOpenedOnceForTheChosenAndTheUsual() {
        List<Integer> pairs = new ArrayList<>();
        TUNING.run(
                (settings, train, context) -> {
                    pairs.add(train.pairs());
                    return fit(settings, train, context);
                },
                Map.of("share", 0.5),
                SPLIT,
                () -> false,
                QUIET);
        List<Integer> expected = new ArrayList<>();
        for (int trial = 0; trial < 13; trial++) {
            expected.add(300 * 7);
        }
        expected.addAll(List.of(300 * 8, 300 * 8));
        assertEquals(expected, pairs);
    }

    @Test
    void itEndsWhenTimeIsUpWithWhatWasTried() {
        Tuned tuned = TUNING.run(TuningTest::fit, Map.of("share", 0.5), SPLIT, () -> true, QUIET);
        assertEquals(1, tuned.trials().size());
        assertArrayEquals(tuned.usual().of(RankingMetric.NDCG), tuned.best().of(RankingMetric.NDCG));
    }

    @Test
    void settingsAreDrawnWithinTheirRanges() {
        SplittableRandom random = new SplittableRandom(3);
        Range whole = new Range("factors", 1, 3, false, true);
        Range logarithmic = new Range("regularisation", 0.01, 100, true, false);
        int[] drawn = new int[4];
        int below = 0;
        for (int time = 0; time < 3000; time++) {
            drawn[(int) whole.draw(random)]++;
            double one = logarithmic.draw(random);
            assertTrue(0.01 <= one && one <= 100);
            below += one < 1 ? 1 : 0;
        }
        assertEquals(0, drawn[0]);
        assertEquals(1000, drawn[1], 100);
        assertEquals(1000, drawn[3], 100);
        assertEquals(1500, below, 120);
        assertThrows(IllegalArgumentException.class, () -> new Range("x", 0, 1, true, false));
    }
}
