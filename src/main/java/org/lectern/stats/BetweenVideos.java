package org.lectern.stats;

import java.util.function.Supplier;

/**
 * How much videos' own effects vary, and those of their groups, from effects u that were seen with errors: for the quadratic forms Q
 * of effects from which columns, and columns and groups, were taken,
 *
 * <pre>
 *   E uᵀQu = rank Q + σ_b² tr Q + σ_c² tr ZᵀQZ
 * </pre>
 *
 * <p>which takes from the videos the degrees of freedom that columns and groups have used. Where it is below 0 it is 0. Sources: C. R.
 * Henderson, Estimation of variance and covariance components, Biometrics 9 (1953), 226-252, method 3; R. DerSimonian and N. Laird,
 * Meta-analysis in clinical trials, Controlled Clinical Trials 7 (1986), 177-188.
 *
 * @param video σ_b²
 * @param group σ_c²; 0 where there is one group
 * @param degrees degrees of freedom that σ_b² was estimated with
 * @param separable whether anything tells groups from videos
 */
record BetweenVideos(double video, double group, double degrees, boolean separable) {

    /**
     * A quadratic form of effects.
     *
     * @param value uᵀQu
     * @param rank of Q
     */
    record Form(VideoPrecision q, double value, double rank) {

        private double variance() {
            double trace = q.trace();
            return rank < 1 || trace <= 0 ? 0 : Math.max(0, (value - rank) / trace);
        }
    }

    /**
     * @param groups how many there are
     * @param columns the form without what columns explain
     * @param both the form without what columns and groups explain
     */
    static BetweenVideos of(int groups, Form columns, Supplier<Form> both) {
        Form within = groups == 1 ? columns : both.get();
        if (groups == 1 || within.rank < 1) {
            return new BetweenVideos(columns.variance(), 0, columns.rank, false);
        }
        double video = within.variance();
        double traces = columns.q.groupTrace();
        double group = columns.value - columns.rank - video * columns.q.trace();
        return new BetweenVideos(video, traces > 0 ? Math.max(0, group / traces) : 0, within.rank, true);
    }

    /** The variance of groups that an expectation should not trust to be smaller; 0 where nothing tells groups from videos. */
    double groupAtLeast(double error) {
        return separable ? Math.max(group, video + error) : 0;
    }
}
