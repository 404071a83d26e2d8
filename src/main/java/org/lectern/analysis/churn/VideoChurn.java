package org.lectern.analysis.churn;

import java.util.Comparator;
import java.util.function.Function;

/**
 * Churn of one video in one course.
 *
 * @param title of the video
 * @param course its name; empty where the views name none
 * @param tally at the threshold
 * @param lower at the stricter threshold of comparison
 * @param higher at the milder threshold of comparison
 */
record VideoChurn(String title, String course, Tally tally, Tally lower, Tally higher) {

    static final Comparator<VideoChurn> HIGHEST_FIRST = highestFirst(VideoChurn::tally);

    /** Highest churn first by one of the tallies, equals by title and course. */
    static Comparator<VideoChurn> highestFirst(Function<VideoChurn, Tally> tally) {
        return Comparator.comparing(tally, Tally.HIGHEST_FIRST)
                .thenComparing(VideoChurn::title)
                .thenComparing(VideoChurn::course);
    }
}
