package org.lectern.analysis.engagement;

import org.lectern.stats.ClusteredShare;
import org.lectern.stats.Interval;
import org.lectern.stats.Wilson;

/** How sure a learner's mean completion is, and with it the score. */
final class ScoreInterval {

    private ScoreInterval() {}

    /**
     * How many independent views say as much as a learner's: views of one video repeat each other, so that one video watched
     * a hundred times makes a mean no surer than one view of it does; {@link ClusteredShare} tells how they are counted.
     */
    static long independent(EngagementResult result, int learner) {
        return ClusteredShare.ofEqualValues(
                (double) result.learners().views(learner), result.learners().squares(learner));
    }

    /** 95 % interval of a learner's mean completion, in percent: Wilson's for a mean of {@link #independent} views. */
    static Interval ofMean(EngagementResult result, int learner) {
        double ceiling = result.audience().ceiling();
        double mean = result.learners().mean(learner);
        Interval interval = Wilson.ofMean(Math.min(1, mean / ceiling), independent(result, learner), Wilson.CONFIDENCE)
                .times(ceiling);
        return new Interval(Math.min(interval.low(), mean), Math.max(interval.high(), mean));
    }

    /**
     * 95 % interval of a learner's score, within 0..1: {@link #ofMean} on the scale of the score. The number of videos is
     * exact, and the scale is taken as it is.
     */
    static Interval of(EngagementResult result, int learner) {
        Interval mean = ofMean(result, learner);
        double score = result.score(learner);
        double weight = result.params().completionWeight();
        double videosPart =
                (1 - weight) * result.videos().scaled((double) result.learners().videos(learner));
        double low = videosPart + weight * result.completion().scaled(mean.low());
        double high = videosPart + weight * result.completion().scaled(mean.high());
        return new Interval(Math.min(low, score), Math.max(high, score)).within(0, 1);
    }
}
