package org.lectern.analysis.engagement;

import org.lectern.stats.Interval;
import org.lectern.stats.Wilson;

/** How sure a learner's mean completion is, and with it the score. */
final class ScoreInterval {

    private ScoreInterval() {}

    /**
     * 95 % interval of a learner's mean completion, in percent: Wilson's for a mean, with the number of distinct videos
     * for n. Views of one video repeat each other, so watching it again makes nothing surer.
     */
    static Interval ofMean(Scored scored, int learner) {
        double ceiling = scored.audience().ceiling();
        double mean = scored.learners().mean(learner);
        Interval interval = Wilson.ofMean(
                        Math.min(1, mean / ceiling), scored.learners().videos(learner), Wilson.CONFIDENCE)
                .times(ceiling);
        return new Interval(Math.min(interval.low(), mean), Math.max(interval.high(), mean));
    }

    /**
     * 95 % interval of a learner's score, within 0..1: {@link #ofMean} on the scale of the score. The number of videos is
     * exact, and the scale is taken as it is.
     */
    static Interval of(Scored scored, int learner) {
        Interval mean = ofMean(scored, learner);
        double score = scored.score(learner);
        double weight = scored.params().completionWeight();
        double videosPart =
                (1 - weight) * scored.videos().scaled((double) scored.learners().videos(learner));
        double low = videosPart + weight * scored.completion().scaled(mean.low());
        double high = videosPart + weight * scored.completion().scaled(mean.high());
        return new Interval(Math.min(low, score), Math.max(high, score)).within(0, 1);
    }
}
