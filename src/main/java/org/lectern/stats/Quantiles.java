package org.lectern.stats;

import java.util.Arrays;

/**
 * Quantiles by linear interpolation between order statistics: with h = (n - 1) p and x sorted from index 0,
 * x⌊h⌋ + (h - ⌊h⌋)(x⌊h⌋₊₁ - x⌊h⌋). Source: R. J. Hyndman and Y. Fan, Sample quantiles in statistical packages, The American
 * Statistician 50 (1996), 361-365, definition 7; what SQL calls {@code percentile_cont}.
 */
public final class Quantiles {

    private Quantiles() {}

    /**
     * @param values at least one, in any order, left as they are
     * @param p in 0..1
     */
    public static double of(double[] values, double p) {
        if (values.length == 0) {
            throw new IllegalArgumentException("A quantile needs at least one value");
        }
        if (!(0 <= p && p <= 1)) {
            throw new IllegalArgumentException("A quantile's place is 0..1, not " + p);
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double h = (sorted.length - 1) * p;
        int below = (int) h;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (h - below) * (sorted[above] - sorted[below]);
    }

    /** The middle value, or halfway between the middle two. */
    public static double median(double[] values) {
        return of(values, 0.5);
    }
}
