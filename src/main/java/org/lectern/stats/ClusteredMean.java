package org.lectern.stats;

/**
 * The mean of values that come in clusters, such as views that come in learners. Values of one cluster resemble each
 * other, so the clusters, not the values, say how sure the mean is.
 *
 * <p>With sᵢ and nᵢ the sum and number of values in cluster i of G, the mean is m = Σsᵢ / Σnᵢ, and
 *
 * <pre>
 *   se² = G/(G-1) · Σ (sᵢ - m nᵢ)² / (Σnᵢ)²
 * </pre>
 *
 * <p>Source: W. G. Cochran, Sampling Techniques, 3rd edition (1977), section 9A.1 (ratio to size), large population.
 *
 * @param clusters G
 * @param count Σnᵢ
 * @param sum Σsᵢ
 * @param sumSquares Σsᵢ²
 * @param sumCounts Σsᵢnᵢ
 * @param countSquares Σnᵢ²
 */
public record ClusteredMean(
        long clusters, double count, double sum, double sumSquares, double sumCounts, double countSquares) {

    public ClusteredMean {
        if (clusters < 1 || !(count >= clusters)) {
            throw new IllegalArgumentException(count + " values cannot come in " + clusters + " clusters");
        }
    }

    /** From the sum and the number of values of each cluster. */
    public static ClusteredMean of(double[] sums, double[] counts) {
        double count = 0;
        double sum = 0;
        double sumSquares = 0;
        double sumCounts = 0;
        double countSquares = 0;
        for (int i = 0; i < sums.length; i++) {
            count += counts[i];
            sum += sums[i];
            sumSquares += sums[i] * sums[i];
            sumCounts += sums[i] * counts[i];
            countSquares += counts[i] * counts[i];
        }
        return new ClusteredMean(sums.length, count, sum, sumSquares, sumCounts, countSquares);
    }

    public double mean() {
        return sum / count;
    }

    /** Σ (sᵢ - a nᵢ)², how far the clusters lie from a mean of a. */
    public double squaresAround(double a) {
        return Math.max(0, sumSquares - 2 * a * sumCounts + a * a * countSquares);
    }

    /** The standard error; NaN for a single cluster, which says nothing about others. */
    public double standardError() {
        if (clusters < 2) {
            return Double.NaN;
        }
        return Math.sqrt(squaresAround(mean()) * clusters / (clusters - 1)) / count;
    }

    /**
     * Mean ± t se, with Student's t for G - 1 degrees of freedom.
     *
     * @param confidence in (0, 1), such as 0.95
     * @throws IllegalStateException for a single cluster
     */
    public Interval interval(double confidence) {
        if (clusters < 2) {
            throw new IllegalStateException("One cluster says nothing about others");
        }
        double half = Student.critical(confidence, clusters - 1.0) * standardError();
        return new Interval(mean() - half, mean() + half);
    }
}
