package org.lectern.stats;

/**
 * The share still running at each time where some stop and others are seen to run on until then and no further
 * (censored). With dⱼ that stop at time j, Yⱼ that run until then, those censored at j among them,
 *
 * <pre>
 *   S(t) = Π over j ≤ t of (1 - dⱼ/Yⱼ),        var log S(t) ≈ σ² = Σ over j ≤ t of dⱼ / (Yⱼ (Yⱼ - dⱼ))
 * </pre>
 *
 * <p>Times are whole numbers from 0, equally good for percent of a video and for weeks. Sources: E. L. Kaplan and P. Meier,
 * Nonparametric estimation from incomplete observations, Journal of the American Statistical Association 53 (1958),
 * 457-481; M. Greenwood, The natural duration of cancer (1926).
 */
public final class KaplanMeier {

    private final long[] stopped;
    private final long[] atRisk;
    private final double[] running;
    private final double[] variance;

    /**
     * @param stopped dⱼ at each time j
     * @param censored how many are last seen running at each time j
     */
    public KaplanMeier(long[] stopped, long[] censored) {
        this.stopped = stopped.clone();
        this.atRisk = Survivors.atRisk(stopped, censored);
        this.running = new double[stopped.length];
        this.variance = new double[stopped.length];
        double share = 1;
        double sum = 0;
        for (int j = 0; j < stopped.length; j++) {
            if (stopped[j] > 0) {
                double left = atRisk[j] - stopped[j];
                share *= left / atRisk[j];
                sum += stopped[j] / (atRisk[j] * left);
            }
            running[j] = share;
            variance[j] = sum;
        }
    }

    /** Number of times. */
    public int times() {
        return running.length;
    }

    /** How many there are. */
    public long size() {
        return atRisk[0];
    }

    /** How many stop at a time. */
    public long stopped(int time) {
        return stopped[time];
    }

    /** How many run until a time. */
    public long atRisk(int time) {
        return atRisk[time];
    }

    /** S(t), 0..1. */
    public double running(int time) {
        return running[time];
    }

    /** σ², Greenwood's variance of log S(t); infinite from where none runs on. */
    public double logVariance(int time) {
        return variance[time];
    }

    /**
     * The 95 % interval of S(t): Wilson's for as many independent values as Greenwood's variance is worth,
     * n* = (1 - S) / (S σ²), over the design effect. It stays in 0..1, does not collapse where none or all have stopped,
     * and is Wilson's own before anybody is censored. Source: K. J. Rothman, Estimation of confidence limits for the
     * cumulative probability of survival in life table analysis, Journal of Chronic Diseases 31 (1978), 557-560.
     *
     * @param designEffect how many times as large the variance is as if all values were independent, above 0
     */
    public Interval interval(int time, double designEffect) {
        double share = running[time];
        double worth =
                share == 1 ? Math.max(1, atRisk[time]) : share == 0 ? size() : (1 - share) / (share * variance[time]);
        long independent = Math.max(1, Math.round(worth / designEffect));
        return Wilson.ofMean(share, independent, Wilson.CONFIDENCE);
    }

    /** σ² at the last time up to another at which some still run on; 0 where there is none. */
    public double lastLogVariance(int horizon) {
        int last = lastRunning(horizon);
        return last < 0 ? 0 : variance[last];
    }

    /**
     * What one value adds to the error of log S(t): for one that stops at time j ≤ t, or is seen to run until j,
     *
     * <pre>
     *   φ = Σ over i ≤ min(j, t) of dᵢ / (Yᵢ (Yᵢ - dᵢ)) - [stops at j ≤ t] / (Yⱼ - dⱼ)
     * </pre>
     *
     * <p>Over all values Σφ = 0 and Σφ² = σ². Where values come in clusters, the sum of the squares of the clusters' sums
     * is the variance instead. Source: Z. Ying and L. J. Wei, The Kaplan-Meier estimate for dependent failure time
     * observations, Journal of Multivariate Analysis 50 (1994), 17-29.
     *
     * @param horizon t; the last time before it at which some still run on stands in where none does
     * @param time j
     * @param stops whether it stops there; else it is censored there
     */
    public double influence(int horizon, int time, boolean stops) {
        int last = lastRunning(horizon);
        if (last < 0) {
            return 0;
        }
        double waited = variance[Math.min(time, last)];
        return stops && time <= last ? waited - 1.0 / (atRisk[time] - stopped[time]) : waited;
    }

    private int lastRunning(int horizon) {
        int last = horizon;
        while (last >= 0 && running[last] == 0) {
            last--;
        }
        return last;
    }
}
