package org.lectern.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LatticeTest {

    @Test
    void findsTheStepsOfWholeNumbersAndOfMeansOfAsManyViews() {
        assertEquals(4, Lattice.of(1, 1, 2, 2, 3, 3, 6, 6).nearest(4.4));
        // Tens from 30 on, two views of 30 or 100 each: steps of 35.
        assertEquals(65, Lattice.of(30, 30, 65, 65, 65, 100, 100, 100).nearest(70), 1e-12);
    }

    @Test
    void findsNoneWhereNearlyAllValuesDiffer() {
        assertEquals(4.4, Lattice.of(1, 2, 3, 4, 5, 6).nearest(4.4));
        assertEquals(4.4, Lattice.of(1, 1, 2.5, 2.5, 7.1, 7.1, 7.9, 7.9).nearest(4.4));
    }
}
