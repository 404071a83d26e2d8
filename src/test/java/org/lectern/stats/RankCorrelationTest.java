package org.lectern.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class RankCorrelationTest {

    /** Without ties ρ = 1 - 6 Σd² / n(n² - 1); here d = 0, 1, 1, 1, 1 and so ρ = 1 - 24/120. */
    @Test
    void agreesWithAHandWorkedOrder() {
        assertEquals(
                0.8, RankCorrelation.spearman(new double[] {1, 2, 3, 4, 5}, new double[] {10, 30, 20, 50, 40}), 1e-15);
    }

    /** Ranks 1.5, 1.5, 3, 4 and 1, 2, 3.5, 3.5 lie -1, -1, 0.5, 1.5 and -1.5, -0.5, 1, 1 from their middle. */
    @Test
    void letsEqualValuesShareTheirPlaces() {
        assertArrayEquals(new double[] {1.5, 3, 1.5, 4}, RankCorrelation.ranks(new double[] {7, 8, 7, 90}));
        assertEquals(4.0 / 4.5, RankCorrelation.spearman(new double[] {7, 7, 8, 90}, new double[] {0, 1, 2, 2}), 1e-15);
    }

    @Test
    void isOneForTheSameOrderAndMinusOneForTheOpposite() {
        double[] values = {3, 1, 4, 1, 5, 9, 2, 6};
        double[] stretched = new double[values.length];
        double[] turned = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            stretched[i] = Math.exp(values[i]);
            turned[i] = -values[i];
        }
        assertEquals(1, RankCorrelation.spearman(values, stretched), 1e-15);
        assertEquals(-1, RankCorrelation.spearman(values, turned), 1e-15);
    }

    @Test
    void doesNotTellTwoZerosApart() {
        assertArrayEquals(new double[] {1.5, 1.5, 3}, RankCorrelation.ranks(new double[] {0.0, -0.0, 1}));
    }

    @Test
    void saysNothingWhereThereIsNoOrder() {
        assertEquals(Double.NaN, RankCorrelation.spearman(new double[] {2, 2, 2}, new double[] {1, 2, 3}));
        assertEquals(Double.NaN, RankCorrelation.spearman(new double[] {1}, new double[] {1}));
        assertEquals(Double.NaN, RankCorrelation.spearman(new double[] {}, new double[] {}));
    }

    @Test
    void refusesUnpairedValues() {
        assertThrows(
                IllegalArgumentException.class,
                () -> RankCorrelation.spearman(new double[] {1, 2}, new double[] {1, 2, 3}));
    }
}
