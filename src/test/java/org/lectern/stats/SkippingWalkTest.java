package org.lectern.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.stats.SkippingWalk.Cell;
import org.lectern.stats.SkippingWalk.Expectation;
import org.lectern.stats.SkippingWalk.Skipping;

class SkippingWalkTest {

    @Test
    void whereNobodySkipsLeavingIsTheShareThatGoes() {
        // 1,000, then 900, then 810 are there: a tenth leaves after each place.
        SkippingWalk walk = SkippingWalk.fit(
                3,
                List.of(new Cell(0, 1, 1000, 100), new Cell(1, 2, 900, 90), new Cell(2, 3, 810, 810)),
                Set.of(),
                Skipping.ONE_BY_ONE);
        assertEquals(0.1, walk.leaving(), 0.002);
        Expectation second = walk.expectations()[1];
        assertEquals(90, second.expected(), 2);
        assertTrue(second.skipping() < 9, second.toString());
    }

    @Test
    void aPlaceSetApartDoesNotMakeOthersSpecial() {
        // A tenth leaves after the first and third place, half after the second.
        List<Cell> cells = List.of(
                new Cell(0, 1, 2000, 200),
                new Cell(1, 2, 1800, 900),
                new Cell(2, 3, 900, 90),
                new Cell(3, 4, 810, 810));
        Expectation[] found =
                SkippingWalk.fit(4, cells, Set.of(1), Skipping.ONE_BY_ONE).expectations();
        assertEquals(200, found[0].expected(), 3);
        assertEquals(180, found[1].expected(), 3);
        assertEquals(90, found[2].expected(), 3);
    }

    @Test
    void whereEveryVideoIsPickedByHalfNobodyLeaves() {
        // All patterns of three places, equally often: 10 each; 20 of 40 who stop at the second do not stop at the
        // third.
        List<Cell> cells = List.of(
                new Cell(0, 1, 400, 100),
                new Cell(1, 1, 200, 100),
                new Cell(1, 2, 200, 100),
                new Cell(2, 1, 100, 100),
                new Cell(2, 2, 200, 200),
                new Cell(2, 3, 100, 100));
        Expectation[] found =
                SkippingWalk.fit(3, cells, Set.of(), Skipping.ONE_BY_ONE).expectations();
        assertEquals(100, found[0].expected(), 20);
        assertEquals(200, found[1].expected(), 20);
    }
}
