package org.lectern.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.contract.TaskContext;
import org.lectern.evaluation.Estimate;
import org.lectern.stats.Interval;

class PairedTest {

    private static final TaskContext QUIET = TaskContext.quiet();

    /** Half zeros and half ones of 400: the mean is .5, its standard error .025. */
    @Test
    void theIntervalIsThatOfAMean() {
        double[] figures =
                IntStream.range(0, 400).mapToDouble(place -> place % 2).toArray();
        Estimate found = Paired.estimate(figures, 7);
        Interval interval = found.interval().orElseThrow();
        assertEquals(0.5, found.value());
        assertEquals(0.5 - 1.96 * 0.025, interval.low(), 0.004);
        assertEquals(0.5 + 1.96 * 0.025, interval.high(), 0.004);
        assertEquals(found, Paired.estimate(figures, 7));
    }

    @Test
    void ofOneLearnerOrNoneThereIsNoInterval() {
        assertTrue(Paired.estimate(new double[] {1}, 7).interval().isEmpty());
        assertTrue(Double.isNaN(Paired.estimate(new double[] {}, 7).value()));
    }

    @Test
    void aModelBesideItselfDiffersByNothing() {
        Split split = Split.leaveLast(Some.drawn(50, 30, 8, 1, 3), 0.2, 5);
        Judged judged = judged(new NextStep(split.train()), split, split.judges());
        Estimate nothing = Paired.difference(judged, judged, RankingMetric.NDCG, 7);
        assertEquals(0, nothing.value());
        assertFalse(nothing.surelyAbove(0) || nothing.surelyBelow(0));
        Judged fewer = judged(new NextStep(split.train()), split, split.judges(20, 1));
        assertThrows(IllegalArgumentException.class, () -> Paired.difference(judged, fewer, RankingMetric.NDCG, 7));
    }

    private static Judged judged(Recommender model, Split split, int... learners) {
        return RankingEvaluation.of(model, split, 5, learners, QUIET);
    }
}
