package org.lectern.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class RidgeTest {

    private static final double NONE = FeatureMatrix.MISSING;

    /** Σ(x - 2)(y - 5/3) = 1 over Σ(x - 2)² + α = 2 + 2. */
    @Test
    void agreesWithAHandWorkedLine() {
        Ridge.Model model = new Ridge(2, false).fit(numbers(1, 2, 3), new double[] {1, 2, 2});
        assertEquals(0.25, model.terms().getFirst().weight(), 1e-14);
        assertEquals(5.0 / 3 - 0.5, model.intercept(), 1e-14);
        assertEquals(5.0 / 3 + 0.25, model.value(3), 1e-14);
    }

    /** In standard deviations σ² = 2/3: Σ z² = 3, so w = (1/σ) / (3 + 3), and 1 more of x is w/σ = 1/6 · 3/2. */
    @Test
    void doesNotHangOnUnitsWhereItScales() {
        Ridge ridge = new Ridge(3, true);
        Ridge.Model model = ridge.fit(numbers(1, 2, 3), new double[] {1, 2, 2});
        assertEquals(5.0 / 3 + 0.25, model.value(3), 1e-14);
        Ridge.Model inOtherUnits = ridge.fit(numbers(1000, 2000, 3000), new double[] {1, 2, 2});
        assertEquals(5.0 / 3 + 0.25, inOtherUnits.value(3000), 1e-12);
    }

    /** Missing numbers stand at the mean, with a weight of their own; names are told one by one. */
    @Test
    void knowsWhatIsMissingAndNames() {
        Ridge.Model model = new Ridge(0, false).fit(numbers(1, 2, 3, NONE, NONE), new double[] {10, 20, 30, 70, 70});
        assertEquals(70, model.value(NONE), 1e-12);
        assertEquals(25, model.value(2.5), 1e-12);
        FeatureMatrix named = new FeatureMatrix(
                List.of(Feature.category("c", List.of("a", "b", "never"))), new double[][] {{0, 0, 1, 1}});
        Ridge.Model ofNames = new Ridge(0, false).fit(named, new double[] {1, 3, 6, 8});
        assertEquals(2, ofNames.value(0), 1e-12);
        assertEquals(7, ofNames.value(1), 1e-12);
    }

    @Test
    void refusesWhatDoesNotFitTogether() {
        assertThrows(IllegalArgumentException.class, () -> new Ridge(-1, true));
        assertThrows(IllegalArgumentException.class, () -> new Ridge(1, true).fit(numbers(1, 2), new double[] {1}));
    }

    private static FeatureMatrix numbers(double... values) {
        return new FeatureMatrix(List.of(Feature.number("x")), new double[][] {values});
    }
}
