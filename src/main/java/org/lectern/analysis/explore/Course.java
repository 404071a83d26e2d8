package org.lectern.analysis.explore;

import org.lectern.stats.ClusteredContrast;
import org.lectern.stats.Interval;
import org.lectern.stats.Wilson;

/**
 * One course: how its views went, how they spread and how it compares.
 *
 * @param engagement of its views
 * @param spread of completion
 * @param contrast of its mean with the study's, learner by learner
 */
record Course(Engagement engagement, Spread spread, ClusteredContrast contrast) {

    /** Percentiles 5, 25, 75 and 95 of completion, in percent. */
    record Spread(double low, double quartile1, double quartile3, double high) {}

    String name() {
        return engagement.name();
    }

    /** 95 % interval of the mean, in percent, from the spread between learners; the course has at least two. */
    Interval meanInterval(double ceiling) {
        return contrast.part().interval(Wilson.CONFIDENCE).within(0, ceiling);
    }
}
