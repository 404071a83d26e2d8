package org.lectern.analysis.weeks;

import java.util.Optional;
import org.lectern.stats.ClusteredMean;
import org.lectern.stats.Interval;
import org.lectern.stats.Wilson;

/**
 * A mean over learners, each counted once.
 *
 * @param n how many learners
 * @param sum of their values
 * @param squares sum of the squares
 */
record Mean(long n, double sum, double squares) {

    /** NaN of nobody. */
    double value() {
        return sum / n;
    }

    /** 95 %, by Student's t; absent of fewer than two learners, or where all have the same value. */
    Optional<Interval> interval() {
        if (n < 2) {
            return Optional.empty();
        }
        ClusteredMean mean = new ClusteredMean(n, n, sum, squares, sum, n);
        return mean.standardError() > 0 ? Optional.of(mean.interval(Wilson.CONFIDENCE)) : Optional.empty();
    }
}
