package org.lectern.analysis.explore;

import java.util.List;

/**
 * How completion spreads over all views.
 *
 * @param views number of views
 * @param total sum of completion, in percent
 * @param squares sum of squared completion
 * @param median of completion, in percent
 * @param complete number of views at 100 % or more
 * @param stopped number of views below 50 %
 * @param over number of views above 100 %
 * @param highest completion, in percent
 * @param bins number of views in each bin of completion; the last holds all at 100 % or more
 */
record CompletionSummary(
        long views,
        double total,
        double squares,
        double median,
        long complete,
        long stopped,
        long over,
        double highest,
        List<Long> bins) {

    /** The highest completion there can be, in percent: 100, or more where the import kept more. */
    double ceiling() {
        return Math.max(100, highest);
    }

    /** The same in whole tenths: what completion is a share of. */
    double scale() {
        return Math.ceil(10 * ceiling()) / 10;
    }

    /** Sample standard deviation of completion, in percent; NaN for a single view. */
    double deviation() {
        double n = views;
        return n < 2 ? Double.NaN : Math.sqrt(Math.max(0, squares - total * (total / n)) / (n - 1));
    }

    double stoppedShare() {
        return (double) stopped / views;
    }
}
