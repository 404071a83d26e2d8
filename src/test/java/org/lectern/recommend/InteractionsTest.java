package org.lectern.recommend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.lectern.recommend.Interactions.ByItem;

class InteractionsTest {

    /** Learner 1 has items 2 and 0 at one time and item 1 long before; learner 0 has nothing; learner 2 has item 1. */
    private static final Interactions THREE = Interactions.of(
            3,
            4,
            new int[] {1, 2, 1, 1},
            new int[] {2, 1, 0, 1},
            new long[] {5, -7, 5, -1_000_000_000_000L},
            new double[] {20, 21, 0, 10},
            new int[] {1, 2, 3, 4});

    @Test
    void pairsStandByLearnerTimeAndItem() {
        assertEquals(4, THREE.pairs());
        assertArrayEquals(new int[] {}, THREE.history(0));
        assertArrayEquals(new int[] {1, 0, 2}, THREE.history(1));
        assertArrayEquals(new int[] {1}, THREE.history(2));
        int last = THREE.end(1) - 1;
        assertEquals(2, THREE.item(last));
        assertEquals(5, THREE.time(last));
        assertEquals(20, THREE.value(last));
        assertEquals(1, THREE.times(last));
        assertEquals(4, THREE.times(THREE.start(1)));
    }

    @Test
    void learnersOfAnItemAreCounted() {
        assertArrayEquals(new int[] {1, 2, 1, 0}, THREE.learnersOf());
        assertArrayEquals(new double[] {0.25, 0.5, 0.25, 0}, THREE.shares());
        ByItem byItem = THREE.byItem();
        assertArrayEquals(new int[] {0, 1, 3, 4, 4}, byItem.start());
        assertArrayEquals(new int[] {1, 1, 2, 1}, byItem.learner());
        assertArrayEquals(new int[] {1, 0, 3, 2}, byItem.pair());
    }

    @Test
    void someOfThemStayInOrder() {
        Interactions later = THREE.where(pair -> THREE.time(pair) == 5);
        assertArrayEquals(new int[] {0, 2}, later.history(1));
        assertArrayEquals(new int[] {}, later.history(2));
        assertEquals(3, later.learners());
        assertEquals(4, later.items());
        assertEquals(3, later.times(0));
    }

    @Test
    void aPairHasOneRow() {
        assertThrows(
                IllegalArgumentException.class, () -> Some.of(1, 2, new int[] {0, 0, 0}, new int[] {1, 0, 1}, 1, 2, 3));
        assertThrows(IllegalArgumentException.class, () -> Some.of(1, 2, new int[] {0}, new int[] {1, 0}, 1));
    }
}
