package org.lectern.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class StratifiedMeanTest {

    @Test
    void agreesWithAHandWorkedSample() {
        // Stratum 0: 30 members, 1, 2 and 3 drawn: mean 2, s² 1. Stratum 1: 10 members, 5 and 9: mean 7, s² 8.
        StratifiedMean found =
                StratifiedMean.of(new double[] {1, 5, 2, 9, 3}, new int[] {0, 1, 0, 1, 0}, new int[] {30, 10});
        assertEquals(0.75 * 2 + 0.25 * 7, found.mean(), 1e-15);
        double variance = 0.5625 * 0.9 * 1 / 3 + 0.0625 * 0.8 * 8 / 2;
        assertEquals(Math.sqrt(variance), found.standardError(), 1e-15);
    }

    @Test
    void wholeStrataAreWithoutError() {
        StratifiedMean all = StratifiedMean.of(new double[] {4, 1, 1}, new int[] {2, 0, 0}, new int[] {2, 0, 1});
        assertEquals(2, all.mean(), 1e-15);
        assertEquals(0, all.standardError());
    }

    @Test
    void namesTheStratumDrawnBadly() {
        assertThrows(
                IllegalArgumentException.class,
                () -> StratifiedMean.of(new double[] {1}, new int[] {0}, new int[] {5}));
        assertThrows(
                IllegalArgumentException.class,
                () -> StratifiedMean.of(new double[] {1, 2}, new int[] {0, 0}, new int[] {2, 3}));
    }
}
