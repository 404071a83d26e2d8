package org.lectern.evaluation;

import java.util.Optional;
import org.lectern.stats.Interval;

/**
 * A number and how sure it is.
 *
 * @param value NaN where there is none
 * @param interval 95 %, over resampled learners; absent where the value is NaN or too few learners
 */
public record Estimate(double value, Optional<Interval> interval) {

    public static Estimate of(Metric metric) {
        return new Estimate(metric.value(), metric.interval());
    }

    /** Whether resampled learners leave no doubt that it is more. */
    public boolean surelyAbove(double other) {
        return interval.isPresent() && interval.get().low() > other;
    }

    /** Whether resampled learners leave no doubt that it is less. */
    public boolean surelyBelow(double other) {
        return interval.isPresent() && interval.get().high() < other;
    }
}
