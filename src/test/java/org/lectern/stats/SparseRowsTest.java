package org.lectern.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class SparseRowsTest {

    /** 3 0 4 and nothing and 0 2 0. */
    private static final SparseRows SOME =
            new SparseRows(3, new int[] {0, 2, 2, 3}, new int[] {0, 2, 1}, new double[] {3, 4, 2});

    @Test
    void aRowOfUnitLengthIsDividedByItsLengthAndOneOfZerosStays() {
        SparseRows unit = SOME.ofUnitLength();
        assertArrayEquals(new double[] {0.6, 0.8, 1}, unit.value());
        assertEquals(3, unit.rows());
        assertArrayEquals(new double[] {1.5, 2, 1}, SOME.times(0.5).value());
        assertArrayEquals(new double[] {3, 4, 2}, SOME.value());
    }

    @Test
    void turnedTwiceItIsAsBefore() {
        SparseRows turned = SOME.transposed();
        assertArrayEquals(new int[] {0, 1, 2, 3}, turned.start());
        assertArrayEquals(new int[] {0, 2, 0}, turned.column());
        assertArrayEquals(new double[] {3, 2, 4}, turned.value());
        SparseRows back = turned.transposed();
        assertArrayEquals(SOME.start(), back.start());
        assertArrayEquals(SOME.column(), back.column());
        assertArrayEquals(SOME.value(), back.value());
    }

    @Test
    void anotherStandsBesideIt() {
        SparseRows both = SOME.beside(SOME.times(10));
        assertEquals(6, both.columns());
        assertArrayEquals(new int[] {0, 4, 4, 6}, both.start());
        assertArrayEquals(new int[] {0, 2, 3, 5, 1, 4}, both.column());
        assertArrayEquals(new double[] {3, 4, 30, 40, 2, 20}, both.value());
        SparseRows fewer = new SparseRows(1, new int[] {0, 0}, new int[0], new double[0]);
        assertThrows(IllegalArgumentException.class, () -> SOME.beside(fewer));
    }

    @Test
    void productsAreOfColumnsThatBothHave() {
        assertEquals(25, SOME.product(0, 0));
        assertEquals(0, SOME.product(0, 1));
        assertEquals(0, SOME.product(0, 2));
    }
}
