package org.lectern.stats;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How unlike two distributions over the same bins are. With aᵢ and bᵢ the shares of the one and the other in bin i,
 *
 * <pre>
 *   PSI = Σ (bᵢ - aᵢ) log(bᵢ / aᵢ)
 * </pre>
 *
 * <p>the population stability index, in nats; shares count for at least 0.0001. Where both are of one distribution it is about χ² with k - 1
 * degrees of freedom, for k bins, times 1/n + 1/m: few rows fill bins unevenly. Source: B. Yurdakul and J. Naranjo, Statistical properties of
 * the population stability index, Journal of Risk Model Validation 14 (2020), 89-100.
 */
public final class StabilityIndex {

    private static final double LEAST_SHARE = 0.0001;
    private static final int BINS = 10;
    private static final double BEYOND = 0.01;

    private StabilityIndex() {}

    /**
     * The index of two distributions over the same bins.
     *
     * @param before counts or shares by bin, in sum more than 0
     * @param after as many
     */
    public static double of(double[] before, double[] after) {
        double all = Arrays.stream(before).sum();
        double now = Arrays.stream(after).sum();
        return IntStream.range(0, before.length)
                .mapToDouble(bin -> {
                    double a = Math.max(LEAST_SHARE, before[bin] / all);
                    double b = Math.max(LEAST_SHARE, after[bin] / now);
                    return (b - a) * StrictMath.log(b / a);
                })
                .sum();
    }

    /** What lies between ten bins that hold about equally many of these; less where values repeat. */
    public static double[] deciles(double[] values) {
        return values.length == 0
                ? new double[0]
                : IntStream.range(1, BINS)
                        .mapToDouble(tenth -> Quantiles.of(values, (double) tenth / BINS))
                        .map(edge -> edge + 0.0)
                        .distinct()
                        .toArray();
    }

    /** How many values are below each edge and not below the one before it, and at least the last. */
    public static double[] counts(double[] values, double[] edges) {
        double[] counts = new double[edges.length + 1];
        for (double value : values) {
            int at = Arrays.binarySearch(edges, value + 0.0);
            counts[at < 0 ? -at - 1 : at + 1]++;
        }
        return counts;
    }

    /**
     * Whether an index is more than that of 99 in 100 pairs of samples of one distribution.
     *
     * @param bins how many
     * @param n size of the one sample
     * @param m size of the other
     */
    public static boolean isBeyondNoise(double index, int bins, double n, double m) {
        return bins > 1 && ChiSquare.upperTail(index / (1 / n + 1 / m), bins - 1) < BEYOND;
    }
}
