package org.lectern.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ClusteredMeanTest {

    /** Sums 10, 4, 4 of 2, 1, 1 values: m = 18/4 = 4.5, residuals 1, -.5, -.5, se² = 3/2 · 1.5 / 16. */
    @Test
    void agreesWithAHandWorkedExample() {
        ClusteredMean mean = ClusteredMean.of(new double[] {10, 4, 4}, new double[] {2, 1, 1});
        assertEquals(4.5, mean.mean());
        assertEquals(Math.sqrt(1.5 * 1.5 / 16), mean.standardError(), 1e-15);
        assertEquals(4.5 - 4.30265272974946 * 0.375, mean.interval(0.95).low(), 1e-9);
    }

    /** With one value a cluster it is the textbook's s/√n. */
    @Test
    void isTheUsualStandardErrorWhereEveryClusterHasOneValue() {
        double[] values = {3, 8, 1, 9, 4};
        ClusteredMean mean = ClusteredMean.of(values, new double[] {1, 1, 1, 1, 1});
        assertEquals(Math.sqrt(46.0 / 4 / 5), mean.standardError(), 1e-14);
    }

    @Test
    void isNoSurerWhenEveryClusterRepeatsItself() {
        ClusteredMean once = ClusteredMean.of(new double[] {10, 4, 7}, new double[] {2, 1, 1});
        ClusteredMean twice = ClusteredMean.of(new double[] {20, 8, 14}, new double[] {4, 2, 2});
        assertEquals(once.standardError(), twice.standardError(), 1e-15);
    }

    /** Means of 1 and 3 around 2, G/(G-1) · (1 + 1) / 4 = 1; of one degree of freedom 95 % lie within 12.7. */
    @Test
    void twoClustersAreTheFewestThatTell() {
        ClusteredMean two = ClusteredMean.of(new double[] {1, 3}, new double[] {1, 1});
        assertEquals(1, two.standardError(), 1e-15);
        assertEquals(2 - 12.7062047361747, two.interval(0.95).low(), 1e-9);
        assertEquals(2 + 12.7062047361747, two.interval(0.95).high(), 1e-9);
    }

    @Test
    void saysNothingFromOneCluster() {
        ClusteredMean one = ClusteredMean.of(new double[] {10}, new double[] {2});
        assertTrue(Double.isNaN(one.standardError()));
        assertThrows(IllegalStateException.class, () -> one.interval(0.95));
    }
}
