package org.lectern.stats;

import java.util.Arrays;

/**
 * The linear function of columns that comes closest to numbers:
 *
 * <pre>
 *   min Σ (yᵢ - w · xᵢ - b)² + α |w|²
 * </pre>
 *
 * <p>the intercept b free. Columns are made orthogonal one after another, each twice, so that nearly equal ones do no harm; one
 * that the others before it make up wholly has the weight 0. Sources: Å. Björck, Solving linear least squares problems by
 * Gram-Schmidt orthogonalization, BIT 7 (1967), 1-21; A. E. Hoerl and R. W. Kennard, Ridge regression, Technometrics 12
 * (1970), 55-67 (α).
 */
public final class LeastSquares {

    /** What is left of a column where others make it up, beside the column. */
    private static final double NOTHING = 1e-10;

    private final double[] weights;
    private final double intercept;
    private final int rank;

    private LeastSquares(double[] weights, double intercept, int rank) {
        this.weights = weights;
        this.intercept = intercept;
        this.rank = rank;
    }

    /**
     * Fits it.
     *
     * @param columns x by its places, then by row; finite, left as they are
     * @param y by row, at least one
     * @param ridge α, at least 0
     */
    public static LeastSquares fit(double[][] columns, double[] y, double ridge) {
        int n = y.length;
        int p = columns.length;
        int length = ridge > 0 ? n + p : n;
        double[] means = new double[p];
        double[][] orthogonal = new double[p][];
        double[][] made = new double[p][p];
        int rank = 0;
        for (int j = 0; j < p; j++) {
            means[j] = Moments.of(columns[j]).mean();
            double[] column = Arrays.copyOf(centred(columns[j], means[j]), length);
            if (ridge > 0) {
                column[n + j] = Math.sqrt(ridge);
            }
            double before = norm(column);
            for (int twice = 0; twice < 2; twice++) {
                for (int i = 0; i < j; i++) {
                    made[i][j] += project(column, orthogonal[i]);
                }
            }
            double left = norm(column);
            boolean kept = left > NOTHING * before;
            made[j][j] = kept ? left : 0;
            orthogonal[j] = kept ? Arrays.stream(column).map(x -> x / left).toArray() : new double[0];
            rank += kept ? 1 : 0;
        }
        double mean = Moments.of(y).mean();
        double[] rest = Arrays.copyOf(centred(y, mean), length);
        double[] weights = new double[p];
        for (int j = 0; j < p; j++) {
            weights[j] = project(rest, orthogonal[j]);
        }
        double intercept = mean;
        for (int j = p - 1; j >= 0; j--) {
            for (int k = j + 1; k < p; k++) {
                weights[j] -= made[j][k] * weights[k];
            }
            weights[j] = made[j][j] == 0 ? 0 : weights[j] / made[j][j];
            intercept -= weights[j] * means[j];
        }
        return new LeastSquares(weights, intercept, rank);
    }

    /** w, by the places of x. */
    public double[] weights() {
        return weights.clone();
    }

    /** b. */
    public double intercept() {
        return intercept;
    }

    /** How many columns are not made up by others. */
    public int rank() {
        return rank;
    }

    /** w · x + b. */
    public double value(double... x) {
        double sum = intercept;
        for (int j = 0; j < weights.length; j++) {
            sum += weights[j] * x[j];
        }
        return sum;
    }

    private static double[] centred(double[] values, double mean) {
        return Arrays.stream(values).map(value -> value - mean).toArray();
    }

    private static double norm(double[] values) {
        double squares = 0;
        for (double value : values) {
            squares += value * value;
        }
        return Math.sqrt(squares);
    }

    /** Takes the part along a direction, a unit or nothing, out of a vector; gives how much it was. */
    private static double project(double[] vector, double[] direction) {
        double along = 0;
        for (int i = 0; i < direction.length; i++) {
            along += direction[i] * vector[i];
        }
        for (int i = 0; i < direction.length; i++) {
            vector[i] -= along * direction[i];
        }
        return along;
    }
}
