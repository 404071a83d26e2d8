package org.lectern.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SortedSampleTest {

    @Test
    void countsStrictlyBelowAndAbove() {
        SortedSample sample = new SortedSample(new double[] {3, 1, 2, 2});
        assertEquals(1, sample.below(2));
        assertEquals(1, sample.above(2));
        assertEquals(0, sample.below(1));
        assertEquals(0, sample.above(3));
        assertEquals(3, sample.below(2.5));
        assertEquals(4, sample.above(-1));
        assertEquals(0, new SortedSample(new double[0]).above(0));
    }

    @Test
    void agreesWithCountingOneByOne() {
        double[] values = new Random(5).ints(200, 0, 30).asDoubleStream().toArray();
        SortedSample sample = new SortedSample(values);
        for (double x = -1; x <= 31; x += 0.5) {
            double threshold = x;
            assertEquals(
                    Arrays.stream(values).filter(value -> value < threshold).count(), sample.below(x));
            assertEquals(
                    Arrays.stream(values).filter(value -> value > threshold).count(), sample.above(x));
        }
    }

    @Test
    void refusesWhatHasNoPlace() {
        assertThrows(IllegalArgumentException.class, () -> new SortedSample(new double[] {1, Double.NaN}));
    }
}
