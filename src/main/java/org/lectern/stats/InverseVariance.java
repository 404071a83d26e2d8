package org.lectern.stats;

/**
 * One number from several estimates of it, each with its variance v: the surer, the more it counts.
 *
 * <pre>
 *   d = Σ dᵢ/vᵢ / Σ 1/vᵢ      se = 1 / √( Σ 1/vᵢ )      Q = Σ (dᵢ - d)² / vᵢ
 * </pre>
 *
 * <p>Source: W. G. Cochran, The combination of estimates from different experiments, Biometrics 10 (1954), 101-129. It takes it that all
 * estimate the same number; Q, by chi-square with one degree of freedom less than there are estimates, says whether that is so.
 *
 * @param estimate d
 * @param error se
 * @param interval 95 % of it
 * @param z standard normal where the number is 0
 * @param p two-sided, of z
 * @param q Cochran's Q
 * @param pOfSame that estimates of one number lie so far from each other; 1 for a single one
 */
public record InverseVariance(
        double estimate, double error, Interval interval, double z, double p, double q, double pOfSame) {

    /**
     * @param estimates n of them, at least 1
     * @param variances n, each above 0
     */
    public static InverseVariance of(double[] estimates, double[] variances) {
        if (estimates.length == 0 || estimates.length != variances.length) {
            throw new IllegalArgumentException(estimates.length + " estimates and " + variances.length + " variances");
        }
        double weights = 0;
        double weighted = 0;
        for (int i = 0; i < estimates.length; i++) {
            if (!(variances[i] > 0)) {
                throw new IllegalArgumentException("A variance cannot be " + variances[i]);
            }
            weights += 1 / variances[i];
            weighted += estimates[i] / variances[i];
        }
        double estimate = weighted / weights;
        double error = 1 / Math.sqrt(weights);
        double half = Normal.quantile((1 + Wilson.CONFIDENCE) / 2) * error;
        double q = 0;
        for (int i = 0; i < estimates.length; i++) {
            q += (estimates[i] - estimate) * (estimates[i] - estimate) / variances[i];
        }
        double z = estimate / error;
        return new InverseVariance(
                estimate,
                error,
                new Interval(estimate - half, estimate + half),
                z,
                Normal.twoSided(z),
                q,
                estimates.length == 1 ? 1 : ChiSquare.upperTail(q, estimates.length - 1));
    }
}
