package org.lectern.analysis.timeline;

import java.util.Comparator;
import org.lectern.stats.Interval;
import org.lectern.stats.Wilson;

/**
 * A place of a video that stands out beyond chance.
 *
 * @param from second where it begins
 * @param to second where it ends
 * @param at second where it is surest
 * @param count how many viewers, or plays where viewers are not known, do it at {@code at}
 * @param of out of how many who could
 * @param usual the share of them that would be expected there; NaN where none is
 * @param p adjusted for how many places were looked at ({@link org.lectern.stats.Holm})
 */
record Found(Kind kind, double from, double to, double at, long count, long of, double usual, double p) {

    /** Surest first; equal ones in the order of the video. */
    static final Comparator<Found> SUREST =
            Comparator.comparingDouble(Found::p).thenComparingDouble(Found::at).thenComparing(Found::kind);

    /** 0..1. */
    double share() {
        return (double) count / of;
    }

    /** 95 % interval of the share, 0..1. */
    Interval interval() {
        return Wilson.of(count, of);
    }
}
