package org.lectern.analysis.dropoff;

import org.lectern.stats.ClusteredShare;

/**
 * The study as a whole, seen through its filter.
 *
 * @param share of abandoned views, with learners as clusters
 * @param atThreshold number of views at exactly the completion at or below which views are abandoned
 * @param videos number of titles
 * @param courses number of courses, one name a course; 0 where the study has none
 * @param spellings number of ways in which the file spells courses
 * @param withoutCourse number of views that name no course
 * @param shared number of titles that stand in more than one course
 */
record Totals(
        ClusteredShare share,
        long atThreshold,
        long videos,
        long courses,
        long spellings,
        long withoutCourse,
        long shared) {

    long views() {
        return (long) share.sums().count();
    }

    long abandoned() {
        return (long) share.sums().sum();
    }

    long learners() {
        return share.sums().clusters();
    }

    /** Share of abandoned views, 0..1. */
    double rate() {
        return share.sums().mean();
    }
}
