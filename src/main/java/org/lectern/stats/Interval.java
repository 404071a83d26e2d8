package org.lectern.stats;

/**
 * A range that a quantity is believed to lie in.
 *
 * @param low lower end
 * @param high upper end, at least {@code low}
 */
public record Interval(double low, double high) {

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("An interval cannot run from " + low + " to " + high);
        }
    }

    /** Whether the value lies in it, ends included. */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /** The same interval in another unit, such as 100 for percent. */
    public Interval times(double factor) {
        return new Interval(low * factor, high * factor);
    }

    /** The part of it between two bounds that the quantity cannot leave. */
    public Interval within(double lowest, double highest) {
        return new Interval(Math.clamp(low, lowest, highest), Math.clamp(high, lowest, highest));
    }
}
