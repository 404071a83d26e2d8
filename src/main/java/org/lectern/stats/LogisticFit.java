package org.lectern.stats;

import java.util.Arrays;

/**
 * Finds the least of
 *
 * <pre>
 *   L(w, b) = Σ nᵢ log(1 + e^zᵢ) - kᵢ zᵢ  +  λ/2 |w|²,   zᵢ = w · xᵢ + b
 * </pre>
 *
 * <p>by Newton's method, steps halved while they do not lead down as far as they should; b² may count in the penalty too.
 * Sources: T. Hastie, R. Tibshirani and J. Friedman, The Elements of Statistical Learning, 2nd edition (2009), section 4.4; S.
 * Boyd and L. Vandenberghe, Convex Optimization (2004), algorithm 9.5 (steps).
 */
public final class LogisticFit {

    private static final int MOST_STEPS = 200;

    /** What a row's loss could still fall by, twice, where one more step ends it. */
    private static final double CLOSE = 1e-12;

    /** The least share of the promised way down that a step has to lead. */
    private static final double ENOUGH = 0.25;

    private final double[][] columns;
    private final double[] rows;
    private final double[] positives;
    private final double ridge;
    private final int penalised;
    private final double n;
    private double[] coefficients;

    /**
     * @param columns x by its places, then by row; finite
     * @param rows nᵢ, at least 0
     * @param positives kᵢ, how many of them are labelled yes, 0..nᵢ
     * @param ridge λ, at least 0
     * @param interceptToo whether λ holds for b as well
     */
    public LogisticFit(double[][] columns, double[] rows, double[] positives, double ridge, boolean interceptToo) {
        this.columns = columns;
        this.rows = rows;
        this.positives = positives;
        this.ridge = ridge;
        penalised = columns.length + (interceptToo ? 1 : 0);
        n = Arrays.stream(rows).sum();
        coefficients = new double[columns.length + 1];
    }

    /**
     * The coefficients w, and b behind them.
     *
     * @throws ArithmeticException if it does not converge
     */
    public double[] solve() {
        for (int step = 0; step < MOST_STEPS; step++) {
            if (stepLeadsThere()) {
                return coefficients.clone();
            }
        }
        throw new ArithmeticException("The logistic regression did not converge");
    }

    private boolean stepLeadsThere() {
        double[] slope = new double[coefficients.length];
        double[][] bend = new double[slope.length][slope.length];
        for (int j = 0; j < penalised; j++) {
            slope[j] = ridge * coefficients[j];
            bend[j][j] = ridge;
        }
        for (int i = 0; i < rows.length; i++) {
            addRow(i, slope, bend);
        }
        double[] step = SymmetricSystem.solve(bend, slope);
        double promised = 0;
        for (int j = 0; j < step.length; j++) {
            promised += slope[j] * step[j];
        }
        boolean close = promised <= CLOSE * n;
        coefficients = moved(step, close ? 1 : length(step, promised));
        return close && Double.isFinite(promised);
    }

    private void addRow(int row, double[] slope, double[][] bend) {
        double p = LogOdds.probability(logOdds(coefficients, row));
        double left = rows[row] * p - positives[row];
        double curvature = rows[row] * p * (1 - p);
        for (int j = 0; j < slope.length; j++) {
            slope[j] += left * x(j, row);
            double bent = curvature * x(j, row);
            for (int k = j; k < slope.length; k++) {
                bend[j][k] += bent * x(k, row);
            }
        }
    }

    private double x(int place, int row) {
        return place == columns.length ? 1 : columns[place][row];
    }

    private double logOdds(double[] at, int row) {
        double sum = 0;
        for (int j = 0; j < columns.length; j++) {
            sum += at[j] * columns[j][row];
        }
        return sum + at[columns.length];
    }

    private double[] moved(double[] step, double length) {
        double[] moved = coefficients.clone();
        for (int j = 0; j < moved.length; j++) {
            moved[j] -= length * step[j];
        }
        return moved;
    }

    private double length(double[] step, double promised) {
        double here = loss(coefficients);
        double length = 1;
        while (loss(moved(step, length)) > here - ENOUGH * length * promised && length > CLOSE) {
            length /= 2;
        }
        return length;
    }

    private double loss(double[] at) {
        double squares = 0;
        for (int j = 0; j < penalised; j++) {
            squares += at[j] * at[j];
        }
        double loss = ridge / 2 * squares;
        for (int i = 0; i < rows.length; i++) {
            double logOdds = logOdds(at, i);
            loss += rows[i] * LogOdds.lossOfNo(logOdds) - positives[i] * logOdds;
        }
        return loss;
    }
}
