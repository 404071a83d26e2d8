package org.lectern.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.learning.Feature;
import org.lectern.learning.FeatureMatrix;

class DriftTest {

    private static final double NONE = FeatureMatrix.MISSING;

    @Test
    void isNoneWhereNothingChanges() {
        Drift drift = numbers(IntStream.range(0, 100).asDoubleStream().toArray(), 0, 99);
        assertEquals(0, drift.index());
        assertEquals(1, drift.p(), 1e-12);
        assertFalse(drift.isMuch());
    }

    /** Three tenths lose all, 3 · 0.0999 · ln 1000, and the last has four: 0.3 · ln 4. */
    @Test
    void agreesWithAHandWorkedShift() {
        Drift drift = numbers(IntStream.range(0, 100).asDoubleStream().toArray(), 30, 129);
        assertEquals(3 * 0.0999 * Math.log(1000) + 0.3 * Math.log(4), drift.index(), 1e-12);
        assertEquals(2.486142565446914, drift.index(), 1e-12);
        assertTrue(drift.isMuch());
    }

    /** Deciles of 0, 0, 0, 0, 0, 0, 0, 1, 1, 1 are 0 and, from the eighth tenth on, 1: shares of 0.7 and 0.3 become 0.3 and 0.7. */
    @Test
    void putsEqualNumbersIntoOneBin() {
        Drift drift = drift(Feature.number("x"), new double[] {0, 0, 0, 0, 0, 0, -0.0, 1, 1, 1}, new double[] {
            0, 0, 0, 1, 1, 1, 1, 1, 1, 1
        });
        assertEquals(0.8 * Math.log(7.0 / 3), drift.index(), 1e-12);
    }

    /** 1 of 2 of the first become 1 of 4, 1 of 2 of the second 2 of 4, and 1 of 4 is missing, which none was. */
    @Test
    void countsCategoriesAndWhatIsMissing() {
        Drift drift = drift(
                Feature.category("c", List.of("a", "b")), new double[] {0, 1, 0, 1}, new double[] {0, 1, 1, NONE});
        assertEquals(0.25 * Math.log(2) + (0.25 - 0.0001) * Math.log(0.25 / 0.0001), drift.index(), 1e-12);
    }

    @Test
    void takesWhatWasAlwaysMissingForUnchanged() {
        Drift drift = drift(Feature.number("x"), new double[] {NONE, NONE}, new double[] {NONE});
        assertEquals(0, drift.index());
        assertFalse(drift.isMuch());
    }

    /** Thirty rows leave bins empty by chance, so the index is high where nothing has changed; few of those are called much. */
    @Test
    void doesNotTakeFewRowsForAChange() {
        SplittableRandom random = new SplittableRandom(8);
        int high = 0;
        int called = 0;
        for (int set = 0; set < 200; set++) {
            Drift drift = drift(
                    Feature.number("x"),
                    random.doubles(200).toArray(),
                    random.doubles(30).toArray());
            high += drift.index() > Drift.MUCH ? 1 : 0;
            called += drift.isMuch() ? 1 : 0;
        }
        assertTrue(high > 150, high + " of 200 indices are high");
        assertTrue(called < 24, called + " of 200 are called much");
    }

    @Test
    void refusesOtherFeatures() {
        FeatureMatrix x = matrix(Feature.number("x"), 1);
        FeatureMatrix y = matrix(Feature.number("y"), 1);
        assertThrows(IllegalArgumentException.class, () -> Drift.of(x, y));
        assertThrows(IllegalArgumentException.class, () -> Drift.of(x, matrix(Feature.number("x"))));
    }

    private static Drift numbers(double[] training, int from, int to) {
        return drift(
                Feature.number("x"),
                training,
                IntStream.rangeClosed(from, to).asDoubleStream().toArray());
    }

    private static Drift drift(Feature feature, double[] training, double[] judged) {
        return Drift.of(matrix(feature, training), matrix(feature, judged)).getFirst();
    }

    private static FeatureMatrix matrix(Feature feature, double... values) {
        return new FeatureMatrix(List.of(feature), new double[][] {values});
    }
}
