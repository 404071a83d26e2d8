package org.lectern.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.lectern.stats.Kitagawa.Cells;
import org.lectern.stats.Kitagawa.Part;

class KitagawaTest {

    private static final int MANY = 100_000;

    /** Two strata; two groups that both have and one that only the second has. */
    private static final double[] A_COUNTS = {2, 2, 4, 0, 0, 0};

    private static final double[] A_SUMS = {100, 160, 80, 0, 0, 0};
    private static final double[] B_COUNTS = {1, 3, 4, 0, 2, 0};
    private static final double[] B_SUMS = {60, 270, 120, 0, 140, 0};

    /** As many clusters as make their own mean no matter. */
    private static Cells cells(double[] counts, double[] sums) {
        Cells cells = new Cells(counts.length);
        for (int cell = 0; cell < counts.length; cell++) {
            cells.add(cell, counts[cell], sums[cell]);
            for (int more = 0; more < MANY && counts[cell] > 0; more++) {
                cells.add(cell, 0, 0);
            }
        }
        return cells;
    }

    private static Kitagawa kitagawa() {
        return new Kitagawa(2, cells(A_COUNTS, A_SUMS), cells(B_COUNTS, B_SUMS));
    }

    /** By hand: -0.1 · 73.75 - 0.1 · 25 + 0.2 · 70; 0.45 · (0.25 · 85 - 0.25 · 55); 0.45 · 10 + 0.45 · 10. */
    @Test
    void theThreePartsAddUpToTheDifference() {
        Kitagawa kitagawa = kitagawa();
        assertEquals(42.5, kitagawa.meanOfFirst(), 1e-12);
        assertEquals(59, kitagawa.meanOfSecond(), 1e-12);
        assertEquals(16.5, kitagawa.part(Part.WHOLE), 1e-12);
        assertEquals(4.125, kitagawa.part(Part.GROUPS), 1e-12);
        assertEquals(3.375, kitagawa.part(Part.STRATA), 1e-12);
        assertEquals(9, kitagawa.part(Part.MEANS), 1e-12);
    }

    @Test
    void theOtherWayRoundEveryPartIsTheOtherWayRound() {
        Kitagawa there = kitagawa();
        Kitagawa back = new Kitagawa(2, cells(B_COUNTS, B_SUMS), cells(A_COUNTS, A_SUMS));
        for (Part part : Part.values()) {
            assertEquals(-there.part(part), back.part(part), 1e-12, part.name());
        }
    }

    /** What a little more in a cell changes, as far as it goes in a straight line. */
    @Test
    void aContributionIsTheDerivativeOfItsPart() {
        double little = 1e-6;
        for (int side = 0; side < 2; side++) {
            double[] counts = side == 0 ? A_COUNTS : B_COUNTS;
            for (int cell = 0; cell < counts.length; cell++) {
                if (counts[cell] > 0) {
                    Cells[] cells = {cells(A_COUNTS, A_SUMS), cells(B_COUNTS, B_SUMS)};
                    cells[side].add(cell, little, 37 * little);
                    Kitagawa moved = new Kitagawa(2, cells[0], cells[1]);
                    for (Part part : Part.values()) {
                        assertEquals(
                                (moved.part(part) - kitagawa().part(part)) / little,
                                kitagawa().contribution(part, side, cell, 1, 37),
                                1e-3,
                                part + " of cell " + cell);
                    }
                }
            }
        }
    }

    /** A cluster alone in its cell would be its own mean and vary by nothing; it varies around its group. */
    @Test
    void aClusterThatIsAloneInItsCellStillVaries() {
        Cells a = new Cells(2);
        a.add(0, 1, 100);
        a.add(1, 1, 20);
        a.add(1, 1, 40);
        Cells b = new Cells(2);
        b.add(0, 1, 60);
        b.add(1, 1, 50);
        b.add(1, 1, 10);
        Kitagawa kitagawa = new Kitagawa(2, a, b);
        double around =
                kitagawa.contribution(Part.MEANS, 0, 0, 1, 100) - kitagawa.contribution(Part.MEANS, 0, 0, 1, 90);
        // The share of the stratum is a third on both sides, and so is what its mean weighs.
        assertEquals(-10 / 3.0, around, 1e-12);
        assertEquals(-(100 - 160 / 3.0) / 3, kitagawa.contribution(Part.MEANS, 0, 0, 1, 100) - atMean(kitagawa), 1e-12);
    }

    /** What the cluster would add if it were like its group: what follows from its count alone. */
    private static double atMean(Kitagawa kitagawa) {
        return kitagawa.contribution(Part.MEANS, 0, 0, 1, 160 / 3.0);
    }

    @Test
    void aSideWithoutValuesIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Kitagawa(2, new Cells(2), cells(new double[] {1, 1}, new double[] {1, 1})));
    }
}
