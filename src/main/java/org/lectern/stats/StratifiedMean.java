package org.lectern.stats;

import java.util.Arrays;

/**
 * The mean of a population estimated from some members of each stratum: with N_h members of which m_h were drawn, their mean
 * y_h and sample variance s²_h, and N = Σ N_h,
 *
 * <pre>
 *   mean = Σ N_h y_h / N,   SE² = Σ (N_h / N)² (1 - m_h / N_h) s²_h / m_h
 * </pre>
 *
 * Source: W. G. Cochran, Sampling techniques, third edition, Wiley 1977, chapter 5. A stratum drawn whole adds no error.
 *
 * @param mean the estimate
 * @param standardError 0 where all were drawn
 */
public record StratifiedMean(double mean, double standardError) {

    /**
     * @param values of the drawn
     * @param strata the stratum of each drawn, as places in {@code populations}
     * @param populations N_h; a stratum of none is passed over, one of two or more has at least two drawn
     */
    public static StratifiedMean of(double[] values, int[] strata, int[] populations) {
        double[] counts = new double[populations.length];
        double[] sums = new double[populations.length];
        for (int i = 0; i < values.length; i++) {
            counts[strata[i]]++;
            sums[strata[i]] += values[i];
        }
        double[] squares = new double[populations.length];
        for (int i = 0; i < values.length; i++) {
            double away = values[i] - sums[strata[i]] / counts[strata[i]];
            squares[strata[i]] += away * away;
        }
        double all = Arrays.stream(populations).asLongStream().sum();
        double mean = 0;
        double variance = 0;
        for (int h = 0; h < populations.length; h++) {
            if (populations[h] == 0) {
                continue;
            }
            check(h, populations[h], counts[h]);
            double weight = populations[h] / all;
            mean += weight * sums[h] / counts[h];
            if (counts[h] < populations[h]) {
                double spread = squares[h] / (counts[h] - 1);
                variance += weight * weight * (1 - counts[h] / populations[h]) * spread / counts[h];
            }
        }
        return new StratifiedMean(mean, Math.sqrt(variance));
    }

    private static void check(int stratum, int members, double drawn) {
        if (drawn > members || drawn < Math.min(2, members)) {
            throw new IllegalArgumentException(
                    "Of the " + members + " members of stratum " + stratum + ", " + (long) drawn + " were drawn");
        }
    }
}
