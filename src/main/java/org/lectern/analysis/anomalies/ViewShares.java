package org.lectern.analysis.anomalies;

import java.util.List;
import java.util.function.ToLongFunction;
import org.lectern.stats.ClusteredMean;
import org.lectern.stats.ClusteredShare;
import org.lectern.stats.Interval;

/**
 * Where the views of some learners end, as shares of all their views.
 *
 * @param learners number of them, at least 1
 * @param early share of views at 10 % or less
 * @param inBand share of views in the band
 * @param late share of views at 90 % or more
 * @param inBandInterval 95 % interval of {@code inBand}. One learner's views resemble each other, and those of one video
 *     repeat each other, as {@link ClusteredShare} has it
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
                interval(learners));
    }

    private static Interval interval(List<LearnerProfile> learners) {
        double[] hits = learners.stream().mapToDouble(LearnerProfile::inBand).toArray();
        double[] counts = learners.stream().mapToDouble(LearnerProfile::views).toArray();
        double repeats = learners.stream().mapToDouble(LearnerProfile::squares).sum();
        return new ClusteredShare(ClusteredMean.of(hits, counts), repeats).interval();
    }

    private static long sum(List<LearnerProfile> learners, ToLongFunction<LearnerProfile> count) {
        return learners.stream().mapToLong(count).sum();
    }
}
