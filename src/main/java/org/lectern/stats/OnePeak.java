package org.lectern.stats;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The distribution with one peak that lies nearest to some values: it rises to its peak and falls from there. Its cumulated
 * shares are the values' own, made convex up to the peak and concave from there on; the peak stands where that changes them
 * least, and may hold a share of its own.
 *
 * <p>Source: J. A. Hartigan, P. M. Hartigan, The dip test of unimodality (1985), whose dip measures the distance to it.
 */
public final class OnePeak {

    /** So many places are tried for the peak. */
    private static final int PEAKS = 100;

    private final double[] at;
    private final double[] share;

    private OnePeak(double[] at, double[] share) {
        this.at = at;
        this.share = share;
    }

    /** @param values at least one, finite */
    public static OnePeak of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] different = Arrays.stream(sorted).distinct().toArray();
        double[] below = new double[different.length];
        double[] upTo = new double[different.length];
        int place = -1;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                below[++place] = (double) i / sorted.length;
            }
            upTo[place] = (i + 1.0) / sorted.length;
        }
        return nearest(different, below, upTo);
    }

    private static OnePeak nearest(double[] at, double[] below, double[] upTo) {
        int last = at.length - 1;
        double least = Double.POSITIVE_INFINITY;
        int[] rising = {};
        int[] falling = {};
        for (int i = 0; i <= Math.min(last, PEAKS); i++) {
            int peak = (int) Math.round((double) i * last / Math.max(1, Math.min(last, PEAKS)));
            int[] up = hull(at, below, 0, peak, 1);
            int[] down = hull(at, upTo, peak, last, -1);
            double off = Math.max(distance(at, below, upTo, up, peak), distance(at, upTo, below, down, peak));
            if (off < least) {
                least = off;
                rising = up;
                falling = down;
            }
        }
        int[] left = rising;
        int[] right = falling;
        return new OnePeak(
                IntStream.concat(Arrays.stream(left), Arrays.stream(right))
                        .mapToDouble(i -> at[i])
                        .toArray(),
                DoubleStream.concat(
                                Arrays.stream(left).mapToDouble(i -> below[i]),
                                Arrays.stream(right).mapToDouble(i -> upTo[i]))
                        .toArray());
    }

    /** The corners of the convex (1) or concave (-1) line nearest to points, between two of them. */
    private static int[] hull(double[] x, double[] y, int from, int to, int sign) {
        int[] corners = new int[to - from + 1];
        int size = 0;
        for (int i = from; i <= to; i++) {
            while (size > 1 && sign * turn(x, y, corners[size - 2], corners[size - 1], i) <= 0) {
                size--;
            }
            corners[size++] = i;
        }
        return Arrays.copyOf(corners, size);
    }

    private static double turn(double[] x, double[] y, int a, int b, int c) {
        return (x[b] - x[a]) * (y[c] - y[a]) - (y[b] - y[a]) * (x[c] - x[a]);
    }

    /** How far the line through the corners lies from the other end of the values' steps, but for the peak, which may be one. */
    private static double distance(double[] x, double[] line, double[] other, int[] corners, int peak) {
        double most = 0;
        for (int c = 1; c < corners.length; c++) {
            int a = corners[c - 1];
            int b = corners[c];
            for (int i = a; i <= b; i++) {
                double there = line[a] + (line[b] - line[a]) * (x[i] - x[a]) / (x[b] - x[a]);
                most = i == peak ? most : Math.max(most, Math.abs(other[i] - there));
            }
        }
        return most;
    }

    /**
     * The value below which a share lies.
     *
     * @param of 0..1
     */
    public double quantile(double of) {
        int next = 0;
        while (next < share.length && share[next] < of) {
            next++;
        }
        if (next == 0 || next == share.length) {
            return at[Math.min(next, share.length - 1)];
        }
        double rise = share[next] - share[next - 1];
        return at[next - 1] + (at[next] - at[next - 1]) * (of - share[next - 1]) / rise;
    }
}
