package org.lectern.analysis.activity;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.lectern.stats.BoundedMean;
import org.lectern.stats.ClusteredMean;
import org.lectern.stats.ClusteredShare;
import org.lectern.stats.Interval;
import org.lectern.stats.Wilson;

/**
 * A number with what stands behind it.
 *
 * @param value NaN where nothing is known
 * @param interval of it, 95 %
 * @param n what it was counted or averaged over
 * @param learners how many different learners stand behind that
 */
record Estimate(double value, Optional<Interval> interval, long n, long learners) {

    /** Of nothing. */
    static final Estimate NONE = new Estimate(Double.NaN, Optional.empty(), 0, 0);

    /** Highest that progress and scores can be. */
    private static final double FULL = 100;

    /** A number that was counted, of which nothing is unsure. */
    static Estimate count(long counted, long n) {
        return new Estimate((double) counted, Optional.empty(), n, n);
    }

    /** A share of learners, 0..1. */
    static Estimate ofLearners(long those, long all) {
        return all == 0 ? NONE : new Estimate((double) those / all, Optional.of(Wilson.of(those, all)), all, all);
    }

    /**
     * A share of events that come in learners, 0..1.
     *
     * @param those of a learner
     * @param all of a learner
     * @param repeats see {@link ClusteredShare}
     */
    static Estimate share(
            List<LearnerActivity> learners,
            ToDoubleFunction<LearnerActivity> those,
            ToDoubleFunction<LearnerActivity> all,
            double repeats) {
        return sums(learners, those, all)
                .map(sums -> share(new ClusteredShare(sums, Math.max(sums.count(), repeats))))
                .orElse(NONE);
    }

    static Estimate share(ClusteredShare share) {
        return of(share.sums(), Optional.of(share.interval()));
    }

    /**
     * A mean of progress or scores that come in learners, 0 to 100.
     *
     * @param sum of a learner's
     * @param number of them
     */
    static Estimate mean(
            List<LearnerActivity> learners,
            ToDoubleFunction<LearnerActivity> sum,
            ToDoubleFunction<LearnerActivity> number) {
        return sums(learners, sum, number).map(Estimate::mean).orElse(NONE);
    }

    private static Estimate mean(ClusteredMean sums) {
        return bounded(new ClusteredMean(
                sums.clusters(),
                sums.count(),
                sums.sum() / FULL,
                sums.sumSquares() / (FULL * FULL),
                sums.sumCounts() / FULL,
                sums.countSquares()));
    }

    /**
     * A mean, 0 to 100.
     *
     * @param shares the values as shares, 0..1
     */
    static Estimate bounded(ClusteredMean shares) {
        return of(shares, Optional.of(new BoundedMean(shares).interval())).percent();
    }

    /** A mean of values of any size, such as days. */
    static Estimate unbounded(ClusteredMean sums) {
        return of(
                sums,
                sums.clusters() < 2 || sums.standardError() == 0
                        ? Optional.empty()
                        : Optional.of(sums.interval(Wilson.CONFIDENCE)));
    }

    /** Sums over those learners who have any; empty where nobody has. */
    static Optional<ClusteredMean> sums(
            List<LearnerActivity> learners,
            ToDoubleFunction<LearnerActivity> sum,
            ToDoubleFunction<LearnerActivity> number) {
        List<LearnerActivity> those = learners.stream()
                .filter(learner -> number.applyAsDouble(learner) > 0)
                .toList();
        return those.isEmpty()
                ? Optional.empty()
                : Optional.of(ClusteredMean.of(
                        those.stream().mapToDouble(sum).toArray(),
                        those.stream().mapToDouble(number).toArray()));
    }

    /** Rounding must not push the value out of its interval. */
    private static Estimate of(ClusteredMean sums, Optional<Interval> interval) {
        double value = interval.map(ends -> Math.clamp(sums.mean(), ends.low(), ends.high()))
                .orElse(sums.mean());
        return new Estimate(value, interval, Math.round(sums.count()), sums.clusters());
    }

    boolean isKnown() {
        return !Double.isNaN(value);
    }

    /** NaN where it is not known. */
    double low() {
        return interval.map(Interval::low).orElse(Double.NaN);
    }

    /** NaN where it is not known. */
    double high() {
        return interval.map(Interval::high).orElse(Double.NaN);
    }

    /** The same in percent. */
    Estimate percent() {
        return new Estimate(100 * value, interval.map(ends -> ends.times(100)), n, learners);
    }

    /** How many of n a share is. */
    long those() {
        return Math.round(value * n);
    }
}
