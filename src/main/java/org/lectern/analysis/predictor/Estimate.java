package org.lectern.analysis.predictor;

import java.util.Optional;
import org.lectern.stats.Interval;

/**
 * A number and how sure it is.
 *
 * @param value NaN where there is none
 * @param interval 95 %, over learners drawn anew; absent where the value is NaN or too few learners
 */
record Estimate(double value, Optional<Interval> interval) {

    static Estimate of(Metric metric) {
        return new Estimate(metric.value(), metric.interval());
    }

    /** Whether learners drawn anew leave no doubt that it is more. */
    boolean surelyAbove(double other) {
        return interval.isPresent() && interval.get().low() > other;
    }

    /** Whether learners drawn anew leave no doubt that it is less. */
    boolean surelyBelow(double other) {
        return interval.isPresent() && interval.get().high() < other;
    }
}
