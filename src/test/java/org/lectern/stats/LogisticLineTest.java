package org.lectern.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LogisticLineTest {

    /** Two numbers are fitted without a miss: log odds of 200 in 1,000 are log(1/4), of 600 in 1,000 log(3/2). */
    @Test
    void goesThroughTwoPoints() {
        LogisticLine line =
                LogisticLine.fit(new double[] {10, 30}, new double[] {1_000, 1_000}, new double[] {200, 600});
        double slope = (Math.log(1.5) - Math.log(0.25)) / 20;
        assertEquals(slope, line.slope(), 1e-5);
        assertEquals(Math.log(0.25) - 10 * slope, line.intercept(), 1e-5);
        assertEquals(0.2, line.probability(10), 1e-5);
    }

    /** Where a likelihood is greatest, what is expected is what was seen: in all, and weighted by x. */
    @Test
    void expectsWhatWasSeen() {
        double[] x = {-2, 0, 1, 5, 9, 40};
        double[] rows = {500, 900, 300, 700, 800, 100};
        double[] positives = {100, 310, 200, 350, 600, 20};
        LogisticLine line = LogisticLine.fit(x, rows, positives);
        double left = 0;
        double weighted = 0;
        for (int i = 0; i < x.length; i++) {
            double beyond = rows[i] * line.probability(x[i]) - positives[i];
            left += beyond;
            weighted += beyond * x[i];
        }
        assertEquals(0, left, 0.01);
        assertEquals(0, weighted, 0.1);
    }

    @Test
    void staysFiniteWhereNumbersTellLabelsApart() {
        LogisticLine line =
                LogisticLine.fit(new double[] {1, 2, 3, 4}, new double[] {5, 5, 5, 5}, new double[] {0, 0, 5, 5});
        assertTrue(Double.isFinite(line.slope()) && line.slope() > 1);
        assertTrue(line.probability(2) < 0.01 && line.probability(3) > 0.99);
        LogisticLine large =
                LogisticLine.fit(new double[] {1e6, 1e6 + 1}, new double[] {1e6, 1e6}, new double[] {0, 1e6});
        assertTrue(large.probability(1e6) < 1e-4 && large.probability(1e6 + 1) > 1 - 1e-4);
    }

    @Test
    void staysFiniteWhereAllLabelsAreTheSame() {
        double[] x = {1, 2};
        LogisticLine all = LogisticLine.fit(x, new double[] {50, 50}, new double[] {50, 50});
        assertTrue(all.probability(1) > 0.99 && all.probability(1) < 1);
        LogisticLine none = LogisticLine.fit(x, new double[] {50, 50}, new double[] {0, 0});
        assertEquals(1 - all.probability(1), none.probability(1), 1e-9);
    }

    @Test
    void isLevelWhereAllNumbersAreEqual() {
        LogisticLine line = LogisticLine.fit(
                new double[] {0.1, 0.1, 0.1}, new double[] {300, 400, 300}, new double[] {100, 100, 50});
        assertEquals(0, line.slope());
        assertEquals(0.25, line.probability(0.1), 1e-5);
        assertThrows(
                IllegalArgumentException.class, () -> LogisticLine.fit(new double[0], new double[0], new double[0]));
    }

    @Test
    void saysSoWhereItDoesNotConverge() {
        assertThrows(
                ArithmeticException.class,
                () -> LogisticLine.fit(new double[] {1, Double.NaN}, new double[] {1, 1}, new double[] {0, 1}));
    }
}
