package org.lectern.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class InverseVarianceTest {

    /** Weights 1 and 4: (1·0.5 + 4·0) / 5 = 0.1, variance 1/5, Q = 0.16 + 4·0.01 = 0.2. */
    @Test
    void theSurerCountsForMore() {
        InverseVariance sum = InverseVariance.of(new double[] {0.5, 0}, new double[] {1, 0.25});
        assertEquals(0.1, sum.estimate(), 1e-12);
        assertEquals(Math.sqrt(0.2), sum.error(), 1e-12);
        assertEquals(0.1 - 1.959963984540054 * Math.sqrt(0.2), sum.interval().low(), 1e-12);
        assertEquals(0.2, sum.q(), 1e-12);
        // With one degree of freedom Q is the square of a normal deviate.
        assertEquals(Normal.twoSided(Math.sqrt(0.2)), sum.pOfSame(), 1e-9);
        assertEquals(Normal.twoSided(0.1 / Math.sqrt(0.2)), sum.p(), 1e-12);
    }

    @Test
    void oneAloneIsItself() {
        InverseVariance one = InverseVariance.of(new double[] {0.5}, new double[] {4});
        assertEquals(0.5, one.estimate());
        assertEquals(2, one.error());
        assertEquals(1, one.pOfSame());
    }

    @Test
    void nothingIsBeyondDoubt() {
        assertThrows(IllegalArgumentException.class, () -> InverseVariance.of(new double[] {0.5}, new double[] {0}));
        assertThrows(IllegalArgumentException.class, () -> InverseVariance.of(new double[] {}, new double[] {}));
    }
}
