package org.lectern.learning;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How much of every cluster comes back when the points are resampled. For each of B resamples, drawn with replacement, the
 * clustering is fitted again and every point goes to its nearest new centre; a cluster C then has the Jaccard overlap with
 * the new cluster D most like it,
 *
 * <pre>
 *   γ(C) = max over D of |C ∩ D| / |C ∪ D|,
 * </pre>
 *
 * averaged over the resamples: 1 where C always comes back whole. Below 0.6 a cluster should not be trusted. Source: C. Hennig,
 * Cluster-wise assessment of cluster stability, Computational Statistics and Data Analysis 52 (2007), 258-271; he compares on
 * the points of the resample, here all points are compared, as the nearest centre places each.
 *
 * @param resamples B
 * @param most points of a resample; beyond, a resample is smaller than the points are many, which makes the answer strict
 * @param restarts of every fit
 */
public record ClusterStability(int resamples, int most, int restarts) {

    /** Below this a cluster should not be trusted (Hennig 2007). */
    public static final double TRUSTED = 0.6;

    /**
     * The mean overlap of every cluster, 0..1; NaN where no resample had different points enough.
     *
     * @param clustering of these points
     * @param pause called before every descent, from any thread; what it throws ends the work
     */
    public double[] of(double[][] points, Clustering clustering, long seed, Runnable pause) {
        double[][] overlaps = new double[resamples][];
        IntStream.range(0, resamples)
                .parallel()
                .forEach(b -> overlaps[b] = overlaps(points, clustering, seed + 1 + b, pause));
        return IntStream.range(0, clustering.k())
                .mapToDouble(c -> Arrays.stream(overlaps)
                        .filter(overlap -> overlap.length > 0)
                        .mapToDouble(overlap -> overlap[c])
                        .average()
                        .orElse(Double.NaN))
                .toArray();
    }

    /** Empty where the resample has too few different points. */
    private double[] overlaps(double[][] points, Clustering clustering, long seed, Runnable pause) {
        NumpyDraws draws = new NumpyDraws(seed);
        int size = points[0].length;
        int[] drawn = IntStream.generate(() -> draws.below(size))
                .limit(Math.min(size, most))
                .toArray();
        KMeans again = new KMeans(Arrays.stream(points)
                .map(column -> Arrays.stream(drawn).mapToDouble(i -> column[i]).toArray())
                .toArray(double[][]::new));
        if (again.distinct(clustering.k()) < clustering.k()) {
            return new double[0];
        }
        return jaccard(points, clustering, again.fit(clustering.k(), restarts, seed, pause));
    }

    private static double[] jaccard(double[][] points, Clustering before, Clustering after) {
        int k = before.k();
        int[][] both = new int[k][k];
        int[] sizesAfter = new int[k];
        int[] labels = before.labels();
        for (int i = 0; i < labels.length; i++) {
            int now = after.nearest(points, i);
            both[labels[i]][now]++;
            sizesAfter[now]++;
        }
        int[] sizesBefore = before.sizes();
        double[] overlaps = new double[k];
        for (int c = 0; c < k; c++) {
            for (int d = 0; d < k; d++) {
                double either = sizesBefore[c] + sizesAfter[d] - both[c][d];
                overlaps[c] = Math.max(overlaps[c], both[c][d] == 0 ? 0 : both[c][d] / either);
            }
        }
        return overlaps;
    }
}
