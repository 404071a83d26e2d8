package org.lectern.learning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KMeansTest {

    private static void noPause() {}

    /** Three pairs on a line: 0, 1, 10, 11, 20, 21. */
    private static final double[] PAIRS = {0, 10, 20, 1, 11, 21};

    private static final double[] LEVEL = new double[6];

    @Test
    void findsThreePairsOnALine() {
        Clustering found = new KMeans(PAIRS, LEVEL).fit(3, 10, 42, KMeansTest::noPause);
        int[] labels = found.labels();
        assertEquals(labels[0], labels[3]);
        assertEquals(labels[1], labels[4]);
        assertEquals(labels[2], labels[5]);
        assertArrayEquals(new int[] {2, 2, 2}, found.sizes());
        assertEquals(1.5, found.inertia(), 1e-12);
    }

    @Test
    void oneCentreIsTheMeanAndAsManyAsPointsLeaveNothing() {
        KMeans points = new KMeans(PAIRS, LEVEL);
        // Mean 10.5; squares 110.25 + 0.25 + 90.25, each twice.
        assertEquals(401.5, points.fit(1, 10, 42, KMeansTest::noPause).inertia(), 1e-9);
        assertEquals(0, points.fit(6, 10, 42, KMeansTest::noPause).inertia());
    }

    @Test
    void saysWhatPointsDoNotBear() {
        KMeans same = new KMeans(new double[] {1, 1, 2, 2}, new double[] {5, 5, 5, 6});
        assertEquals(3, same.distinct(10));
        assertEquals(2, same.distinct(2));
        assertThrows(IllegalArgumentException.class, () -> same.fit(4, 10, 42, KMeansTest::noPause));
        assertThrows(IllegalArgumentException.class, () -> same.fit(0, 10, 42, KMeansTest::noPause));
        assertThrows(IllegalArgumentException.class, () -> new KMeans(PAIRS, new double[2]));
        assertThrows(IllegalArgumentException.class, () -> new KMeans());
        assertEquals(0, same.fit(3, 10, 42, KMeansTest::noPause).inertia());
    }

    @Test
    void repeatsAndHeedsTheSeed() {
        double[] x = normal(3000, 1);
        double[] y = normal(3000, 2);
        Clustering once = new KMeans(x, y).fit(9, 1, 42, KMeansTest::noPause);
        Clustering again = new KMeans(x, y).fit(9, 1, 42, KMeansTest::noPause);
        assertArrayEquals(once.labels(), again.labels());
        assertEquals(once.inertia(), again.inertia());
        Clustering other = new KMeans(x, y).fit(9, 1, 43, KMeansTest::noPause);
        assertTrue(!Arrays.equals(once.labels(), other.labels()));
    }

    @Test
    void everyPointIsWithItsNearestCentreAndInertiaFallsWithK() {
        double[] x = normal(2000, 3);
        double[] y = normal(2000, 4);
        double before = Double.POSITIVE_INFINITY;
        for (int k = 1; k <= 10; k++) {
            Clustering found = new KMeans(x, y).fit(k, 10, 42, KMeansTest::noPause);
            int[] labels = found.labels();
            for (int i = 0; i < x.length; i++) {
                assertEquals(found.nearest(new double[][] {x, y}, i), labels[i]);
            }
            assertTrue(found.inertia() < before, "k = " + k);
            before = found.inertia();
        }
    }

    @Test
    void aCentreWithoutPointsTakesTheFarthest() {
        // Both starts are one place, so the second centre begins with nothing.
        Clustering found = new Lloyd(new double[][] {{0, 0, 1, 9}, {0, 0, 0, 0}}, new int[] {0, 1}).descend(0);
        assertArrayEquals(new int[] {3, 1}, found.sizes());
        assertEquals(2.0 / 3, found.inertia(), 1e-12);
    }

    /**
     * As it is told: draws as NumPy makes them, 2 + ⌊ln k⌋ candidates where the running sum of squared distances reaches a
     * share of the total, the best kept; then every point to its nearest centre and every centre to its mean, until all stay.
     */
    @Test
    void inManyDimensionsItGoesWhereAPlainDescentFromTheSameDrawsGoes() {
        for (int dimensions = 1; dimensions <= 5; dimensions++) {
            double[][] points = new double[dimensions][];
            for (int d = 0; d < dimensions; d++) {
                points[d] = normal(120, 10 + d);
            }
            for (int k : new int[] {2, 3, 8}) {
                PlainKMeans plain = new PlainKMeans(points, k, new NumpyDraws(7));
                Clustering found = new KMeans(points).fit(k, 1, 7, KMeansTest::noPause);
                assertArrayEquals(plain.labels(), found.labels(), dimensions + " dimensions, " + k + " centres");
                assertEquals(plain.inertia(), found.inertia(), 1e-9);
                for (int c = 0; c < k; c++) {
                    assertArrayEquals(plain.centre(c), found.centre(c), 1e-12);
                }
            }
        }
    }

    @Test
    void theBestOfSeveralDescentsIsKept() {
        double[][] points = {normal(120, 20), normal(120, 21), normal(120, 22)};
        NumpyDraws draws = new NumpyDraws(7);
        double least = IntStream.range(0, 6)
                .mapToDouble(_ -> new PlainKMeans(points, 8, draws).inertia())
                .min()
                .orElseThrow();
        assertEquals(least, new KMeans(points).fit(8, 6, 7, KMeansTest::noPause).inertia(), 1e-9);
    }

    @Test
    void stopsWhenAsked() {
        assertThrows(
                IllegalStateException.class,
                () -> new KMeans(PAIRS, LEVEL).fit(2, 10, 42, () -> {
                    throw new IllegalStateException();
                }));
    }

    @Test
    void clearGroupsComeBackWholeAndArbitraryOnesDoNot() {
        double[] x = IntStream.range(0, 90)
                .mapToDouble(i -> 100.0 * (i % 3) + i / 90.0)
                .toArray();
        double[] flat = new double[90];
        ClusterStability stability = new ClusterStability(20, 5000, 10);
        Clustering clear = new KMeans(x, flat).fit(3, 10, 42, KMeansTest::noPause);
        assertArrayEquals(
                new double[] {1, 1, 1}, stability.of(new double[][] {x, flat}, clear, 42, KMeansTest::noPause));
        double[] cloudX = normal(300, 5);
        double[] cloudY = normal(300, 6);
        Clustering arbitrary = new KMeans(cloudX, cloudY).fit(7, 10, 42, KMeansTest::noPause);
        double[] overlaps = stability.of(new double[][] {cloudX, cloudY}, arbitrary, 42, KMeansTest::noPause);
        assertTrue(Arrays.stream(overlaps).average().orElseThrow() < 0.7, Arrays.toString(overlaps));
        assertArrayEquals(overlaps, stability.of(new double[][] {cloudX, cloudY}, arbitrary, 42, KMeansTest::noPause));
    }

    @Test
    void stabilityIsUnknownWhereNoResampleBearsTheGroups() {
        double[] x = {0, 1, 2};
        double[] y = {0, 5, 0};
        Clustering each = new KMeans(x, y).fit(3, 10, 42, KMeansTest::noPause);
        double[] overlaps = new ClusterStability(1, 2, 10).of(new double[][] {x, y}, each, 42, KMeansTest::noPause);
        assertTrue(Arrays.stream(overlaps).allMatch(Double::isNaN));
    }

    private static double[] normal(int n, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, n).mapToDouble(_ -> random.nextGaussian()).toArray();
    }
}
