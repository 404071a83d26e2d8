package org.lectern.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionCurveTest {

    private final DecisionToy toy = new DecisionToy();

    /** Counted by hand; at 0.2, for one, 8 of the 24 flagged are a yes, and 8/40 - 16/40 · 1/4 is 0.1. */
    @ParameterizedTest
    @CsvSource({
        "0.05, 39, 0.185526316, 0.184210526, 2.5",
        "0.1, 33, 0.130555556, 0.138888889, -7.5",
        "0.2, 24, 0.1, 0.03125, 27.5",
        "0.25, 21, 0.091666667, -0.033333333, 37.5",
        "0.3, 21, 0.060714286, -0.107142857, 39.166666667",
        "0.4, 8, 0.075, -0.291666667, 55",
        "0.5, 4, 0.05, -0.55, 60"
    })
    void isWorthWhatFortyLearnersSay(double threshold, int flagged, double ofModel, double ofAll, double avoided) {
        DecisionCurve.Point found = DecisionCurve.of(toy.probabilities(), toy.outcomes())
                .points()
                .get((int) Math.rint(100 * threshold) - 1);
        assertEquals(threshold, found.threshold());
        assertEquals(flagged, found.flagged());
        assertEquals(ofModel, found.ofModel(), 1e-9);
        assertEquals(ofAll, found.ofAll(), 1e-9);
        assertEquals(avoided, found.avoidedPerHundred(), 1e-7);
    }

    @Test
    void runsFromOneHundredthToNinetyNine() {
        DecisionCurve curve = DecisionCurve.of(toy.probabilities(), toy.outcomes());
        assertEquals(99, curve.points().size());
        assertEquals(0.01, curve.points().getFirst().threshold());
        assertEquals(0.99, curve.points().getLast().threshold());
        assertEquals(9.0 / 40, curve.baseRate());
    }

    /** A model that knows all finds every yes and flags no other, whatever the threshold. */
    @Test
    void ofOneWhoKnowsIsTheBaseRate() {
        DecisionCurve curve = DecisionCurve.of(new double[] {1, 0, 0, 1}, new boolean[] {true, false, false, true});
        for (DecisionCurve.Point point : curve.points()) {
            assertEquals(0.5, point.ofModel(), 1e-15);
            assertEquals(2, point.flagged());
            // Of 100 rows the 50 that are no yes need not be flagged.
            assertEquals(50, point.avoidedPerHundred(), 1e-9);
        }
    }

    @Test
    void refusesWhatIsNoThreshold() {
        double[] said = {0.5};
        boolean[] came = {true};
        assertThrows(IllegalArgumentException.class, () -> DecisionCurve.at(1, said, came));
        assertThrows(IllegalArgumentException.class, () -> DecisionCurve.at(0, said, came));
        assertThrows(IllegalArgumentException.class, () -> DecisionCurve.of(new double[] {1.5}, came));
        assertThrows(IllegalArgumentException.class, () -> DecisionCurve.of(new double[0], new boolean[0]));
    }
}
