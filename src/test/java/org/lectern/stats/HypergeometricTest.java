package org.lectern.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class HypergeometricTest {

    /** The lady who tells tea: of 8 cups 4 had the milk first; all four found by chance once in 70, three or more 17 times. */
    @Test
    void agreesWithTheLadyTastingTea() {
        assertEquals(1 / 70.0, Hypergeometric.atLeast(4, 4, 4, 8), 1e-15);
        assertEquals(17 / 70.0, Hypergeometric.atLeast(3, 4, 4, 8), 1e-15);
        assertEquals(53 / 70.0, Hypergeometric.atLeast(2, 4, 4, 8), 1e-15);
        assertEquals(1, Hypergeometric.atLeast(0, 4, 4, 8));
    }

    @Test
    void isExactFarOut() {
        // C(50, 20) / C(100, 20), the chance that 20 of 100 drawn are all among 50 marked.
        double all = 1;
        for (int i = 0; i < 20; i++) {
            all *= (50.0 - i) / (100 - i);
        }
        assertEquals(1, Hypergeometric.atLeast(20, 20, 50, 100) / all, 1e-12);
        double far = Hypergeometric.atLeast(2600, 10_000, 1_000_000, 5_000_000);
        assertTrue(0 < far && far < 1e-40, "is " + far);
        assertEquals(0, Hypergeometric.atLeast(10_000, 10_000, 1_000, 5_000_000));
    }

    @Test
    void sumsToOneWithTheOtherTail() {
        // P(X ≥ k) + P(n - X ≥ n - k + 1) = 1, the second counting what is not marked.
        for (int k = 1; k <= 30; k++) {
            double upper = Hypergeometric.atLeast(k, 30, 400, 1000);
            double lower = Hypergeometric.atLeast(30 - k + 1, 30, 600, 1000);
            assertEquals(1, upper + lower, 1e-12, "k = " + k);
        }
    }

    @Test
    void isTheNormalDistributionWhereNumbersAreLarge() {
        // Mean 20,000, standard deviation √(100,000 · 0.2 · 0.8 · 0.98); half a step for continuity.
        double deviation = Math.sqrt(16_000 * 4_900_000.0 / 4_999_999);
        double normal = 1 - Normal.cdf((20_250 - 0.5 - 20_000) / deviation);
        assertEquals(normal, Hypergeometric.atLeast(20_250, 100_000, 1_000_000, 5_000_000), 2e-4);
    }

    @Test
    void knowsWhatMustBeAndWhatCannotBe() {
        assertEquals(1, Hypergeometric.atLeast(2, 5, 7, 10));
        assertEquals(0, Hypergeometric.atLeast(3, 5, 2, 10));
        assertEquals(1, Hypergeometric.atLeast(5, 5, 10, 10));
        assertThrows(IllegalArgumentException.class, () -> Hypergeometric.atLeast(6, 5, 7, 10));
        assertThrows(IllegalArgumentException.class, () -> Hypergeometric.atLeast(1, 11, 7, 10));
        assertThrows(IllegalArgumentException.class, () -> Hypergeometric.atLeast(-1, 5, 7, 10));
    }
}
