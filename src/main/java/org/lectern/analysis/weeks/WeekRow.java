package org.lectern.analysis.weeks;

import org.lectern.stats.Interval;
import org.lectern.stats.Wilson;

/**
 * One week over all learners.
 *
 * @param week 1 and up
 * @param learners all, those who did nothing included
 * @param active who did anything
 * @param completed who completed a unit
 * @param sessions lessons a learner, those who did nothing included
 * @param progress mean progress of those who were in lessons that tell it, percent
 * @param score mean score of those who took quizzes, percent
 * @param confidence published score of those who did anything, 0..1
 */
record WeekRow(
        int week,
        long learners,
        long active,
        long completed,
        Mean sessions,
        Mean progress,
        Mean score,
        Mean confidence) {

    double activePercent() {
        return 100.0 * active / learners;
    }

    double completedPercent() {
        return 100.0 * completed / learners;
    }

    /** In percent. */
    Interval activeInterval() {
        return Wilson.of(active, learners).times(100);
    }

    /** In percent. */
    Interval completedInterval() {
        return Wilson.of(completed, learners).times(100);
    }
}
