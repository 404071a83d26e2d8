package org.lectern.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.learning.Feature;
import org.lectern.learning.FeatureMatrix;
import org.lectern.learning.Ridge;

class LeaveOneOutTest {

    /**
     * Lines through two of (0, 0), (1, 1) and (2, 4) miss the third by -2, 1 and 2: √(9/3). The means of two, 2.5, 2 and 0.5, miss
     * it by 2.5, 1 and 3.5.
     */
    @Test
    void agreesWithHandWorkedLines() {
        LeaveOneOut found = LeaveOneOut.of(new Ridge(0, false), rows(0, 1, 2), new double[] {0, 1, 4});
        assertEquals(Math.sqrt(3), found.error(), 1e-12);
        assertEquals(Math.sqrt((6.25 + 1 + 12.25) / 3), found.errorOfMean(), 1e-12);
        // It spares 2.25, 0 and 8.25: 3.5 with a standard error of √(36.375 / 6), times Student's 4.3027 for two
        // degrees.
        assertEquals(3.5 - 10.594, found.spared().low(), 1e-3);
        assertEquals(3.5 + 10.594, found.spared().high(), 1e-3);
        assertFalse(found.isSurelyBetter());
    }

    /** Of n rows leaving one out misses by what is left over it, divided by one less its leverage. */
    @Test
    void agreesWithLeverages() {
        SplittableRandom random = new SplittableRandom(2);
        double[] x = random.doubles(30).toArray();
        double[] y = random.doubles(30).toArray();
        double meanX = mean(x);
        double squares = 0;
        double together = 0;
        for (int i = 0; i < 30; i++) {
            squares += (x[i] - meanX) * (x[i] - meanX);
            together += (x[i] - meanX) * (y[i] - mean(y));
        }
        double missed = 0;
        for (int i = 0; i < 30; i++) {
            double apart = x[i] - meanX;
            double rest = y[i] - mean(y) - together / squares * apart;
            double loo = rest / (1 - 1.0 / 30 - apart * apart / squares);
            missed += loo * loo;
        }
        LeaveOneOut found = LeaveOneOut.of(new Ridge(0, true), rows(x), y);
        assertEquals(Math.sqrt(missed / 30), found.error(), 1e-12);
        // What does not hang on x is missed by more than by the mean.
        assertFalse(found.isSurelyBetter());
    }

    @Test
    void aLawOfManyIsSurelyBetter() {
        double[] x = IntStream.range(0, 20).asDoubleStream().toArray();
        double[] y = IntStream.range(0, 20).mapToDouble(i -> 3 * i + i % 2).toArray();
        assertTrue(LeaveOneOut.of(new Ridge(0, true), rows(x), y).isSurelyBetter());
    }

    /** Rows of one learner leave together. */
    @Test
    void leavesOutLearners() {
        FeatureMatrix rows =
                new FeatureMatrix(List.of(Feature.number("x")), new double[][] {{0, 0, 1, 1}}, new int[] {0, 0, 1, 1});
        LeaveOneOut found = LeaveOneOut.of(new Ridge(1, false), rows, new double[] {2, 2, 5, 5});
        assertEquals(3, found.error(), 1e-12);
        assertEquals(3, found.errorOfMean(), 1e-12);
        assertThrows(
                IllegalArgumentException.class,
                () -> LeaveOneOut.of(new Ridge(1, false), rows.rows(0, 1), new double[] {2, 2}));
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static FeatureMatrix rows(double... x) {
        return new FeatureMatrix(List.of(Feature.number("x")), new double[][] {x});
    }
}
