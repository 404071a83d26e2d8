package org.lectern.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LeastSquaresTest {

    /** Through (1, 1), (2, 2) and (3, 2): slope 1/2 · Σ(x - 2)(y - 5/3) = 1/2, mean 5/3. */
    @Test
    void agreesWithAHandWorkedLine() {
        LeastSquares fit = LeastSquares.fit(new double[][] {{1, 2, 3}}, new double[] {1, 2, 2}, 0);
        assertEquals(0.5, fit.weights()[0], 1e-14);
        assertEquals(2.0 / 3, fit.intercept(), 1e-14);
        assertEquals(1, fit.rank());
        assertEquals(1.5 + 2.0 / 3, fit.value(3), 1e-14);
    }

    /** Σ(x - 2)² = 2, so a ridge of 2 halves the slope; the mean stays where it is. */
    @Test
    void aRidgeHalvesTheSlope() {
        LeastSquares fit = LeastSquares.fit(new double[][] {{1, 2, 3}}, new double[] {1, 2, 2}, 2);
        assertEquals(0.25, fit.weights()[0], 1e-14);
        assertEquals(5.0 / 3 - 0.5, fit.intercept(), 1e-14);
    }

    @Test
    void givesNoWeightToWhatOthersMakeUp() {
        double[] x = {1, 2, 3, 5};
        double[] twice = {3, 5, 7, 11};
        double[] same = {0.1, 0.1, 0.1, 0.1};
        LeastSquares fit = LeastSquares.fit(new double[][] {same, x, twice}, new double[] {2, 4, 6, 10}, 0);
        assertArrayEquals(new double[] {0, 2, 0}, fit.weights(), 1e-12);
        assertEquals(1, fit.rank());
        // The ridge shares the weight out: 1 and 2 times as much for columns of 1 and 2 times the length.
        double[] shared = LeastSquares.fit(new double[][] {x, twice}, new double[] {2, 4, 6, 10}, 1e-6)
                .weights();
        assertEquals(2, shared[1] / shared[0], 1e-4);
    }

    /** Normal equations by Cholesky's decomposition, of columns that keep digits. */
    @Test
    void solvesTheNormalEquations() {
        SplittableRandom random = new SplittableRandom(4);
        double[][] x = IntStream.range(0, 5)
                .mapToObj(_ -> random.doubles(60).toArray())
                .toArray(double[][]::new);
        double[] y = random.doubles(60).toArray();
        for (double ridge : new double[] {0, 0.7, 30}) {
            LeastSquares fit = LeastSquares.fit(x, y, ridge);
            double[][] a = new double[5][5];
            double[] b = new double[5];
            for (int j = 0; j < 5; j++) {
                double mean = Moments.of(x[j]).mean();
                for (int k = 0; k < 5; k++) {
                    double meanOfK = Moments.of(x[k]).mean();
                    for (int i = 0; i < 60; i++) {
                        a[j][k] += (x[j][i] - mean) * (x[k][i] - meanOfK);
                    }
                }
                a[j][j] += ridge;
                for (int i = 0; i < 60; i++) {
                    b[j] += (x[j][i] - mean) * y[i];
                }
            }
            assertArrayEquals(SymmetricSystem.solve(a, b), fit.weights(), 1e-12);
        }
    }

    /** A polynomial of degree seven is found again although its powers are nearly alike. */
    @Test
    void keepsDigitsWhereColumnsAreNearlyAlike() {
        double[] at = IntStream.range(0, 50).mapToDouble(i -> 1 + i / 50.0).toArray();
        double[][] x = IntStream.rangeClosed(1, 7)
                .mapToObj(power -> IntStream.range(0, 50)
                        .mapToDouble(i -> Math.pow(at[i], power))
                        .toArray())
                .toArray(double[][]::new);
        double[] y = IntStream.range(0, 50)
                .mapToDouble(i -> IntStream.range(0, 7)
                        .mapToDouble(j -> (j + 1) * x[j][i])
                        .sum())
                .toArray();
        assertArrayEquals(
                new double[] {1, 2, 3, 4, 5, 6, 7}, LeastSquares.fit(x, y, 0).weights(), 1e-5);
    }
}
