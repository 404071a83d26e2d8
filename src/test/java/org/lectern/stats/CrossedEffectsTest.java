package org.lectern.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Beside lme4 1.1-31 on a made-up set: lmer(y ~ x + (1 | l) + (1 | v)), with the variances that it found. */
class CrossedEffectsTest {

    private static final int[] LEARNER = {
        1, 2, 3, 5, 6, 7, 9, 10, 11, 0, 2, 3, 4, 6, 7, 8, 10, 11, 0, 1, 3, 4, 5, 7, 8, 9, 11, 0, 1, 2, 4, 5, 6, 8, 9,
        10, 1, 2, 3, 5, 6, 7, 9, 10, 11, 0, 2, 3, 4, 6, 7, 8, 10, 11
    };
    private static final double[] VALUE = {
        54.4, 49, 43.6, 53.8, 48.4, 43, 53.2, 41.8, 57.4, 51.6, 61.8, 56.4, 72, 61.2, 49.8, 65.4, 54.6, 70.2, 43.9,
        59.5, 48.7, 58.3, 52.9, 42.1, 57.7, 52.3, 62.5, 56.7, 66.3, 60.9, 71.1, 65.7, 60.3, 70.5, 65.1, 59.7, 58.1,
        52.7, 47.3, 57.5, 52.1, 46.7, 50.9, 45.5, 61.1, 33.3, 43.5, 38.1, 53.7, 36.9, 31.5, 47.1, 36.3, 51.9
    };
    private static final double[] LENGTH = {3, 5, 8, 10, 14, 20};
    private static final CrossedVariances FOUND =
            new CrossedVariances(39.81879372152797, 53.99093274924369, 0, 3.58335757373731);

    private static CrossedPairs pairs() {
        int[] video = new int[VALUE.length];
        Arrays.setAll(video, pair -> pair / 9);
        return CrossedPairs.of(12, 6, LEARNER, video, VALUE);
    }

    private static VideoDesign design() {
        return VideoDesign.of(new double[][] {LENGTH}, new int[6], 1);
    }

    @Test
    void predictsAsLme4Does() {
        CrossedPairs pairs = pairs();
        CrossedEffects effects = CrossedEffects.fit(pairs, design(), FOUND, () -> {});
        assertEquals(60.18442067, pairs.mean() + effects.coefficients()[0], 1e-6);
        assertEquals(-0.64784952, effects.coefficients()[1], 1e-7);
        assertArrayEquals(
                new double[] {
                    -8.201380, 4.790663, -0.434272, -4.861779, 8.815770, 2.736869, -2.202448, -8.987522, 5.294980,
                    0.683075, -6.328192, 8.694236
                },
                effects.learner(),
                2e-5);
        assertArrayEquals(
                new double[] {-8.124363, 4.268969, -2.876513, 9.683215, 1.960942, -4.912249}, effects.video(), 2e-5);
    }

    /** The covariance of coefficients that lme4 gives, 40.42226 and 0.28039, from the precision of videos' effects. */
    @Test
    void knowsHowSureCoefficientsAreAsLme4Does() {
        double[][] seen = pairs().informationMatrix(FOUND.lambda());
        for (double[] row : seen) {
            for (int j = 0; j < row.length; j++) {
                row[j] /= FOUND.rest();
            }
        }
        double[][] covariance = new FullPrecision(design(), seen, 6, FOUND.video(), 0).covariance();
        assertEquals(40.42226137, covariance[0][0], 1e-6);
        assertEquals(-2.80388378, covariance[0][1], 1e-7);
        assertEquals(0.28039395, covariance[1][1], 1e-8);
    }

    /** What is left of each video's values in sum is its effect over its variance, times that of the rest. */
    @Test
    void endsWhereTheEquationsHold() {
        CrossedEffects effects = CrossedEffects.fit(pairs(), design(), FOUND, () -> {});
        double[] score = Arrays.stream(effects.video())
                .map(effect -> effect * FOUND.rest() / FOUND.video())
                .toArray();
        assertArrayEquals(score, effects.score(), 1e-8);
    }

    @Test
    void repeatedPairsCountAsTheirMean() {
        CrossedPairs pairs = CrossedPairs.of(1, 2, new int[] {0, 0, 0}, new int[] {1, 0, 1}, new double[] {10, 40, 30});
        assertEquals(2, pairs.pairs());
        assertEquals(30, pairs.mean());
        assertArrayEquals(new double[] {10, -10}, pairs.videoMeans());
    }
}
