package org.lectern.stats;

/**
 * How many values there are, their mean, and the sum of their squared distances from it.
 *
 * @param squares 0, without rounding, where all values are equal
 */
public record Moments(int n, double mean, double squares) {

    /** @param values at least one */
    public static Moments of(double[] values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("A mean needs at least one value");
        }
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        // Rounding would make a variance of values that are all the same.
        if (MinMax.of(values).isPoint()) {
            return new Moments(values.length, values[0], 0);
        }
        double mean = sum / values.length;
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return new Moments(values.length, mean, squares);
    }

    /** Σ (x - mean)² / (n - 1). */
    public double variance() {
        return squares / (n - 1);
    }
}
