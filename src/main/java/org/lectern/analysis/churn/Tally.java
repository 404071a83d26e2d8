package org.lectern.analysis.churn;

import java.util.Comparator;
import org.lectern.stats.Binomial;
import org.lectern.stats.Interval;
import org.lectern.stats.Wilson;

/**
 * How many of some views churn, and how sure that is.
 *
 * @param views number of views, at least 1
 * @param churned number of those below the threshold
 * @param learners number of distinct learners behind them
 * @param independent number of independent views that say as much, at most {@code views}
 * @param interval of the churn rate, 95 %, 0..1
 */
record Tally(long views, long churned, long learners, long independent, Interval interval) {

    /** Surely high before perhaps high: by the lower end of the interval, then by rate, highest first. */
    static final Comparator<Tally> HIGHEST_FIRST = Comparator.comparingDouble(
                    (Tally tally) -> tally.interval().low())
            .thenComparingDouble(Tally::rate)
            .reversed();

    /** Closer than this, a product of a share and a number is whole. */
    private static final double ROUNDING = 1e-9;

    static Tally of(long views, long churned, long learners, long independent) {
        double rate = (double) churned / views;
        return new Tally(views, churned, learners, independent, Wilson.ofMean(rate, independent, Wilson.CONFIDENCE));
    }

    /** The share of views that churn, 0..1. */
    double rate() {
        return (double) churned / views;
    }

    /**
     * The chance of a rate at least as far from an expected one, from the exact binomial distribution of the independent
     * views. Where these are fewer than the views, the churned among them are rounded towards what was expected.
     */
    double p(double expected) {
        double worth = rate() * independent;
        boolean above = rate() > expected;
        long successes = (long) (above ? Math.floor(worth + ROUNDING) : Math.ceil(worth - ROUNDING));
        boolean stillSo = above ? successes > expected * independent : successes < expected * independent;
        return stillSo ? Binomial.twoSided(successes, independent, expected) : 1;
    }
}
