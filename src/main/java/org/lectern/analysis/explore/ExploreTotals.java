package org.lectern.analysis.explore;

import org.lectern.analysis.CourseNames;

/**
 * The study as a whole, seen through its filter.
 *
 * @param engagement of all views; its name is empty
 * @param spread of completion over them
 * @param videos number of videos
 * @param names of courses in the file
 */
record ExploreTotals(Engagement engagement, CompletionSummary spread, long videos, CourseNames names) {

    long views() {
        return engagement.views();
    }

    long learners() {
        return engagement.learners();
    }

    double mean() {
        return engagement.mean();
    }
}
