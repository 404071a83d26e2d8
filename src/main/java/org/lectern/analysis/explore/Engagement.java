package org.lectern.analysis.explore;

import java.util.Comparator;
import org.lectern.analysis.rate.Rate;
import org.lectern.stats.Interval;

/**
 * How the views of one video, of one course or of the study went.
 *
 * @param name title of the video or name of the course
 * @param total sum of completion, in percent
 * @param median of completion, in percent
 * @param finished share of views that count as finished
 * @param completion mean completion as a share of {@code scale}
 * @param scale in percent, no less than any completion
 */
record Engagement(String name, double total, double median, Rate finished, Rate completion, double scale) {

    static final Comparator<Engagement> LOWEST_FIRST =
            Comparator.comparingDouble(Engagement::mean).thenComparing(Engagement::name);

    static final Comparator<Engagement> HIGHEST_FIRST =
            Comparator.comparingDouble(Engagement::mean).reversed().thenComparing(Engagement::name);

    /** Number of views, at least 1. */
    long views() {
        return finished.views();
    }

    /** Number of distinct learners behind them. */
    long learners() {
        return finished.learners();
    }

    /** Mean completion in percent. */
    double mean() {
        return total / views();
    }

    /** How many views from beginning to end would make up what was watched: two halves are one. */
    double fullLengths() {
        return total / 100;
    }

    /** 95 % interval of the mean, in percent. */
    Interval meanInterval() {
        Interval interval = completion.interval().times(scale);
        return new Interval(Math.min(interval.low(), mean()), Math.max(interval.high(), mean()));
    }
}
