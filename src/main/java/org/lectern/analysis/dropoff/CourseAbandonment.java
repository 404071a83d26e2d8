package org.lectern.analysis.dropoff;

import java.util.Comparator;
import org.lectern.stats.ClusteredShare;
import org.lectern.stats.Interval;

/**
 * How many views of one course are abandoned.
 *
 * @param course its name
 * @param share of abandoned views, with learners as clusters
 */
record CourseAbandonment(String course, ClusteredShare share) {

    /** Most abandoned views first, equal counts by name. */
    static final Comparator<CourseAbandonment> BY_COUNT =
            Comparator.comparingLong(CourseAbandonment::abandoned).reversed().thenComparing(CourseAbandonment::course);

    long views() {
        return (long) share.sums().count();
    }

    long abandoned() {
        return (long) share.sums().sum();
    }

    /** Share of abandoned views, 0..1. */
    double rate() {
        return share.sums().mean();
    }

    /** 95 % interval of the rate, from the spread between learners. */
    Interval interval() {
        return share.interval();
    }
}
