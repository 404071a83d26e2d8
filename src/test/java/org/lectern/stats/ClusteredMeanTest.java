package org.lectern.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
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

    @Test
    void findsNoContrastOfTheWholeWithItself() {
        double[] sums = {10, 4, 7};
        double[] counts = {2, 1, 1};
        ClusteredContrast contrast = contrast(sums, counts, sums, counts);
        assertEquals(0, contrast.t());
        assertEquals(1, contrast.p());
    }

    /**
     * Two clusters in the part (sums 2, 2), two outside (0, 0), one value each: m = 1, f = 1/2; the part's e = ½·1 = ½
     * twice, the others' -½·(-1) = ½ twice; t = 2 / √(4/4) = 2 on one degree of freedom.
     */
    @Test
    void contrastAgreesWithAHandWorkedExample() {
        ClusteredContrast contrast =
                contrast(new double[] {2, 2, 0, 0}, new double[] {1, 1, 0, 0}, new double[] {2, 2, 0, 0}, new double[] {
                    1, 1, 1, 1
                });
        assertEquals(2, contrast.t(), 1e-15);
        assertEquals(1 - 2 * Math.atan(2) / Math.PI, contrast.p(), 1e-13);
    }

    @Test
    void aPartOfOneClusterIsNeverCalledDifferent() {
        ClusteredContrast contrast = contrast(
                new double[] {100, 0, 0}, new double[] {1, 0, 0}, new double[] {100, 1, 2}, new double[] {1, 1, 1});
        assertEquals(1, contrast.p());
    }

    /** Clusters with no value in the part are outside it. */
    private static ClusteredContrast contrast(double[] s, double[] n, double[] allS, double[] allN) {
        int inside = (int) Arrays.stream(n).filter(count -> count > 0).count();
        ClusteredMean part =
                new ClusteredMean(inside, sum(n, ones(n)), sum(s, ones(n)), sum(s, s), sum(s, n), sum(n, n));
        return new ClusteredContrast(
                part, ClusteredMean.of(allS, allN), sum(s, allS), sum(s, allN), sum(n, allS), sum(n, allN));
    }

    private static double[] ones(double[] like) {
        double[] ones = new double[like.length];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static double sum(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
