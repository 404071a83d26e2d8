package org.lectern.stats;

/**
 * How much of the variance of a sum comes from one of its parts: with s = x + y,
 *
 * <pre>
 *   share of x = cov(x, s) / var(s)
 * </pre>
 *
 * <p>The shares of all parts add up to 1. Where parts go together each takes half of what they share; where they go
 * against each other a share may lie outside 0..1. For a sum of two it is the Shapley value of the variance. Source: A. B. Owen
 * and C. Prieur, On Shapley value for measuring importance of dependent inputs, SIAM/ASA Journal on Uncertainty
 * Quantification 5 (2017), 986-1002.
 */
public final class VarianceShare {

    private VarianceShare() {}

    /**
     * @param part x, n values
     * @param sum s, n values of the same things in the same order
     * @return the share; NaN where all sums are equal
     */
    public static double of(double[] part, double[] sum) {
        if (part.length != sum.length) {
            throw new IllegalArgumentException(part.length + " values cannot be paired with " + sum.length);
        }
        // Rounding would make a variance of sums that are all the same.
        if (sum.length == 0 || MinMax.of(sum).isPoint()) {
            return Double.NaN;
        }
        double partMean = mean(part);
        double sumMean = mean(sum);
        double covariance = 0;
        double variance = 0;
        for (int i = 0; i < sum.length; i++) {
            covariance += (part[i] - partMean) * (sum[i] - sumMean);
            variance += (sum[i] - sumMean) * (sum[i] - sumMean);
        }
        return covariance / variance;
    }

    private static double mean(double[] values) {
        double total = 0;
        for (double value : values) {
            total += value;
        }
        return total / values.length;
    }
}
