package org.lectern.stats;

/**
 * A logistic regression on one number: p(x) = 1 / (1 + e^-(slope · x + intercept)), fitted by {@link LogisticFit}.
 *
 * @param slope by how much the log odds rise where x rises by 1
 * @param intercept log odds at x = 0
 */
public record LogisticLine(double slope, double intercept) {

    /**
     * Says less than a hundredth of a row would: it matters only where the number tells the labels apart without a miss, or
     * where all labels are the same, and nothing else would keep the line finite.
     */
    private static final double RIDGE = 1e-3;

    /** Numbers that differ by less than this share of their mean are taken for equal: rounding alone makes such. */
    private static final double EQUAL = 1e-12;

    /**
     * The line through rows; of slope 0 where all x are equal.
     *
     * @param x finite
     * @param rows nᵢ at each x, at least 0
     * @param positives kᵢ, how many of them are labelled yes, 0..nᵢ
     * @throws IllegalArgumentException without any row
     * @throws ArithmeticException if the fit does not converge
     */
    public static LogisticLine fit(double[] x, double[] rows, double[] positives) {
        double n = 0;
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            n += rows[i];
            sum += rows[i] * x[i];
        }
        if (!(n > 0)) {
            throw new IllegalArgumentException("Without rows there is nothing to fit");
        }
        double mean = sum / n;
        double squares = 0;
        for (int i = 0; i < x.length; i++) {
            squares += rows[i] * (x[i] - mean) * (x[i] - mean);
        }
        double sd = Math.sqrt(squares / n);
        double scale = sd > EQUAL * Math.abs(mean) ? 1 / sd : 0;
        double[] z = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            z[i] = (x[i] - mean) * scale;
        }
        double[] found = new LogisticFit(new double[][] {z}, rows, positives, RIDGE, true).solve();
        double slope = found[0] * scale;
        return new LogisticLine(slope, found[1] - slope * mean);
    }

    /** The probability at x, 0..1. */
    public double probability(double x) {
        return LogOdds.probability(slope * x + intercept);
    }
}
