package org.lectern.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.lectern.stats.Scores;

class PairsWithinTest {

    /** Cells 0 and 1 say 0.2 and 0.8. The first learner has a yes at 0.2 and a no at 0.8, the second a no at 0.2 and two yeses at 0.8. */
    private static final Outcomes OUTCOMES = new Outcomes(
            new int[] {0, 0, 1, 1}, new int[] {0, 1, 0, 1}, new int[] {1, 1, 1, 2}, new int[] {1, 0, 0, 2});

    private static final double[] SAID = {0.2, 0.8};

    private static double auc(int... times) {
        CellCounts counts = new CellCounts.Counter(new TestSet(OUTCOMES, SAID, SAID)).count(times);
        return new PairsWithin(OUTCOMES, cell -> SAID[cell]).rocAucOfOthers(counts.by(new Scores(SAID)), times);
    }

    @Test
    void countsPairsOfTwoLearnersOnly() {
        // The first one's yes against the second's no: a tie. The second's two against the first's no: two ties.
        assertEquals(0.5, auc(1, 1), 1e-12);
    }

    @Test
    void takesCopiesOfALearnerForOneLearner() {
        assertEquals(Double.NaN, auc(2, 0));
        assertEquals(0.5, auc(2, 1), 1e-12);
    }
}
