package org.lectern.analysis.explore;

import java.util.Optional;
import org.lectern.stats.Interval;
import org.lectern.stats.Wilson;

/**
 * A video of which plays are counted, and people are not known.
 *
 * @param video its title
 * @param course it stands in; empty where the study names none
 * @param plays number of plays; 0 where it is not known
 * @param mean share watched a play, in percent; above 100 where parts are watched again, NaN where it is not known
 * @param seconds its length; NaN where it is not known
 */
record VideoTotals(String video, String course, long plays, double mean, double seconds) {

    boolean meanKnown() {
        return !Double.isNaN(mean);
    }

    /**
     * 95 % interval of the mean, in percent: Wilson's with the largest variance that shares with this mean can have,
     * m (100 - m) (R. Bhatia and C. Davis, A better bound on the variance, The American Mathematical Monthly 107 (2000),
     * 353-357). It is wide on account of the spread, which is not published, and takes each play for somebody else's.
     * Absent where plays are not known and above 100, where nothing bounds the spread.
     */
    Optional<Interval> interval() {
        return plays > 0 && mean <= 100
                ? Optional.of(
                        Wilson.ofMean(mean / 100, plays, Wilson.CONFIDENCE).times(100))
                : Optional.empty();
    }
}
