package org.lectern.analysis.activity;

import java.util.Optional;
import org.lectern.stats.ClusteredDifference;
import org.lectern.stats.Interval;

/**
 * Units of one kind, such as text, against all others.
 *
 * @param progress of their lesson events
 * @param score of their attempts
 */
record UnitKind(String name, Measured progress, Measured score) {

    /**
     * A mean against that of all other kinds.
     *
     * @param mean 0 to 100
     * @param difference from the mean of all others, in points; NaN where there is none
     * @param interval of the difference, 95 %, learners compared with themselves where they have both
     */
    record Measured(Estimate mean, double difference, Optional<Interval> interval) {

        private static final double FULL = 100;

        static Measured of(Optional<GroupSums> sums) {
            Optional<ClusteredDifference> difference = sums.flatMap(group -> ClusteredDifference.of(group.contrast()));
            return new Measured(
                    sums.map(GroupSums::mean).orElse(Estimate.NONE),
                    difference.map(found -> FULL * found.difference()).orElse(Double.NaN),
                    difference.flatMap(ClusteredDifference::interval).map(ends -> ends.times(FULL)));
        }

        /** Whether its difference is beyond chance, taken by itself. */
        boolean differs() {
            return interval.isPresent() && !interval.get().contains(0);
        }
    }
}
