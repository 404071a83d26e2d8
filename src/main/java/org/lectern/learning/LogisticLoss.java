package org.lectern.learning;

import java.util.Arrays;
import org.lectern.stats.LogOdds;

/**
 * The logistic loss over rows that stand together. With y the share of c rows that are a yes and p the probability so far, a
 * tree is fitted to y - p, weighted by c, and a leaf over them gives
 *
 * <pre>
 *   η · Σ c (y - p) / (Σ c p (1 - p) + λ)
 * </pre>
 *
 * <p>one regularised Newton step, shortened by the learning rate η. Source: T. Chen and C. Guestrin, XGBoost: a scalable
 * tree boosting system, KDD (2016), equation 5.
 */
final class LogisticLoss {

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
    LogisticLoss(LabelledMatrix labelled, double rate, double penalty) {
        start = labelled.logOdds();
        this.rate = rate;
        this.penalty = penalty;
        shares = new double[labelled.size()];
        logOdds = new double[labelled.size()];
        probabilities = new double[labelled.size()];
        residuals = new double[labelled.size()];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = (double) labelled.positives(i) / labelled.rows(i);
        }
        Arrays.fill(logOdds, start);
    }

    /** Log odds of every row before the first tree. */
    double start() {
        return start;
    }

    /** Adds what a tree says of a row. */
    void add(int row, double value) {
        logOdds[row] += value;
    }

    /** What the trees so far left over, y - p by row; computed anew, not to be changed. */
    double[] residuals() {
        for (int i = 0; i < shares.length; i++) {
            probabilities[i] = LogOdds.probability(logOdds[i]);
            residuals[i] = shares[i] - probabilities[i];
        }
        return residuals;
    }

    /**
     * What a leaf says, with the residuals as they were computed last.
     *
     * @param index rows of the leaf, from one place up to another
     * @param counts how often each row counts
     */
    double leaf(int[] index, int from, int to, int[] counts) {
        double gradient = 0;
        double curvature = penalty;
        for (int i = from; i < to; i++) {
            int row = index[i];
            gradient += counts[row] * residuals[row];
            curvature += counts[row] * probabilities[row] * (1 - probabilities[row]);
        }
        return curvature == 0 ? 0 : rate * gradient / curvature;
    }
}
