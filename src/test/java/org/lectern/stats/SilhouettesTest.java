package org.lectern.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SilhouettesTest {

    @Test
    void agreesWithHandWorkedPoints() {
        // On a line: 0 and 1 | 3 | 7 and 7.
        double[] x = {0, 1, 3, 7, 7};
        double[] found = new Silhouettes(new double[][] {x, new double[5]}, List.of(new int[] {0, 0, 1, 2, 2}))
                .of(0, 1, 2, 3, 4)[0];
        assertArrayEquals(new double[] {(3 - 1) / 3.0, (2 - 1) / 2.0, 0, 1, 1}, found, 1e-15);
    }

    @Test
    void aPointInTheWrongClusterFallsBelowZero() {
        double[] y = {0, 10, 1, 1};
        double found = new Silhouettes(new double[][] {new double[4], y}, List.of(new int[] {0, 0, 1, 1})).of(0)[0][0];
        assertEquals((1 - 10) / 10.0, found, 1e-15);
    }

    @Test
    void pointsAllAtOnePlaceAreNeitherGoodNorBad() {
        double[][] found = new Silhouettes(new double[2][4], List.of(new int[] {0, 1, 0, 1})).of(0, 1, 2, 3);
        assertArrayEquals(new double[4], found[0]);
    }

    @Test
    void severalPartitionsAtOnceAreEachAsIfAlone() {
        int n = 2500;
        Random random = new Random(1);
        double[] x = random.doubles(n).toArray();
        double[] y = random.doubles(n).toArray();
        double[] z = random.doubles(n).toArray();
        List<int[]> partitions = List.of(
                IntStream.range(0, n).map(i -> x[i] < 0.4 ? 0 : 1).toArray(),
                IntStream.range(0, n).map(i -> (int) (3 * y[i])).toArray(),
                IntStream.range(0, n).map(_ -> random.nextInt(7)).toArray());
        int[] some = {0, 1023, 1024, 1777, n - 1};
        double[][] together = new Silhouettes(new double[][] {x, y, z}, partitions).of(some);
        for (int p = 0; p < partitions.size(); p++) {
            for (int s = 0; s < some.length; s++) {
                assertEquals(plain(partitions.get(p), some[s], x, y, z), together[p][s], 1e-12);
            }
        }
    }

    @Test
    void aClusterWithoutPointsIsPassedOver() {
        double[] x = {0, 1, 5, 6};
        double[] gap =
                new Silhouettes(new double[][] {x, new double[4]}, List.of(new int[] {0, 0, 2, 2})).of(0, 1, 2, 3)[0];
        double[] none =
                new Silhouettes(new double[][] {x, new double[4]}, List.of(new int[] {0, 0, 1, 1})).of(0, 1, 2, 3)[0];
        assertArrayEquals(none, gap);
    }

    @Test
    void cellsShareTheirClusterEverywhere() {
        int[] first = {0, 0, 1, 1, 0};
        int[] second = {0, 1, 0, 0, 0};
        Silhouettes found = new Silhouettes(new double[2][5], List.of(first, second));
        assertEquals(3, found.cellCount());
        int[] cells = found.cells();
        assertEquals(cells[0], cells[4]);
        assertEquals(cells[2], cells[3]);
        assertTrue(cells[0] != cells[1] && cells[1] != cells[2] && cells[0] != cells[2], Arrays.toString(cells));
    }

    /** By the book, one partition, one point. */
    private static double plain(int[] labels, int point, double[]... points) {
        double[] sums = new double[10];
        int[] counts = new int[10];
        for (int j = 0; j < labels.length; j++) {
            double squares = 0;
            for (double[] column : points) {
                squares += Math.pow(column[j] - column[point], 2);
            }
            sums[labels[j]] += Math.sqrt(squares);
            counts[labels[j]]++;
        }
        int own = labels[point];
        double between = IntStream.range(0, 10)
                .filter(c -> c != own && counts[c] > 0)
                .mapToDouble(c -> sums[c] / counts[c])
                .min()
                .orElseThrow();
        double within = sums[own] / (counts[own] - 1);
        return (between - within) / Math.max(within, between);
    }
}
