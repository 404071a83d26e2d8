package org.lectern.analysis.explore;

/**
 * One course: how its views went, how they spread and how it compares.
 *
 * @param engagement of its views
 * @param spread of completion
 * @param p the chance of such a difference of its mean from the study's
 */
record CourseEngagement(Engagement engagement, Percentiles spread, double p) {

    /** Percentiles 5, 25, 75 and 95 of completion, in percent. */
    record Percentiles(double low, double quartile1, double quartile3, double high) {}

    String name() {
        return engagement.name();
    }
}
