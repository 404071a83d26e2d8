package org.lectern.analysis.struggle;

import org.lectern.analysis.rate.Rate;

/**
 * One video and what the rule makes of its views.
 *
 * @param name its title
 * @param rate of its views that are flagged, or would be if it had views enough
 * @param mean completion, in percent
 * @param deviation sample standard deviation of completion, in percent; 0 for a single view
 * @param line completion, in percent, below which a view is flagged; below 0 where none can be
 * @param below sum over flagged views of how far they lie below the mean, in percent
 */
record StruggleVideo(String name, Rate rate, double mean, double deviation, double line, double below) {

    long views() {
        return rate.views();
    }

    /** All its views are alike. */
    boolean alike() {
        return deviation == 0;
    }

    /** Not even a view of 0 % would be flagged. */
    boolean impossible() {
        return line <= 0;
    }
}
