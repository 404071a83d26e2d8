package org.lectern.analysis.next;

/**
 * A number with its 95 % interval, both NaN where none is known.
 *
 * @param low lower end
 * @param high upper end
 */
public record Estimate(double value, double low, double high) {

    /** Nothing is known. */
    static final Estimate NONE = bare(Double.NaN);

    static Estimate bare(double value) {
        return new Estimate(value, Double.NaN, Double.NaN);
    }

    static Estimate of(org.lectern.evaluation.Estimate estimate) {
        return estimate.interval()
                .map(interval -> new Estimate(estimate.value(), interval.low(), interval.high()))
                .orElseGet(() -> bare(estimate.value()));
    }

    /** Surely more than nothing. */
    boolean isAbove() {
        return low > 0;
    }

    /** Surely less than nothing. */
    boolean isBelow() {
        return high < 0;
    }
}
