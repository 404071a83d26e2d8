package org.lectern.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class DistinctValuesTest {

    @Test
    void sumsWhatBelongsToEachValue() {
        DistinctValues distinct = new DistinctValues(new double[] {0.5, -1, 0.5, 0, -0.0});
        assertEquals(3, distinct.size());
        assertArrayEquals(new double[] {-1, 0, 0.5}, distinct.values());
        assertArrayEquals(new double[] {2, 24, 5}, distinct.sums(new double[] {1, 2, 4, 8, 16}));
    }

    @Test
    void takesNothingButNumbers() {
        assertEquals(0, new DistinctValues(new double[0]).size());
        assertThrows(IllegalArgumentException.class, () -> new DistinctValues(new double[] {1, Double.NaN}));
    }
}
