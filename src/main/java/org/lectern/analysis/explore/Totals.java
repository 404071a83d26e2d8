package org.lectern.analysis.explore;

/**
 * The study as a whole, seen through its filter.
 *
 * @param engagement of all views; its name is empty
 * @param videos number of videos
 * @param courses number of courses, one name a course; 0 where the study has none
 * @param spellings number of ways in which the file spells courses
 * @param squares sum of squared completion
 * @param complete number of views at 100 % or more
 * @param stopped number of views below 50 %
 * @param withoutCourse number of views that name no course
 * @param over number of views above 100 %
 * @param highest completion, in percent
 */
record Totals(
        Engagement engagement,
        long videos,
        long courses,
        long spellings,
        double squares,
        long complete,
        long stopped,
        long withoutCourse,
        long over,
        double highest) {

    long views() {
        return engagement.views();
    }

    long learners() {
        return engagement.learners();
    }

    double mean() {
        return engagement.mean();
    }

    /** Sample standard deviation of completion, in percent; NaN for a single view. */
    double deviation() {
        double n = views();
        return n < 2 ? Double.NaN : Math.sqrt(Math.max(0, squares - engagement.total() * mean()) / (n - 1));
    }

    double stoppedShare() {
        return (double) stopped / views();
    }

    /** The highest completion there can be, in percent: 100, or more where the import kept more. */
    double ceiling() {
        return Math.max(100, highest);
    }
}
