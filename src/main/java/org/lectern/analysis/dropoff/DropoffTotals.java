package org.lectern.analysis.dropoff;

import org.lectern.analysis.rate.Rate;

/**
 * The study as a whole, seen through its filter.
 *
 * @param rate of abandoned views
 * @param early share of views that stop in the first tenth, 0..1
 * @param atThreshold number of views at exactly the completion that is the line
 * @param videos number of titles
 * @param courses number of courses, one name a course; 0 where the study has none
 * @param spellings number of ways in which the file spells courses
 * @param withoutCourse number of views that name no course
 * @param shared number of titles that stand in more than one course
 */
record DropoffTotals(
        Rate rate,
        double early,
        long atThreshold,
        long videos,
        long courses,
        long spellings,
        long withoutCourse,
        long shared) {

    /** So many percent are hardly more than a start. */
    static final int EARLY = 10;

    long views() {
        return rate.views();
    }

    long abandoned() {
        return rate.hits();
    }

    long learners() {
        return rate.learners();
    }
}
