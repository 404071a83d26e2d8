package org.lectern.stats;

import java.util.stream.DoubleStream;

/**
 * Whether the values of one group tend to be higher than those of another, whatever their shape. U counts the pairs of a value
 * of each in which the first one's is higher, ties half; with n = n₁ + n₂ values, of which groups of t are equal,
 *
 * <pre>
 *   z = (|U - n₁n₂/2| - ½) / √( n₁n₂/12 · ( n + 1 - Σ (t³ - t) / (n (n - 1)) ) )
 * </pre>
 *
 * <p>and p by the normal distribution, which is close from about eight values in each group on. Sources: H. B. Mann and D. R.
 * Whitney, On a test of whether one of two random variables is stochastically larger than the other, Annals of Mathematical
 * Statistics 18 (1947), 50-60; E. L. Lehmann, Nonparametrics (1975), section 1.4 (ties).
 *
 * @param u U
 * @param share U / (n₁ n₂): how often a value of the first group is higher than one of the second, ties counting half
 * @param p the chance of a U at least as far out, either way, where neither tends to be higher; 1 where all values are equal
 */
public record MannWhitney(double u, double share, double p) {

    /**
     * Compares the first group with the second.
     *
     * @throws IllegalArgumentException where a group is empty
     */
    public static MannWhitney of(double[] first, double[] second) {
        if (first.length == 0 || second.length == 0) {
            throw new IllegalArgumentException("Without values nothing is compared");
        }
        double pairs = (double) first.length * second.length;
        double n = first.length + second.length;
        double[] all = DoubleStream.concat(DoubleStream.of(first), DoubleStream.of(second))
                .toArray();
        double[] ranks = RankCorrelation.ranks(all);
        double sum = 0;
        for (int i = 0; i < first.length; i++) {
            sum += ranks[i];
        }
        double u = sum - first.length * (first.length + 1.0) / 2;
        double variance = pairs / 12 * (n + 1 - TiedGroups.cubes(all) / (n * (n - 1)));
        double apart = Math.max(0, Math.abs(u - pairs / 2) - 0.5);
        return new MannWhitney(u, u / pairs, variance > 0 ? Normal.twoSided(apart / Math.sqrt(variance)) : 1);
    }
}
