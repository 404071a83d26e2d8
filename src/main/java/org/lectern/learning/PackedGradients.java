package org.lectern.learning;

import java.util.Arrays;

/**
 * First and second derivatives of the logistic loss in whole numbers, both in one: the upper half of a {@code long} is the sum of
 * gradients, the lower half the sum of curvatures. So sums need one addition, come out the same in any order, and what is left of
 * a node without one child is exact. A row is rounded to the 2³⁰th part of all weight, its curvature to a quarter of that; up or
 * down as an even sequence over the rows has it, so that many rows with small gradients do not err together. Source: Y. Shi and
 * others, Quantized training of gradient boosting decision trees, NeurIPS (2022).
 *
 * <p>What trees say adds to log odds and so multiplies odds, which takes one exponential a leaf and none a row.
 */
final class PackedGradients {

    private static final int HALF = 32;
    private static final long LOWER = (1L << HALF) - 1;
    private static final double RANGE = 1L << 30;

    private static final long ABOVE = 1L << 31;

    /** A curvature is at most a quarter. */
    private static final double FINER = 4;

    /** Odds no further out than these stay finite. */
    private static final double LONGEST_ODDS = 1e280;

    /** Multiples of these fill 0..1 evenly, in one and in two dimensions: powers of the plastic number. */
    private static final double STEP = 0.7548776662466927;

    private static final double OTHER_STEP = 0.5698402909980532;

    private final double positiveWeight;
    private final double[] odds;
    private final double[] gradientRounding;
    private final double[] curvatureRounding;
    private final double perUnit;
    private final double start;

    /** @param positiveWeight how much a yes counts beside a no */
    PackedGradients(LabelledMatrix labelled, double positiveWeight) {
        int size = labelled.size();
        this.positiveWeight = positiveWeight;
        odds = new double[size];
        gradientRounding = new double[size];
        curvatureRounding = new double[size];
        double no = 0;
        double yes = 0;
        for (int row = 0; row < size; row++) {
            yes += positiveWeight * labelled.positives(row);
            no += labelled.rows(row) - labelled.positives(row);
            gradientRounding[row] = row * STEP - Math.floor(row * STEP);
            curvatureRounding[row] = row * OTHER_STEP - Math.floor(row * OTHER_STEP);
        }
        // One label only has no finite log odds: half a row of each is added.
        double either = yes > 0 && no > 0 ? 0 : 0.5;
        start = StrictMath.log((yes + either) / (no + either));
        Arrays.fill(odds, (yes + either) / (no + either));
        perUnit = RANGE / (yes + no);
    }

    /** Log odds of every row before the first tree. */
    double start() {
        return start;
    }

    /** By what odds are multiplied where log odds are added. */
    static double factor(double logOdds) {
        return StrictMath.exp(logOdds);
    }

    /** Says more of a row. */
    void multiply(int row, double factor) {
        odds[row] = Math.max(1 / LONGEST_ODDS, Math.min(LONGEST_ODDS, odds[row] * factor));
    }

    /** Of so many noes and yeses that stand together in a row, at what has been said of it so far. */
    long of(int row, int noes, int yeses) {
        double ofYeses = positiveWeight * yeses;
        double weight = noes + ofYeses;
        double p = odds[row] / (1 + odds[row]);
        double gradient = weight * p - ofYeses;
        double curvature = weight * p * (1 - p);
        // Above 0, where a cast rounds down.
        long wholeGradient = (long) (gradient * perUnit + gradientRounding[row] + ABOVE) - ABOVE;
        long wholeCurvature = (long) (curvature * (perUnit * FINER) + curvatureRounding[row]);
        return (wholeGradient << HALF) + wholeCurvature;
    }

    /** Sum of gradients, in units. */
    static double gradient(long sum) {
        return (double) (sum >> HALF);
    }

    /** Sum of curvatures, in units. */
    static double curvature(long sum) {
        return (double) (sum & LOWER) / FINER;
    }

    /** How many units make 1. */
    double perUnit() {
        return perUnit;
    }
}
