package org.lectern.stats;

import java.util.Arrays;

/**
 * How far two quantities put the same things in the same order: Pearson's correlation of their ranks,
 *
 * <pre>
 *   ρ = Σ (rᵢ - r̄)(sᵢ - s̄) / √( Σ (rᵢ - r̄)² Σ (sᵢ - s̄)² ),    r̄ = s̄ = (n + 1) / 2
 * </pre>
 *
 * <p>where equal values share the mean of the ranks they take up. 1 is the same order, -1 the opposite one. Sources:
 * C. Spearman, The proof and measurement of association between two things, American Journal of Psychology 15 (1904),
 * 72-101; M. G. Kendall, The treatment of ties in ranking problems, Biometrika 33 (1945), 239-251.
 */
public final class RankCorrelation {

    private RankCorrelation() {}

    /**
     * @param first n values in any order
     * @param second n values of the same things in the same order
     * @return ρ in -1..1; NaN where all values of one are equal, which is no order
     */
    public static double spearman(double[] first, double[] second) {
        return Correlation.coefficient(ranks(first), ranks(second));
    }

    /**
     * The place of each value in increasing order, counted from 1; equal values share the mean of their places.
     *
     * @param values in any order, left as they are; none is NaN
     */
    public static double[] ranks(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] ranks = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            ranks[i] = (firstNotBelow(sorted, values[i]) + firstAbove(sorted, values[i]) + 1) / 2.0;
        }
        return ranks;
    }

    private static int firstNotBelow(double[] sorted, double value) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] < value) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private static int firstAbove(double[] sorted, double value) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] <= value) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
