package org.lectern.learning;

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

    private final double rate;
    private final double penalty;
    private final double[] shares;
    private final double[] logOdds;
    private final double[] probabilities;
    private final double[] residuals;

    /**
     * @param start log odds of every group before the first tree
     * @param rate η, 0..1
     * @param penalty λ, at least 0
     */
    LogisticLoss(LabelledGroups groups, double start, double rate, double penalty) {
        this.rate = rate;
        this.penalty = penalty;
        shares = new double[groups.size()];
        logOdds = new double[groups.size()];
        probabilities = new double[groups.size()];
        residuals = new double[groups.size()];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = (double) groups.positives(i) / groups.rows(i);
            logOdds[i] = start;
        }
    }

    /** Adds what a tree says of a group. */
    void add(int group, double value) {
        logOdds[group] += value;
    }

    @Override
    public double value() {
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            double p = BoostedTrees.probability(logOdds[i]);
            sum -= shares[i] * Math.log(p) + (1 - shares[i]) * Math.log(1 - p);
        }
        return sum;
    }

    @Override
    public double output(int[] groups, int[] rows) {
        double gradient = 0;
        double curvature = penalty;
        for (int group : groups) {
            gradient += rows[group] * residuals[group];
            curvature += rows[group] * probabilities[group] * (1 - probabilities[group]);
        }
        return curvature == 0 ? 0 : rate * gradient / curvature;
    }

    @Override
    public double intercept(double[] labels) {
        throw new UnsupportedOperationException("Boosting says where it starts");
    }

    @Override
    public double[] response() {
        for (int i = 0; i < shares.length; i++) {
            probabilities[i] = BoostedTrees.probability(logOdds[i]);
            residuals[i] = shares[i] - probabilities[i];
        }
        return residuals;
    }

    @Override
    public double[] residual() {
        return residuals;
    }
}
