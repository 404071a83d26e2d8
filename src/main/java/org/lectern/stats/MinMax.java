package org.lectern.stats;

/**
 * Scales a quantity so that its lowest value becomes 0 and its highest 1: (x - low) / (high - low). Where all values are
 * equal there is no scale and every value becomes 0.5.
 *
 * @param low the lowest value
 * @param high the highest value, at least {@code low}
 */
public record MinMax(double low, double high) {

    /** What every value becomes where all are equal. */
    public static final double OF_EQUALS = 0.5;

    public MinMax {
        if (!(low <= high)) {
            throw new IllegalArgumentException("A scale cannot run from " + low + " to " + high);
        }
    }

    /** @param values at least one, none of them NaN */
    public static MinMax of(double[] values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("A scale needs at least one value");
        }
        double low = values[0];
        double high = values[0];
        for (double value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        return new MinMax(low, high);
    }

    /** Whether all values are equal. */
    public boolean isPoint() {
        return low == high;
    }

    /** Where a value stands between the lowest (0) and the highest (1); beyond them for a value beyond them. */
    public double scaled(double value) {
        return isPoint() ? OF_EQUALS : (value - low) / (high - low);
    }
}
