package org.lectern.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class VarianceShareTest {

    /** x = ±1 and y = ±2 in all four combinations: variances 1 and 4 of 5. */
    @Test
    void dividesTheVarianceOfIndependentParts() {
        double[] x = {-1, -1, 1, 1};
        double[] sum = {-3, 1, -1, 3};
        assertEquals(0.2, VarianceShare.of(x, sum), 1e-15);
        assertEquals(0.8, VarianceShare.of(minus(sum, x), sum), 1e-15);
    }

    /** y = -x/2: the sum is x/2, so x brings twice the variance and y takes half of that away. */
    @Test
    void leavesTheUnitIntervalWherePartsGoAgainstEachOther() {
        double[] x = {2, 4, 8};
        double[] sum = {1, 2, 4};
        assertEquals(2, VarianceShare.of(x, sum), 1e-15);
        assertEquals(-1, VarianceShare.of(minus(sum, x), sum), 1e-15);
    }

    /** Mean 4 and 9: deviations -3, 0, 3 and -5, 1, 4 go together by 27 of 42. */
    @Test
    void countsFromTheMeansWhereverTheyLie() {
        double[] x = {1, 4, 7};
        double[] sum = {4, 10, 13};
        assertEquals(27 / 42.0, VarianceShare.of(x, sum), 1e-15);
        assertEquals(27 / 42.0, VarianceShare.of(new double[] {101, 104, 107}, new double[] {-996, -990, -987}), 1e-12);
    }

    @Test
    void saysNothingWhereSumsAreEqual() {
        assertEquals(Double.NaN, VarianceShare.of(new double[] {0.1, 0.2, 0.3}, new double[] {0.3, 0.3, 0.3}));
        assertEquals(Double.NaN, VarianceShare.of(new double[] {}, new double[] {}));
    }

    @Test
    void refusesUnpairedValues() {
        assertThrows(IllegalArgumentException.class, () -> VarianceShare.of(new double[] {1}, new double[] {1, 2}));
    }

    private static double[] minus(double[] sum, double[] part) {
        double[] rest = new double[sum.length];
        for (int i = 0; i < sum.length; i++) {
            rest[i] = sum[i] - part[i];
        }
        return rest;
    }
}
