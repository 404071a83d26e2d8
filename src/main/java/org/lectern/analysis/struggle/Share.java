package org.lectern.analysis.struggle;

import org.lectern.stats.Interval;
import org.lectern.stats.Wilson;

/**
 * How many of some views are flagged.
 *
 * @param views number of judged views, at least 1
 * @param learners number of distinct learners behind them
 * @param flagged number of them that are flagged
 */
record Share(long views, long learners, long flagged) {

    /** Both together, where no learner stands behind both. */
    Share plus(Share other) {
        return new Share(views + other.views, learners + other.learners, flagged + other.flagged);
    }

    /** 0..1. */
    double rate() {
        return (double) flagged / views;
    }

    double percent() {
        return 100 * rate();
    }

    /**
     * 95 % interval, 0..1: Wilson's, counting learners and not views, since the views of one learner resemble each other;
     * repeating a view makes nothing surer.
     */
    Interval interval() {
        return Wilson.ofMean(rate(), learners, Wilson.CONFIDENCE);
    }

    /** How many standard errors the share lies above another that is expected, learners counted; see {@link Wilson#score}. */
    double score(double expected) {
        return Wilson.score(rate(), expected, learners);
    }
}
