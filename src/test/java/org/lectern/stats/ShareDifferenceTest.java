package org.lectern.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Expected numbers are worked out with Python from the formulas. */
class ShareDifferenceTest {

    private static void check(ShareDifference is, double difference, double low, double high, double z, double p) {
        assertEquals(difference, is.difference(), 1e-12);
        assertEquals(low, is.interval().low(), 1e-9);
        assertEquals(high, is.interval().high(), 1e-9);
        assertEquals(z, is.z(), 1e-9);
        assertEquals(p, is.p(), 1e-9);
    }

    @Test
    void isNewcombesWithThePooledTest() {
        check(
                ShareDifference.of(42, 100, 30, 100),
                0.12,
                -0.012868054757342678,
                0.24712426482775482,
                1.7677669529663689,
                0.07709987174354183);
        check(
                ShareDifference.of(12, 30, 9, 30),
                0.1,
                -0.13600688954008272,
                0.3214494525442785,
                0.8119979429411505,
                0.41679281184762695);
    }

    @Test
    void whereAllAreAlikeNothingDiffers() {
        ShareDifference none = ShareDifference.of(0, 10, 0, 20);
        assertEquals(0, none.z());
        assertEquals(1, none.p());
        assertEquals(0, none.difference());
    }

    /** Wilson's of 8 of 20 and of none of 15. */
    @Test
    void theSharesHaveWilsonsIntervals() {
        assertEquals(0.2188065323728171, Wilson.of(8, 20).low(), 1e-9);
        assertEquals(0.6134184992377468, Wilson.of(8, 20).high(), 1e-9);
        assertEquals(0, Wilson.of(0, 15).low());
        assertEquals(0.20388330103584854, Wilson.of(0, 15).high(), 1e-9);
    }
}
