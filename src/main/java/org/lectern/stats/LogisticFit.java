package org.lectern.stats;

/**
 * Finds the least of
 *
 * <pre>
 *   L(a, b) = Σ nᵢ log(1 + e^(a zᵢ + b)) - kᵢ (a zᵢ + b)  +  λ/2 (a² + b²),   λ = 10⁻³
 * </pre>
 *
 * <p>by Newton's method, steps halved while they do not lead down as far as they should. The ridge λ says less than a
 * hundredth of a row would: it matters only where z tells the labels apart without a miss, or where all labels are the same,
 * and nothing else would keep the line finite. Sources: T. Hastie, R. Tibshirani and J. Friedman, The Elements of Statistical
 * Learning, 2nd edition (2009), section 4.4; S. Boyd and L. Vandenberghe, Convex Optimization (2004), algorithm 9.5 (steps).
 */
final class LogisticFit {

    private static final double RIDGE = 1e-3;
    private static final int MOST_STEPS = 200;

    /** What a row's loss could still fall by, twice, where one more step ends it. */
    private static final double CLOSE = 1e-12;

    /** The least share of the promised way down that a step has to lead. */
    private static final double ENOUGH = 0.25;

    private final double[] z;
    private final double[] rows;
    private final double[] positives;
    private final double n;

    private double a;
    private double b;

    /**
     * @param z standardised: mean 0 over the rows, variance 1 or 0
     * @param n number of rows
     */
    LogisticFit(double[] z, double[] rows, double[] positives, double n) {
        this.z = z;
        this.rows = rows;
        this.positives = positives;
        this.n = n;
    }

    /** @throws ArithmeticException if it does not converge */
    LogisticLine solve() {
        for (int step = 0; step < MOST_STEPS; step++) {
            if (stepLeadsThere()) {
                return new LogisticLine(a, b);
            }
        }
        throw new ArithmeticException("The logistic regression did not converge");
    }

    private boolean stepLeadsThere() {
        double slopeA = RIDGE * a;
        double slopeB = RIDGE * b;
        double bendA = RIDGE;
        double bendAB = 0;
        double bendB = RIDGE;
        for (int i = 0; i < z.length; i++) {
            double p = LogOdds.probability(a * z[i] + b);
            double left = rows[i] * p - positives[i];
            double bend = rows[i] * p * (1 - p);
            slopeA += left * z[i];
            slopeB += left;
            bendA += bend * z[i] * z[i];
            bendAB += bend * z[i];
            bendB += bend;
        }
        double determinant = bendA * bendB - bendAB * bendAB;
        double stepA = (bendB * slopeA - bendAB * slopeB) / determinant;
        double stepB = (bendA * slopeB - bendAB * slopeA) / determinant;
        double promised = slopeA * stepA + slopeB * stepB;
        boolean close = promised <= CLOSE * n;
        double length = close ? 1 : length(stepA, stepB, promised);
        a -= length * stepA;
        b -= length * stepB;
        return close;
    }

    private double length(double stepA, double stepB, double promised) {
        double here = loss(a, b);
        double length = 1;
        while (loss(a - length * stepA, b - length * stepB) > here - ENOUGH * length * promised && length > CLOSE) {
            length /= 2;
        }
        return length;
    }

    private double loss(double slope, double intercept) {
        double loss = RIDGE / 2 * (slope * slope + intercept * intercept);
        for (int i = 0; i < z.length; i++) {
            double logOdds = slope * z[i] + intercept;
            loss += rows[i] * LogOdds.lossOfNo(logOdds) - positives[i] * logOdds;
        }
        return loss;
    }
}
