package org.lectern.stats;

/**
 * Solves A x = b of a symmetric positive definite A: two unknowns by Cramer's rule, more by Cholesky's decomposition. Source:
 * G. H. Golub and C. F. Van Loan, Matrix Computations, 4th edition (2013), algorithm 4.2.2.
 */
final class SymmetricSystem {

    private SymmetricSystem() {}

    /**
     * The solution, NaN or infinite where rounding leaves A without one.
     *
     * @param a by row and column, its upper half (column at least row)
     */
    static double[] solve(double[][] a, double[] b) {
        return b.length == 2 ? cramer(a[0][0], a[0][1], a[1][1], b) : cholesky(a, b);
    }

    private static double[] cramer(double a, double ab, double b, double[] right) {
        double determinant = a * b - ab * ab;
        return new double[] {(b * right[0] - ab * right[1]) / determinant, (a * right[1] - ab * right[0]) / determinant
        };
    }

    private static double[] cholesky(double[][] a, double[] b) {
        int n = b.length;
        double[][] upper = new double[n][n];
        double[] x = b.clone();
        for (int row = 0; row < n; row++) {
            for (int column = row; column < n; column++) {
                double rest = a[row][column];
                for (int k = 0; k < row; k++) {
                    rest -= upper[k][row] * upper[k][column];
                }
                upper[row][column] = column == row ? Math.sqrt(rest) : rest / upper[row][row];
            }
            for (int k = 0; k < row; k++) {
                x[row] -= upper[k][row] * x[k];
            }
            x[row] /= upper[row][row];
        }
        for (int row = n - 1; row >= 0; row--) {
            for (int k = row + 1; k < n; k++) {
                x[row] -= upper[row][k] * x[k];
            }
            x[row] /= upper[row][row];
        }
        return x;
    }
}
