package org.lectern.analysis.anomalies;

import java.util.List;
import java.util.function.ToLongFunction;
import org.lectern.stats.ClusteredMean;
import org.lectern.stats.Interval;
import org.lectern.stats.Wilson;

/**
 * Where the views of some learners end, as shares of all their views.
 *
 * @param learners number of them, at least 1
 * @param early share of views at 10 % or less
 * @param inBand share of views in the band
 * @param late share of views at 90 % or more
 * @param inBandInterval 95 % interval of {@code inBand}. One learner's views resemble each other, so learners are counted
 *     and not views; a single learner is given the interval of that learner's views
 */
record ViewShares(long views, int learners, double early, double inBand, double late, Interval inBandInterval) {

    /** @param learners at least one */
    static ViewShares of(List<LearnerProfile> learners) {
        long views = sum(learners, LearnerProfile::views);
        long inBand = sum(learners, LearnerProfile::inBand);
        return new ViewShares(
                views,
                learners.size(),
                (double) sum(learners, LearnerProfile::early) / views,
                (double) inBand / views,
                (double) sum(learners, LearnerProfile::late) / views,
                interval(learners, inBand, views));
    }

    private static Interval interval(List<LearnerProfile> learners, long inBand, long views) {
        double[] hits = learners.stream().mapToDouble(LearnerProfile::inBand).toArray();
        double[] counts = learners.stream().mapToDouble(LearnerProfile::views).toArray();
        ClusteredMean mean = ClusteredMean.of(hits, counts);
        // Where all learners agree exactly, they show no spread and the clustered interval collapses.
        return learners.size() < 2 || mean.standardError() == 0
                ? Wilson.of(inBand, views)
                : mean.interval(Wilson.CONFIDENCE).within(0, 1);
    }

    private static long sum(List<LearnerProfile> learners, ToLongFunction<LearnerProfile> count) {
        return learners.stream().mapToLong(count).sum();
    }
}
