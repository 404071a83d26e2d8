package org.lectern.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ClusteredShareTest {

    private static ClusteredShare share(long different, double[] sums, double[] counts) {
        return new ClusteredShare(ClusteredMean.of(sums, counts), different);
    }

    /**
     * Four learners with two views each, of which 2, 1, 0, 0 count: p = 3/8, residuals 1.25, .25, -.75, -.75, squares 2.75,
     * se² = 4/3 · 2.75 / 64; p(1-p)/se² = 0.234375 / 0.0572917 = 4.0909; (1.959964 / 3.182446)² = 0.379292; n* = 1.55.
     */
    @Test
    void agreesWithAHandWorkedExample() {
        ClusteredShare share = share(8, new double[] {2, 1, 0, 0}, new double[] {2, 2, 2, 2});
        assertEquals(1, share.independent());
        assertEquals(Wilson.ofMean(0.375, 1, 0.95), share.interval());
    }

    /** With many learners of one view each it is nearly Wilson's interval on views. */
    @Test
    void comesToTheViewsWhereEveryLearnerHasOne() {
        double[] sums = new double[1000];
        double[] counts = new double[1000];
        for (int i = 0; i < 1000; i++) {
            sums[i] = i < 200 ? 1 : 0;
            counts[i] = 1;
        }
        long independent = share(1000, sums, counts).independent();
        assertTrue(990 <= independent && independent <= 1000, () -> "worth " + independent);
    }

    @Test
    void isNoSurerWhenEveryLearnerRepeatsEveryView() {
        double[] counts = {5, 4, 3, 2, 6};
        ClusteredShare once = share(20, new double[] {1, 2, 0, 1, 3}, counts);
        ClusteredShare twice = share(20, new double[] {2, 4, 0, 2, 6}, new double[] {10, 8, 6, 4, 12});
        assertEquals(once.interval(), twice.interval());
    }

    /** Three learners who agree count as three at most: (1 + 1 + 4)² / (1 + 1 + 16) = 2. */
    @Test
    void doesNotCollapseWhereAllAgree() {
        ClusteredShare none = share(6, new double[] {0, 0, 0}, new double[] {1, 1, 4});
        assertEquals(2, none.independent());
        assertTrue(none.interval().high() > 0.5);
        ClusteredShare all = share(6, new double[] {1, 1, 4}, new double[] {1, 1, 4});
        assertTrue(all.interval().low() < 0.5);
        ClusteredShare even = share(4, new double[] {1, 1}, new double[] {2, 2});
        assertEquals(1, even.independent());
    }

    @Test
    void answersForOneLearner() {
        ClusteredShare one = share(9, new double[] {3}, new double[] {9});
        assertEquals(1, one.independent());
        assertEquals(Wilson.ofMean(3 / 9.0, 1, 0.95), one.interval());
    }

    @Test
    void refusesWhatIsNoShare() {
        assertThrows(IllegalArgumentException.class, () -> share(1, new double[] {3}, new double[] {2}));
        assertThrows(IllegalArgumentException.class, () -> share(0, new double[] {1}, new double[] {2}));
    }
}
