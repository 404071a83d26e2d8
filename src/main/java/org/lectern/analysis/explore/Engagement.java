package org.lectern.analysis.explore;

import org.lectern.stats.Interval;
import org.lectern.stats.Wilson;

/**
 * How the views of one video or one course went.
 *
 * @param name title of the video or name of the course
 * @param views number of views, at least 1
 * @param learners number of distinct learners behind them
 * @param total sum of completion, in percent
 * @param median of completion, in percent
 * @param finished number of views that count as finished
 */
record Engagement(String name, long views, long learners, double total, double median, long finished) {

    /** Mean completion in percent. */
    double mean() {
        return total / views;
    }

    /** Share of finished views, 0..1. */
    double finishedShare() {
        return (double) finished / views;
    }

    /** 95 % interval of the share of finished views, 0..1. */
    Interval finishedInterval() {
        return Wilson.of(finished, views);
    }

    /**
     * 95 % interval of the mean, in percent. Views of one learner resemble each other, so the learners are counted, not
     * the views: repeating a view makes nothing surer.
     *
     * @param ceiling the highest completion there can be, in percent
     */
    Interval meanInterval(double ceiling) {
        Interval interval = Wilson.ofMean(Math.min(1, mean() / ceiling), learners, Wilson.CONFIDENCE)
                .times(ceiling);
        return new Interval(Math.min(interval.low(), mean()), Math.max(interval.high(), mean()));
    }

    /** How many standard errors the mean lies above another, in percent; the test that the interval belongs to. */
    double meanScore(double expected, double ceiling) {
        return Wilson.score(Math.min(1, mean() / ceiling), expected / ceiling, learners);
    }
}
