package org.lectern.analysis.dropoff;

import java.util.Comparator;
import org.lectern.stats.Hypergeometric;
import org.lectern.stats.Interval;
import org.lectern.stats.Wilson;

/**
 * How many views of one video are abandoned.
 *
 * @param video its title
 * @param course a course it stands in; empty where the study names none
 * @param views number of views, at least 1
 * @param abandoned number of views that are abandoned
 * @param learners number of distinct learners behind the views
 */
record Abandonment(String video, String course, long views, long abandoned, long learners) {

    /** Most abandoned views first, equal counts by title, then by course. */
    static final Comparator<Abandonment> BY_COUNT = Comparator.comparingLong(Abandonment::abandoned)
            .reversed()
            .thenComparing(Abandonment::video)
            .thenComparing(Abandonment::course);

    /** Surest to be abandoned first: by the lower end of the interval of the rate, equal ones by title. */
    static final Comparator<Abandonment> BY_RATE = Comparator.comparingDouble(
                    (Abandonment video) -> video.interval().low())
            .reversed()
            .thenComparing(Abandonment::video);

    /** Share of abandoned views, 0..1. */
    double rate() {
        return (double) abandoned / views;
    }

    /**
     * 95 % interval of the rate: Wilson's, with the learners counted, not the views, since views of one learner resemble
     * each other; repeating a view makes nothing surer. Where nobody repeats a view, it is Wilson's own.
     */
    Interval interval() {
        return Wilson.ofMean(rate(), learners, Wilson.CONFIDENCE);
    }

    /**
     * The chance of a rate at least as high, doubled for the other side, if this video's learners were drawn by lot from
     * the study's views; each learner counts once, and part of an abandoned one does not count.
     */
    double pOfMore(Totals study) {
        long k = (long) Math.floor(rate() * learners + 1e-9);
        return Math.min(1, 2 * Hypergeometric.atLeast(k, learners, study.abandoned(), study.views()));
    }
}
