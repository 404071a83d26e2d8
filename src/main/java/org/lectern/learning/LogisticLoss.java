package org.lectern.learning;

import java.util.Arrays;
import org.lectern.stats.LogOdds;
import smile.model.cart.Loss;

/**
 * The logistic loss over groups of rows, for Smile's trees. With y the share of a group's rows that are yes and p the
 * probability so far, a tree is fitted to y - p, weighted by rows, and a leaf over groups of c rows each gives
 *
 * <pre>
 *   η · Σ c (y - p) / (Σ c p (1 - p) + λ)
 * </pre>
 *
 * <p>one regularised Newton step, shortened by the learning rate η. Source: T. Chen and C. Guestrin, XGBoost: a scalable
 * tree boosting system, KDD (2016), equation 5.
 */
final class LogisticLoss implements Loss {

    private final LabelledGroups groups;
    private final double start;
    private final double rate;
    private final double penalty;
    private final double[] shares;
    private final double[] logOdds;
    private final double[] probabilities;
    private final double[] residuals;

    /**
     * @param rate η, 0..1
     * @param penalty λ, at least 0
     */
    LogisticLoss(LabelledGroups groups, double rate, double penalty) {
        this.groups = groups;
        start = groups.logOdds();
        this.rate = rate;
        this.penalty = penalty;
        shares = new double[groups.size()];
        logOdds = new double[groups.size()];
        probabilities = new double[groups.size()];
        residuals = new double[groups.size()];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = (double) groups.positives(i) / groups.rows(i);
        }
        Arrays.fill(logOdds, start);
    }

    /** Log odds of every group before the first tree. */
    double start() {
        return start;
    }

    /** Adds what a tree says of a group. */
    void add(int group, double value) {
        logOdds[group] += value;
    }

    @Override
    public double value() {
        return groups.loss(logOdds);
    }

    @Override
    public double output(int[] inLeaf, int[] rows) {
        double gradient = 0;
        double curvature = penalty;
        for (int group : inLeaf) {
            gradient += rows[group] * residuals[group];
            curvature += rows[group] * probabilities[group] * (1 - probabilities[group]);
        }
        return curvature == 0 ? 0 : rate * gradient / curvature;
    }

    @Override
    public double intercept(double[] labels) {
        return start;
    }

    @Override
    public double[] response() {
        for (int i = 0; i < shares.length; i++) {
            probabilities[i] = LogOdds.probability(logOdds[i]);
            residuals[i] = shares[i] - probabilities[i];
        }
        return residuals;
    }

    @Override
    public double[] residual() {
        return residuals;
    }
}
