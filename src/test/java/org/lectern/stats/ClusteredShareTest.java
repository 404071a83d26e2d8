package org.lectern.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ClusteredShareTest {

    private static ClusteredShare share(double repeats, double[] sums, double[] counts) {
        return new ClusteredShare(ClusteredMean.of(sums, counts), repeats);
    }

    /**
     * Six learners with two views each, of which 2, 2, 1, 1, 0, 0 count: p = 1/2, residuals 1, 1, 0, 0, -1, -1, se² = 6/5 · 4 /
     * 144 = 1/30; p(1-p)/se² = 7.5; K = 144/24 = 6, and with 5 degrees of freedom (1.959964 / 2.570582)² = 0.581353 makes 4.36.
     */
    @Test
    void isWorthAtLeastItsLearnersWhereTheyAreOfOneSize() {
        ClusteredShare share = share(12, new double[] {2, 2, 1, 1, 0, 0}, new double[] {2, 2, 2, 2, 2, 2});
        assertEquals(6, share.independent());
        assertEquals(Wilson.ofMean(0.5, 6, 0.95), share.interval());
    }

    /**
     * Thirty learners with four views each, half of whom have 3 that count and half 1: p = 1/2, residuals ±1, se² = 30/29 · 30 /
     * 120² ; p(1-p)/se² = 116; with 29 degrees of freedom (1.959964 / 2.045230)² = 0.918355 makes 106.5.
     */
    @Test
    void agreesWithAHandWorkedExample() {
        double[] sums = new double[30];
        double[] counts = new double[30];
        for (int i = 0; i < 30; i++) {
            sums[i] = i % 2 == 0 ? 3 : 1;
            counts[i] = 4;
        }
        assertEquals(106, share(120, sums, counts).independent());
        assertEquals(60, share(240, sums, counts).independent(), "no more than 120² / 240");
        assertEquals(30, share(1000, sums, counts).independent(), "no less than 120² / (30 · 16)");
    }

    /** Where every learner has one view it is Wilson's interval on views. */
    @Test
    void comesToTheViewsWhereEveryLearnerHasOne() {
        double[] sums = new double[1000];
        double[] counts = new double[1000];
        for (int i = 0; i < 1000; i++) {
            sums[i] = i < 200 ? 1 : 0;
            counts[i] = 1;
        }
        assertEquals(Wilson.of(200, 1000), share(1000, sums, counts).interval());
    }

    @Test
    void isNoSurerWhenEveryLearnerRepeatsEveryView() {
        double[] counts = {5, 4, 3, 2, 6};
        ClusteredShare once = share(20, new double[] {1, 2, 0, 1, 3}, counts);
        ClusteredShare twice = share(80, new double[] {2, 4, 0, 2, 6}, new double[] {10, 8, 6, 4, 12});
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
        assertEquals(4, even.independent());
    }

    @Test
    void answersForOneLearner() {
        ClusteredShare one = share(9, new double[] {3}, new double[] {9});
        assertEquals(1, one.independent());
        assertEquals(Wilson.ofMean(3 / 9.0, 1, 0.95), one.interval());
    }

    @Test
    void refusesWhatIsNoShare() {
        assertThrows(IllegalArgumentException.class, () -> share(2, new double[] {3}, new double[] {2}));
        assertThrows(IllegalArgumentException.class, () -> share(1, new double[] {1}, new double[] {2}));
    }
}
