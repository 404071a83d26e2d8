package org.lectern.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LogisticFitTest {

    /** Full steps alone swing to and fro for ever here: one row stands far out, twenty go the other way. */
    @Test
    void getsThereWhereFullStepsWouldNot() {
        double[] x = {100, 1, 2};
        double[] rows = {1, 20, 1};
        double[] positives = {1, 0, 1};
        double[] found = new LogisticFit(new double[][] {x}, rows, positives, 1e-3, true).solve();
        double slope = 1e-3 * found[0];
        double level = 1e-3 * found[1];
        for (int i = 0; i < x.length; i++) {
            double left = rows[i] * LogOdds.probability(found[0] * x[i] + found[1]) - positives[i];
            slope += left * x[i];
            level += left;
        }
        assertEquals(0, slope, 1e-6);
        assertEquals(0, level, 1e-6);
    }

    @Test
    void aFreeInterceptMeetsTheShareAndAPenalisedOneFallsShort() {
        double[][] none = {};
        double free = new LogisticFit(none, new double[] {4}, new double[] {3}, 1, false).solve()[0];
        assertEquals(Math.log(3), free, 1e-9);
        // b = 3 - 4 / (1 + e^-b)
        double held = new LogisticFit(none, new double[] {4}, new double[] {3}, 1, true).solve()[0];
        assertEquals(3 - 4 * LogOdds.probability(held), held, 1e-9);
        assertTrue(held < free);
    }

    @Test
    void systemsByHand() {
        // 4 2 | 10 and 2 3 | 9: x = 1.5, 2.
        assertArrayEquals(
                new double[] {1.5, 2},
                SymmetricSystem.solve(new double[][] {{4, 2}, {0, 3}}, new double[] {10, 9}),
                1e-15);
        // 4 2 0, 2 5 3, 0 3 6 times 1, -2, 3.
        assertArrayEquals(
                new double[] {1, -2, 3},
                SymmetricSystem.solve(new double[][] {{4, 2, 0}, {0, 5, 3}, {0, 0, 6}}, new double[] {0, 1, 12}),
                1e-14);
        assertArrayEquals(new double[] {2}, SymmetricSystem.solve(new double[][] {{4}}, new double[] {8}), 1e-15);
    }
}
