package org.lectern.stats;

/**
 * Solves A x = b of a symmetric positive definite A: two unknowns by Cramer's rule, more by Cholesky's decomposition
 * ({@link PositiveDefinite}).
 */
final class SymmetricSystem {

    private SymmetricSystem() {}

    /**
     * The solution, NaN or infinite where rounding leaves A without one.
     *
     * @param a by row and column, its upper half (column at least row)
     */
    static double[] solve(double[][] a, double[] b) {
        return b.length == 2 ? cramer(a[0][0], a[0][1], a[1][1], b) : new PositiveDefinite(a).solve(b);
    }

    private static double[] cramer(double a, double ab, double b, double[] right) {
        double determinant = a * b - ab * ab;
        return new double[] {(b * right[0] - ab * right[1]) / determinant, (a * right[1] - ab * right[0]) / determinant
        };
    }
}
