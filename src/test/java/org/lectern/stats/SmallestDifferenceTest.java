package org.lectern.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** Expected numbers are worked out with Python from the formulas. */
class SmallestDifferenceTest {

    @Test
    void ofGroupsOfASize() {
        assertEquals(0.1815634734308257, SmallestDifference.of(0.3, 100, 100), 1e-9);
        assertEquals(0.33148803339017713, SmallestDifference.of(0.3, 30, 30), 1e-9);
        assertEquals(0.14394805486244538, SmallestDifference.of(0.12, 200, 50), 1e-9);
    }

    /** 353.2 and 879.07, whole people. */
    @Test
    void neededInEach() {
        assertEquals(354, SmallestDifference.needed(0.3, 0.4));
        assertEquals(880, SmallestDifference.needed(0.12, 0.08));
        assertEquals(1562, SmallestDifference.needed(0.5, 0.45));
    }

    @Test
    void noDifferenceNeedsMoreThanEverybody() {
        assertThrows(IllegalArgumentException.class, () -> SmallestDifference.needed(0.3, 0.3));
        assertThrows(IllegalArgumentException.class, () -> SmallestDifference.of(0.3, 0, 10));
        assertThrows(IllegalArgumentException.class, () -> SmallestDifference.of(1.3, 10, 10));
    }
}
