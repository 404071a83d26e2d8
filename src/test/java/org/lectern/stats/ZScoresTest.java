package org.lectern.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ZScoresTest {

    @Test
    void countsFromTheMeanInPopulationDeviations() {
        // Mean 5; squares 9 + 1 + 1 + 1 + 0 + 0 + 4 + 16 over 8 are 4.
        assertArrayEquals(
                new double[] {-1.5, -0.5, -0.5, -0.5, 0, 0, 1, 2},
                ZScores.of(new double[] {2, 4, 4, 4, 5, 5, 7, 9}),
                1e-15);
    }

    @Test
    void equalValuesScoreNothing() {
        assertArrayEquals(new double[3], ZScores.of(new double[] {0.1, 0.1, 0.1}));
        assertArrayEquals(new double[1], ZScores.of(new double[] {7}));
        assertThrows(IllegalArgumentException.class, () -> ZScores.of(new double[0]));
    }
}
