package org.lectern.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DistributionsTest {

    @Test
    void normalAgreesWithTables() {
        assertEquals(0.5, Normal.cdf(0), 1e-15);
        assertEquals(0.8413447460685429, Normal.cdf(1), 1e-14);
        assertEquals(0.0227501319481792, Normal.cdf(-2), 1e-15);
        assertEquals(9.865876450376946e-10, Normal.cdf(-6), 1e-17);
        assertEquals(7.61985302416053e-24, Normal.cdf(-10), 1e-30);
        assertEquals(0, Normal.cdf(-40));
        assertEquals(1, Normal.cdf(40));
    }

    /** The check values of algorithm AS 241. */
    @Test
    void normalQuantileAgreesWithItsSource() {
        assertEquals(-0.6744897501960817, Normal.quantile(0.25), 1e-15);
        assertEquals(-3.090232306167814, Normal.quantile(0.001), 1e-14);
        assertEquals(-9.262340089798409, Normal.quantile(1e-20), 1e-13);
        assertEquals(1.959963984540054, Normal.quantile(0.975), 1e-14);
    }

    @Test
    void normalQuantileUndoesTheDistribution() {
        for (double p = 0.0005; p < 1; p += 0.0005) {
            assertEquals(p, Normal.cdf(Normal.quantile(p)), 1e-14);
        }
        assertEquals(Double.NEGATIVE_INFINITY, Normal.quantile(0));
        assertEquals(Double.POSITIVE_INFINITY, Normal.quantile(1));
        assertThrows(IllegalArgumentException.class, () -> Normal.quantile(1.5));
    }

    @Test
    void studentAgreesWithTables() {
        assertEquals(12.7062047361747, Student.critical(0.95, 1), 1e-9);
        assertEquals(4.30265272974946, Student.critical(0.95, 2), 1e-10);
        assertEquals(2.2281388519649, Student.critical(0.95, 10), 1e-10);
        assertEquals(2.0422724563012, Student.critical(0.95, 30), 1e-10);
    }

    /** With one degree of freedom P(|T| ≥ t) = 1 - 2 atan(t)/π, with two 1 - t/√(2 + t²). */
    @Test
    void studentAgreesWithItsClosedForms() {
        for (double t = 0; t < 20; t += 0.25) {
            assertEquals(1 - 2 * Math.atan(t) / Math.PI, Student.twoSided(t, 1), 1e-13);
            assertEquals(1 - t / Math.sqrt(2 + t * t), Student.twoSided(-t, 2), 1e-13);
        }
    }

    @Test
    void studentBecomesNormalWithManyDegrees() {
        assertEquals(Normal.twoSided(2), Student.twoSided(2, 900_000), 1e-6);
        assertEquals(Normal.twoSided(2), Student.twoSided(2, 2_000_000));
        assertEquals(0, Student.twoSided(Double.NEGATIVE_INFINITY, 3));
        assertThrows(IllegalArgumentException.class, () -> Student.twoSided(1, 0));
    }

    @Test
    void holmStepsDown() {
        // Sorted .005 .01 .03 .04, times 4 3 2 1: .02 .03 .06 .04, and never less than the one before.
        assertArray(new double[] {0.03, 0.06, 0.06, 0.02}, Holm.adjust(new double[] {0.01, 0.04, 0.03, 0.005}));
        assertArray(new double[] {1, 1}, Holm.adjust(new double[] {0.6, 0.9}));
        assertArray(new double[0], Holm.adjust(new double[0]));
        assertThrows(IllegalArgumentException.class, () -> Holm.adjust(new double[] {Double.NaN}));
    }

    @Test
    void holmNeverMakesAnythingSurer() {
        double[] p = {0.2, 0.001, 0.04, 0.04, 0.9, 0};
        double[] adjusted = Holm.adjust(p);
        for (int i = 0; i < p.length; i++) {
            assertTrue(adjusted[i] >= p[i]);
        }
    }

    @Test
    void quantilesInterpolate() {
        double[] values = {4, 1, 3, 2};
        assertEquals(2.5, Quantiles.median(values));
        assertEquals(1.75, Quantiles.of(values, 0.25));
        assertEquals(1, Quantiles.of(values, 0));
        assertEquals(4, Quantiles.of(values, 1));
        assertEquals(7, Quantiles.of(new double[] {7}, 0.3));
        assertThrows(IllegalArgumentException.class, () -> Quantiles.of(new double[0], 0.5));
    }

    private static void assertArray(double[] expected, double[] actual) {
        org.junit.jupiter.api.Assertions.assertArrayEquals(expected, actual, 1e-15);
    }
}
