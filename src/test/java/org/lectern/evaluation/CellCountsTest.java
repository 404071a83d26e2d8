package org.lectern.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.lectern.stats.Scores;

class CellCountsTest {

    private static final double[] SAID = {0.1, 0.3, 0.2, 0.4, 0.7};

    @Test
    void countsEveryLearnerAsOftenAsDrawn() {
        Outcomes outcomes =
                new Outcomes(new int[] {7, 7, 9}, new int[] {2, 4, 4}, new int[] {3, 1, 5}, new int[] {1, 1, 2});
        CellCounts.Counter counter = new CellCounts.Counter(new TestSet(outcomes, SAID, SAID));
        assertEquals(9, counter.all().rows());
        assertEquals(4, counter.all().positives());
        CellCounts drawn = counter.count(new int[] {2, 0});
        assertEquals(8, drawn.rows());
        assertEquals(4, drawn.positives());
        assertEquals(6, drawn.rows(2));
        assertEquals(2, drawn.positives(4));
        // Of six rows at 0.2 two are a yes, of two at 0.7 both: 2 · 4 pairs won, 2 · 4 tied.
        assertEquals(0.75, drawn.by(new Scores(SAID)).rocAuc());
    }
}
