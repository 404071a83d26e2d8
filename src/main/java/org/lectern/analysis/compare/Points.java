package org.lectern.analysis.compare;

import org.lectern.stats.Interval;

/** Percentage points as they are said: with one decimal, and never as less than nothing where they are nothing. */
final class Points {

    private static final double TENTHS = 10;

    private Points() {}

    static double said(double points) {
        // What rounds to -0 becomes 0.
        return Math.rint(points * TENTHS) / TENTHS + 0.0;
    }

    static double said(Amount amount) {
        return said(amount.value());
    }

    static double low(Interval interval) {
        return said(interval.low());
    }

    static double high(Interval interval) {
        return said(interval.high());
    }
}
