package org.lectern.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IsotonicRegressionTest {

    /** Shares 0.5, 0.25, 0.75, 0.5: the first two fall and become 2 of 6, the last two 5 of 8. */
    @Test
    void poolsNeighboursThatFall() {
        IsotonicRegression fit =
                IsotonicRegression.fit(new double[] {1, 2, 3, 4}, new double[] {2, 4, 4, 4}, new double[] {1, 1, 3, 2});
        assertArrayEquals(new double[] {5.0 / 3, 3.5}, fit.x(), 1e-15);
        assertArrayEquals(new double[] {1.0 / 3, 5.0 / 8}, fit.y(), 1e-15);
    }

    /** 0.4, 0.6 and then 0: the last pulls the second down to 0.3, which pulls in the first. */
    @Test
    void poolsBackwardsAsFarAsItTakes() {
        IsotonicRegression fit =
                IsotonicRegression.fit(new double[] {1, 2, 3}, new double[] {5, 5, 5}, new double[] {2, 3, 0});
        assertArrayEquals(new double[] {2}, fit.x(), 1e-15);
        assertArrayEquals(new double[] {1.0 / 3}, fit.y(), 1e-15);
    }

    @Test
    void takesAnyOrderEqualNumbersTogetherAndNoEmptyOnes() {
        IsotonicRegression fit =
                IsotonicRegression.fit(new double[] {7, 3, 5, 3}, new double[] {2, 1, 0, 1}, new double[] {2, 1, 0, 0});
        assertArrayEquals(new double[] {3, 7}, fit.x());
        assertArrayEquals(new double[] {0.5, 1}, fit.y());
        assertThrows(
                IllegalArgumentException.class,
                () -> IsotonicRegression.fit(new double[] {1}, new double[] {0}, new double[] {0}));
    }

    /** y(i) = max over j <= i of min over k >= i of the share of rows j..k. */
    @Test
    void isTheMaxMinOfShares() {
        Random random = new Random(7);
        double[] x = new double[30];
        double[] rows = new double[30];
        double[] positives = new double[30];
        for (int i = 0; i < 30; i++) {
            x[i] = i;
            rows[i] = 1 + random.nextInt(9);
            positives[i] = random.nextInt((int) rows[i] + 1);
        }
        IsotonicRegression fit = IsotonicRegression.fit(x, rows, positives);
        double[] expected = maxMin(rows, positives);
        assertArrayEquals(Arrays.stream(expected).distinct().toArray(), fit.y(), 1e-12);
        for (int i = 1; i < fit.x().length; i++) {
            assertTrue(fit.x()[i] > fit.x()[i - 1] && fit.y()[i] > fit.y()[i - 1]);
        }
    }

    private static double[] maxMin(double[] rows, double[] positives) {
        double[] fitted = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j <= i; j++) {
                double least = 1;
                for (int k = i; k < rows.length; k++) {
                    double share = Arrays.stream(positives, j, k + 1).sum()
                            / Arrays.stream(rows, j, k + 1).sum();
                    least = Math.min(least, share);
                }
                fitted[i] = Math.max(fitted[i], least);
            }
        }
        return fitted;
    }

    @Test
    void handsOutCopies() {
        IsotonicRegression fit = IsotonicRegression.fit(new double[] {1}, new double[] {2}, new double[] {1});
        fit.y()[0] = 9;
        fit.x()[0] = 9;
        assertEquals(0.5, fit.y()[0]);
        assertEquals(1, fit.x()[0]);
    }
}
