package org.lectern.analysis.churn;

import java.util.ArrayList;
import java.util.List;
import org.lectern.analysis.rate.Rate;

/**
 * The churn rate of a course, or of the study, at every whole threshold from 10 to 90.
 *
 * @param course its name; empty for the study
 * @param rates one a threshold, from {@link #LOWEST} on
 */
record ThresholdCurve(String course, List<Rate> rates) {

    /** The lowest threshold, in percent. */
    static final int LOWEST = 10;

    /** The highest threshold, in percent. */
    static final int HIGHEST = 90;

    /**
     * @param like the rate at the threshold chosen; every other is taken to be worth as many independent views
     * @param views number of views whose completion, rounded down to whole percents, is 0, 1, …, 100 or more
     */
    static ThresholdCurve of(String course, Rate like, long[] views) {
        List<Rate> rates = new ArrayList<>();
        long below = 0;
        for (int threshold = 1; threshold <= HIGHEST; threshold++) {
            below += views[threshold - 1];
            if (threshold >= LOWEST) {
                rates.add(like.with(below));
            }
        }
        return new ThresholdCurve(course, List.copyOf(rates));
    }

    /** The threshold, in percent, of a place among the rates. */
    static int threshold(int place) {
        return LOWEST + place;
    }
}
