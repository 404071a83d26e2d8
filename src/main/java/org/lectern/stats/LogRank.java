package org.lectern.stats;

/**
 * Whether two groups stop at the same pace. With d₁ⱼ of Y₁ⱼ that stop in the first group at time j and dⱼ of Yⱼ in both,
 *
 * <pre>
 *   U = Σ (d₁ⱼ - dⱼ Y₁ⱼ/Yⱼ),        V = Σ dⱼ (Y₁ⱼ/Yⱼ) (1 - Y₁ⱼ/Yⱼ) (Yⱼ - dⱼ) / (Yⱼ - 1)
 * </pre>
 *
 * <p>and U²/V follows χ² with one degree of freedom if they do. Source: N. Mantel, Evaluation of survival data and two new
 * rank order statistics arising in its consideration, Cancer Chemotherapy Reports 50 (1966), 163-170.
 *
 * <p>Where values come in clusters, such as views that come in learners, V is replaced by the sum of the squares of the
 * clusters' {@link #contribution contributions}. Source: E. W. Lee, L. J. Wei and D. A. Amato, Cox-type regression
 * analysis for large numbers of small groups of correlated failure time observations, in Survival Analysis: State of the
 * Art (1992), 237-247.
 */
public final class LogRank {

    private final double excess;
    private final double variance;

    /** Σ over i ≤ j of (Z - Eᵢ) λᵢ, for either group. */
    private final double[][] expected = new double[2][];

    /** Eⱼ, the first group's share of those that run until j. */
    private final double[] share;

    /**
     * Of values that are all different.
     *
     * @param stopped of the first and of the second group, how many stop at each time
     * @param censored of the first and of the second group, how many are last seen running at each time
     */
    public LogRank(long[][] stopped, long[][] censored) {
        this(stopped, censored, 1);
    }

    /**
     * Of values that are repeated, such as views of one video by one learner.
     *
     * @param repeats r, how often each is, on average, at least 1: V is r Σ dⱼ (Y₁ⱼ/Yⱼ) (1 - Y₁ⱼ/Yⱼ) (Yⱼ - dⱼ) / (Yⱼ - r), so that
     *     values that are all written twice tell what they told once
     */
    public LogRank(long[][] stopped, long[][] censored, double repeats) {
        long[] first = Survivors.atRisk(stopped[0], censored[0]);
        long[] second = Survivors.atRisk(stopped[1], censored[1]);
        int times = first.length;
        if (second.length != times) {
            throw new IllegalArgumentException(times + " times in one group and " + second.length + " in the other");
        }
        share = new double[times];
        expected[0] = new double[times];
        expected[1] = new double[times];
        double u = 0;
        double v = 0;
        double[] waited = new double[2];
        for (int j = 0; j < times; j++) {
            double all = (double) first[j] + second[j];
            double stop = (double) stopped[0][j] + stopped[1][j];
            share[j] = all == 0 ? 0 : first[j] / all;
            if (stop > 0) {
                u += stopped[0][j] - stop * share[j];
                v += all > repeats ? repeats * stop * share[j] * (1 - share[j]) * (all - stop) / (all - repeats) : 0;
                waited[0] += (1 - share[j]) * stop / all;
                waited[1] -= share[j] * stop / all;
            }
            expected[0][j] = waited[0];
            expected[1][j] = waited[1];
        }
        excess = u;
        variance = v;
    }

    /** U: how many more stop in the first group than if both stopped at one pace. */
    public double excess() {
        return excess;
    }

    /** U²/V; 0 where neither group tells. */
    public double chiSquare() {
        return variance == 0 ? 0 : excess * excess / variance;
    }

    /** The chance of a χ² at least as large, all values being independent. */
    public double p() {
        return Normal.twoSided(Math.sqrt(chiSquare()));
    }

    /**
     * What one value adds to U: [stops] (Z - Eⱼ) - Σ over i ≤ j of (Z - Eᵢ) dᵢ/Yᵢ, with Z = 1 in the first group and 0 in
     * the second.
     *
     * @param group 0 or 1
     * @param time j, at which it stops or is last seen
     */
    public double contribution(int group, int time, boolean stops) {
        return (stops ? 1 - group - share[time] : 0) - expected[group][time];
    }

    /**
     * The chance of a U at least as far out where values come in clusters: t = U / √max(Σuᵢ², V), with uᵢ the sum of
     * cluster i's contributions, against Student's t for one degree of freedom less than the smaller group has clusters;
     * 1 where a group is a single cluster. Σuᵢ² is made of the stops that happened: where two are expected in the smaller
     * group and none happens it is near 0, and would call that certain, so it never counts for less than V.
     *
     * @param squares Σuᵢ²
     * @param clusters of the group that has fewer
     */
    public double clusteredP(double squares, long clusters) {
        double spread = Math.max(squares, variance);
        return clusters < 2 || spread == 0 ? 1 : Student.twoSided(excess / Math.sqrt(spread), clusters - 1.0);
    }
}
