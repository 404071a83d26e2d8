package org.lectern.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BinomialTest {

    /** Of 10 fair tosses 9 or more: (10 + 1) / 1024; 2 or fewer: (1 + 10 + 45) / 1024. */
    @Test
    void agreesWithTossesCountedByHand() {
        assertEquals(2 * 11 / 1024.0, Binomial.twoSided(9, 10, 0.5), 1e-14);
        assertEquals(2 * 56 / 1024.0, Binomial.twoSided(2, 10, 0.5), 1e-14);
        assertEquals(1, Binomial.twoSided(5, 10, 0.5));
    }

    /** Exactly 1.0477457e-4 (30 terms in Python's whole numbers), of which the normal distribution makes 5.2e-6. */
    @Test
    void isMoreCarefulThanTheNormalDistributionInTheTail() {
        double exact = Binomial.twoSided(16, 30, 0.2);
        double normal = Normal.twoSided((16 / 30.0 - 0.2) / Math.sqrt(0.2 * 0.8 / 30));
        assertEquals(1.0477457423687921e-4, exact, 1e-15);
        assertTrue(exact > 5 * normal, exact + " and " + normal);
    }

    @Test
    void agreesWithTheSumOfItsTermsWhereFactorialsAreLarge() {
        double tail = 0;
        for (int k = 60; k <= 100; k++) {
            double term = 1;
            for (int i = 0; i < 100; i++) {
                term *= i < k ? 0.5 * (100 - i) / (k - i) : 0.5;
            }
            tail += term;
        }
        assertEquals(2 * tail, Binomial.twoSided(60, 100, 0.5), 1e-12);
    }

    @Test
    void comesCloseToTheNormalDistributionWhereCountsAreHuge() {
        double exact = Binomial.twoSided(20_016_000, 100_000_000, 0.2);
        assertEquals(1, exact / Normal.twoSided(4), 1e-2);
    }

    @Test
    void knowsWhatIsCertain() {
        assertEquals(1, Binomial.twoSided(0, 5, 0));
        assertEquals(1, Binomial.twoSided(5, 5, 1));
        assertEquals(0, Binomial.twoSided(1, 5, 0));
        assertEquals(0, Binomial.twoSided(4, 5, 1));
        assertEquals(2 * 0.2, Binomial.twoSided(1, 1, 0.2), 1e-15);
        assertThrows(IllegalArgumentException.class, () -> Binomial.twoSided(6, 5, 0.5));
        assertThrows(IllegalArgumentException.class, () -> Binomial.twoSided(1, 5, Double.NaN));
    }
}
