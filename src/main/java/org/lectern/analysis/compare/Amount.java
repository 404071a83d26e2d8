package org.lectern.analysis.compare;

import java.util.Optional;
import org.lectern.analysis.BeyondChance;
import org.lectern.stats.ClusteredDifference;
import org.lectern.stats.Interval;

/**
 * A difference or a part of it, in percentage points.
 *
 * @param interval 95 %; empty where nothing tells how sure it is
 * @param p two-sided, that there is none; 1 where nothing tells
 */
record Amount(double value, Optional<Interval> interval, double p) {

    /** What is left of numbers that cancel. */
    private static final double NOTHING = 1e-9;

    /** @param degrees of freedom; below 1 nothing tells how sure it is */
    static Amount of(double value, double error, double degrees) {
        if (degrees < 1 || error < NOTHING) {
            return new Amount(value, Optional.empty(), 1);
        }
        ClusteredDifference difference = new ClusteredDifference(value, error, degrees);
        return new Amount(value, difference.interval(), difference.p().orElse(1));
    }

    /** The same where it can be nothing else: there is one video alone, or one stratum. */
    Amount certain() {
        return interval.isEmpty() && Math.abs(value) < NOTHING
                ? new Amount(0, Optional.of(new Interval(0, 0)), 1)
                : this;
    }

    boolean isSure() {
        return p <= BeyondChance.ALPHA;
    }

    /** Lower end of the interval; NaN where there is none. */
    double low() {
        return interval.map(Interval::low).orElse(Double.NaN);
    }

    /** Upper end, likewise. */
    double high() {
        return interval.map(Interval::high).orElse(Double.NaN);
    }
}
