package org.lectern.stats;

/**
 * Values in units of their spread: z = (x - mean) / σ with the population's σ² = Σ (x - mean)² / n. Where all values are the
 * same, σ counts as 1 and every score is 0.
 */
public final class ZScores {

    private ZScores() {}

    /** @param values at least one, left as they are */
    public static double[] of(double[] values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("Scores need at least one value");
        }
        double mean = mean(values);
        double squares = 0;
        boolean same = true;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
            same &= value == values[0];
        }
        double[] scores = new double[values.length];
        if (same) {
            return scores;
        }
        double deviation = Math.sqrt(squares / values.length);
        for (int i = 0; i < values.length; i++) {
            scores[i] = (values[i] - mean) / deviation;
        }
        return scores;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
