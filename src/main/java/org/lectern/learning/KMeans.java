package org.lectern.learning;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Divides points among k centres so that the sum of squared distances to the own centre, the inertia, is as small
 * as can be found: the best of several descents ({@link Lloyd}) from random starts ({@link KMeansPlusPlus}). Draws as
 * scikit-learn 1.2 does with the same seed, so that the two differ by rounding only.
 *
 * <p>Descents run beside one another; each is computed in one fixed order, and of equally good ones the first is taken.
 */
public final class KMeans {

    /** Tolerance as a share of the points' mean variance. */
    private static final double TOLERANCE = 1e-4;

    private final double[][] points;
    private final int size;

    /**
     * @param points by dimension and point, at least one dimension; finite, left as they are
     */
    public KMeans(double[]... points) {
        size = points.length == 0 ? 0 : points[0].length;
        if (size == 0 || Arrays.stream(points).anyMatch(column -> column.length != size)) {
            throw new IllegalArgumentException("Points have as many coordinates in every dimension, and at least one");
        }
        this.points = points;
    }

    /** Number of different points, or the limit where there are more. */
    public int distinct(int limit) {
        int[] found = new int[limit];
        int number = 0;
        for (int i = 0; i < size && number < limit; i++) {
            int known = 0;
            while (known < number && !same(found[known], i)) {
                known++;
            }
            if (known == number) {
                found[number++] = i;
            }
        }
        return number;
    }

    private boolean same(int point, int other) {
        return Arrays.stream(points).allMatch(column -> column[point] == column[other]);
    }

    /**
     * The best clustering found.
     *
     * @param k number of centres, from 1 to the number of different points
     * @param restarts number of descents
     * @param pause called before every descent, from any thread; what it throws ends the search
     */
    public Clustering fit(int k, int restarts, long seed, Runnable pause) {
        if (k < 1 || distinct(k) < k) {
            throw new IllegalArgumentException(
                    distinct(Math.max(1, k)) + " different points bear no " + k + " centres");
        }
        NumpyDraws draws = new NumpyDraws(seed);
        List<KMeansPlusPlus.Draws> starts = Stream.generate(() -> KMeansPlusPlus.Draws.of(size, k, draws))
                .limit(restarts)
                .toList();
        double tolerance = TOLERANCE * variances() / points.length;
        Clustering[] found = new Clustering[restarts];
        IntStream.range(0, restarts).parallel().forEach(restart -> {
            pause.run();
            found[restart] =
                    new Lloyd(points, new KMeansPlusPlus(points).choose(starts.get(restart))).descend(tolerance);
        });
        return Stream.of(found)
                .min(Comparator.comparingDouble(Clustering::inertia))
                .orElseThrow();
    }

    private double variances() {
        double sum = 0;
        for (double[] column : points) {
            sum += variance(column);
        }
        return sum;
    }

    private static double variance(double[] values) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum / values.length;
    }
}
