package org.lectern.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lectern.stats.Interval;
import org.lectern.stats.LogOdds;
import org.lectern.stats.PositiveDefinite;
import org.lectern.stats.Simulated;

class LogisticUncertaintyTest {

    private static LabelledMatrix drawn(int rows, long seed) {
        Random random = new Random(seed);
        double[][] columns = new double[2][rows];
        boolean[] labels = new boolean[rows];
        for (int i = 0; i < rows; i++) {
            columns[0][i] = random.nextGaussian();
            columns[1][i] = random.nextGaussian();
            labels[i] = random.nextDouble() < LogOdds.probability(law(columns[0][i], columns[1][i]));
        }
        return LabelledMatrix.of(new FeatureMatrix(List.of(Feature.number("a"), Feature.number("b")), columns), labels);
    }

    private static double law(double a, double b) {
        return -1 + 0.8 * a - 0.5 * b;
    }

    /** Where the law is a line, 95 of 100 intervals hold the true probability. */
    @Test
    void intervalsHoldTheTruth() {
        LogisticRegression regression = new LogisticRegression(1, true);
        int missed = 0;
        for (int study = 0; study < Simulated.STUDIES; study++) {
            LabelledMatrix training = drawn(400, study);
            LogisticUncertainty uncertainty = new LogisticUncertainty(regression, regression.fit(training), training);
            Interval interval = uncertainty.interval(1, -1);
            missed += interval.contains(LogOdds.probability(law(1, -1))) ? 0 : 1;
        }
        assertTrue(Simulated.within(missed, 0.05), missed + " of " + Simulated.STUDIES);
    }

    /** Of one intercept alone: p (1 - p) n is the only second derivative. */
    @Test
    void anInterceptAloneIsAsSureAsAShare() {
        LabelledMatrix training = new LabelledMatrix(
                new FeatureMatrix(List.of(Feature.number("same")), new double[][] {{1}}), new int[] {100}, new int[] {20
                });
        LogisticRegression regression = new LogisticRegression(1, true);
        Interval interval = new LogisticUncertainty(regression, regression.fit(training), training).interval(1);
        double half = 1.959963984540054 / Math.sqrt(100 * 0.2 * 0.8);
        assertEquals(LogOdds.probability(LogOdds.of(0.2) - half), interval.low(), 1e-9);
        assertEquals(LogOdds.probability(LogOdds.of(0.2) + half), interval.high(), 1e-9);
    }

    @Test
    void aMatrixIsSolvedAndItsInverseFormTaken() {
        PositiveDefinite matrix = new PositiveDefinite(new double[][] {{4, 2, 0}, {2, 5, 3}, {0, 3, 6}});
        double[] x = matrix.solve(8, 21, 24);
        assertEquals(1, x[0], 1e-12);
        assertEquals(2, x[1], 1e-12);
        assertEquals(3, x[2], 1e-12);
        assertEquals(8 + 42 + 72, matrix.inverseForm(8, 21, 24), 1e-9);
    }
}
