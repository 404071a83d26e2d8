package org.lectern.analysis.explore;

/**
 * One course: how its views went, how they spread and how it compares.
 *
 * @param engagement of its views
 * @param spread of completion
 * @param stopped number of views that stop before half, and do not count as finished all the same
 * @param p the chance of such a difference of its mean from the study's
 */
record CourseEngagement(Engagement engagement, Percentiles spread, long stopped, double p) {

    /** Percentiles 5, 25, 75 and 95 of completion, in percent. */
    record Percentiles(double low, double quartile1, double quartile3, double high) {}

    /** Share of views that stop before half, 0..1. */
    double stoppedShare() {
        return (double) stopped / engagement.views();
    }

    /** Share of views that stop at half or later without being finished, 0..1. */
    double laterShare() {
        long finished = engagement.finished().hits();
        return (double) (engagement.views() - stopped - finished) / engagement.views();
    }

    String name() {
        return engagement.name();
    }
}
