package org.lectern.analysis.churn;

import java.util.ArrayList;
import java.util.List;

/**
 * The churn rate of a course, or of the study, at every whole threshold from 10 to 90.
 *
 * @param course its name; empty for the study
 * @param tallies one a threshold, from {@link #LOWEST} on
 */
record ThresholdCurve(String course, List<Tally> tallies) {

    /** The lowest threshold, in percent. */
    static final int LOWEST = 10;

    /** The highest threshold, in percent. */
    static final int HIGHEST = 90;

    /**
     * @param like the tally at the threshold chosen; every other is taken to be worth as many independent views
     * @param views number of views whose completion, rounded down to whole percents, is 0, 1, …, 100 or more
     */
    static ThresholdCurve of(String course, Tally like, long[] views) {
        List<Tally> tallies = new ArrayList<>();
        long below = 0;
        for (int threshold = 1; threshold <= HIGHEST; threshold++) {
            below += views[threshold - 1];
            if (threshold >= LOWEST) {
                tallies.add(Tally.of(like.views(), below, like.learners(), like.independent()));
            }
        }
        return new ThresholdCurve(course, List.copyOf(tallies));
    }

    /** The threshold, in percent, of a place among the tallies. */
    static int threshold(int place) {
        return LOWEST + place;
    }
}
