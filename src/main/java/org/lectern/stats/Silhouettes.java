package org.lectern.stats;

import java.util.Arrays;
import java.util.List;

/**
 * How well points, in any number of dimensions, sit in their clusters, for several partitions of the same points at once:
 *
 * <pre>
 *   s(i) = (b - a) / max(a, b)
 * </pre>
 *
 * with a the mean distance of point i to the others of its cluster and b the smallest mean distance to another cluster; 0 for a
 * point alone in its cluster and where a = b = 0. Runs from -1 (sits in the wrong cluster) to 1. Source: P. J. Rousseeuw,
 * Silhouettes: a graphical aid to the interpretation and validation of cluster analysis, Journal of Computational and Applied
 * Mathematics 20 (1987), 53-65.
 *
 * <p>All n distances of a point are computed once, whatever the number of partitions. Points that share their cluster in every
 * partition form a cell and stand side by side, so distances are added over stretches of an array; cells then add up to the
 * clusters of each partition. The order of additions depends on the points' order alone.
 */
public final class Silhouettes {

    /** Distances kept at hand; they fit a processor's nearest cache. */
    private static final int TILE = 1024;

    private final double[][] points;
    private final int[] cellOf;
    private final int[][] sizes;
    /** The points cell by cell, and where each cell ends. */
    private final double[][] sorted;

    private final int[] ends;
    /** For every partition the cluster that each cell belongs to. */
    private final int[][] clusterOfCell;

    /**
     * @param points by dimension and point, finite
     * @param partitions for each the cluster of every point, counted from 0; at least two clusters have points
     */
    public Silhouettes(double[][] points, List<int[]> partitions) {
        this.points = points;
        cellOf = new int[points[0].length];
        sizes = partitions.stream().map(Silhouettes::sizes).toArray(int[][]::new);
        int cells = 1;
        for (int p = 0; p < sizes.length; p++) {
            cells = refine(partitions.get(p), sizes[p].length, cells);
        }
        ends = sizes(cellOf);
        Arrays.parallelPrefix(ends, Integer::sum);
        sorted = new double[points.length][cellOf.length];
        clusterOfCell = new int[sizes.length][cells];
        sort(partitions);
    }

    private void sort(List<int[]> partitions) {
        int[] next = new int[ends.length];
        System.arraycopy(ends, 0, next, 1, ends.length - 1);
        for (int i = 0; i < cellOf.length; i++) {
            int cell = cellOf[i];
            for (int d = 0; d < points.length; d++) {
                sorted[d][next[cell]] = points[d][i];
            }
            next[cell]++;
            for (int p = 0; p < sizes.length; p++) {
                clusterOfCell[p][cell] = partitions.get(p)[i];
            }
        }
    }

    private static int[] sizes(int[] labels) {
        int[] sizes = new int[Arrays.stream(labels).max().orElse(-1) + 1];
        for (int label : labels) {
            sizes[label]++;
        }
        return sizes;
    }

    /** Splits the cells by one more partition; gives their number. */
    private int refine(int[] labels, int clusters, int cells) {
        int[] known = new int[cells * clusters];
        Arrays.fill(known, -1);
        int next = 0;
        for (int i = 0; i < labels.length; i++) {
            int key = cellOf[i] * clusters + labels[i];
            if (known[key] < 0) {
                known[key] = next++;
            }
            cellOf[i] = known[key];
        }
        return next;
    }

    /** The cell of every point: points of one cell share their cluster in every partition. */
    public int[] cells() {
        return cellOf.clone();
    }

    /** Number of cells. */
    public int cellCount() {
        return ends.length;
    }

    /**
     * The silhouettes of some points.
     *
     * @param some their places
     * @return for every partition those of all these points, in their order
     */
    public double[][] of(int... some) {
        double[][] silhouettes = new double[sizes.length][some.length];
        double[] distances = new double[TILE];
        double[] cellSums = new double[ends.length];
        for (int i = 0; i < some.length; i++) {
            Arrays.fill(cellSums, 0);
            addDistances(SquaredDistances.place(points, some[i]), distances, cellSums);
            for (int p = 0; p < sizes.length; p++) {
                silhouettes[p][i] = silhouette(p, clusterOfCell[p][cellOf[some[i]]], cellSums);
            }
        }
        return silhouettes;
    }

    private void addDistances(double[] place, double[] distances, double[] cellSums) {
        int cell = 0;
        for (int from = 0; from < cellOf.length; from += TILE) {
            int to = Math.min(cellOf.length, from + TILE);
            distances(place, from, to, distances);
            int start = from;
            while (start < to) {
                int end = Math.min(to, ends[cell]);
                cellSums[cell] += sum(distances, start - from, end - from);
                start = end;
                if (end == ends[cell]) {
                    cell++;
                }
            }
        }
    }

    private void distances(double[] place, int from, int to, double[] distances) {
        SquaredDistances.of(sorted, from, to, place, distances);
        for (int j = 0; j < to - from; j++) {
            distances[j] = Math.sqrt(distances[j]);
        }
    }

    /** Four running sums, as additions that wait for one another take four times as long. */
    private static double sum(double[] values, int from, int to) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = from;
        for (; i < to - 3; i += 4) {
            a += values[i];
            b += values[i + 1];
            c += values[i + 2];
            d += values[i + 3];
        }
        for (; i < to; i++) {
            a += values[i];
        }
        return (a + b) + (c + d);
    }

    private double silhouette(int partition, int own, double[] cellSums) {
        double[] sums = new double[sizes[partition].length];
        for (int cell = 0; cell < cellSums.length; cell++) {
            sums[clusterOfCell[partition][cell]] += cellSums[cell];
        }
        int size = sizes[partition][own];
        if (size == 1) {
            return 0;
        }
        double within = sums[own] / (size - 1);
        double between = Double.POSITIVE_INFINITY;
        for (int c = 0; c < sums.length; c++) {
            if (c != own && sizes[partition][c] > 0) {
                between = Math.min(between, sums[c] / sizes[partition][c]);
            }
        }
        double larger = Math.max(within, between);
        return larger == 0 ? 0 : (between - within) / larger;
    }
}
