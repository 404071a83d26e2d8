package org.lectern.stats;

/**
 * A symmetric positive definite matrix A = UᵀU, decomposed once (Cholesky). Source: G. H. Golub and C. F. Van Loan, Matrix
 * Computations, 4th edition (2013), algorithm 4.2.2.
 */
public final class PositiveDefinite {

    private final double[][] upper;

    /**
     * @param a by row and column, its upper half (column at least row); where rounding leaves it not positive definite, all that
     *     is asked of it is NaN
     */
    public PositiveDefinite(double[][] a) {
        int n = a.length;
        upper = new double[n][n];
        for (int row = 0; row < n; row++) {
            for (int column = row; column < n; column++) {
                double rest = a[row][column];
                for (int k = 0; k < row; k++) {
                    rest -= upper[k][row] * upper[k][column];
                }
                upper[row][column] = column == row ? Math.sqrt(rest) : rest / upper[row][row];
            }
        }
    }

    /** The solution x of A x = b. */
    public double[] solve(double... b) {
        double[] x = forward(b);
        for (int row = x.length - 1; row >= 0; row--) {
            for (int k = row + 1; k < x.length; k++) {
                x[row] -= upper[row][k] * x[k];
            }
            x[row] /= upper[row][row];
        }
        return x;
    }

    /** bᵀ A⁻¹ b. */
    public double inverseForm(double... b) {
        double sum = 0;
        for (double y : forward(b)) {
            sum += y * y;
        }
        return sum;
    }

    /** The solution y of Uᵀ y = b. */
    private double[] forward(double... b) {
        double[] y = b.clone();
        for (int row = 0; row < y.length; row++) {
            for (int k = 0; k < row; k++) {
                y[row] -= upper[k][row] * y[k];
            }
            y[row] /= upper[row][row];
        }
        return y;
    }
}
