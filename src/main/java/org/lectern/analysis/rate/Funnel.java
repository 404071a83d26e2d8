package org.lectern.analysis.rate;

import org.lectern.stats.Binomial;
import org.lectern.stats.Interval;

/**
 * Between which shares chance alone leaves so many independent views that are like the rest: what {@link Rate#p} calls more
 * than chance lies outside. Limits in between two counts are interpolated, so that the funnel has no teeth.
 *
 * <p>Source: D. J. Spiegelhalter, Funnel plots for comparing institutional performance, Statistics in Medicine 24 (2005),
 * 1185-1202.
 *
 * @param whole what all views are compared with
 */
public record Funnel(Rate whole) {

    /** One of 20 lies outside by chance: what an interval of 95 % leaves out. */
    public static final double INNER = 0.05;

    /** Two of 1,000 lie outside by chance. */
    public static final double OUTER = 0.002;

    /**
     * The limits.
     *
     * @param independent number of independent views, at least 1
     * @param outside share of what lies outside by chance alone, both sides together
     */
    public Interval limits(long independent, double outside) {
        long worth = Math.max(1, (long) Math.floor(whole.worthAgainst(independent)));
        double expected = whole.share();
        return new Interval(lowest(worth, expected, outside), 1 - lowest(worth, 1 - expected, outside));
    }

    /** The lower limit; 0 where none of so many views could still be chance. */
    private static double lowest(long views, double expected, double outside) {
        if (expected <= 0 || expected >= 1) {
            return expected;
        }
        long within = 0;
        long beyond = (long) Math.ceil(expected * (double) views);
        if (Binomial.twoSided(0, views, expected) > outside) {
            return 0;
        }
        // The chance grows with the count up to the one expected.
        while (beyond - within > 1) {
            long middle = (within + beyond) / 2;
            if (Binomial.twoSided(middle, views, expected) <= outside) {
                within = middle;
            } else {
                beyond = middle;
            }
        }
        double low = StrictMath.log(Binomial.twoSided(within, views, expected));
        double high = StrictMath.log(Binomial.twoSided(beyond, views, expected));
        double part = high > low ? Math.clamp((StrictMath.log(outside) - low) / (high - low), 0, 1) : 0;
        return ((double) within + part) / (double) views;
    }

    /** Whether these views lie outside. */
    public boolean leavesOut(Rate rate, double outside) {
        return rate.p(whole) <= outside;
    }
}
