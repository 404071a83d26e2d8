package org.lectern.stats;

/**
 * The inverse of a symmetric matrix A that is positive but for columns that others make up: such a column is left out, its row and
 * column of the inverse are 0. Source: J. H. Goodnight, A tutorial on the SWEEP operator, The American Statistician 33 (1979),
 * 149-158.
 *
 * @param rows the inverse, by row and column
 * @param rank how many columns were kept
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SweptInverse(double[][] rows, int rank) {

    /** What is left of a column where others make it up, beside the column. */
    private static final double NOTHING = 1e-9;

    static SweptInverse of(double[][] matrix) {
        int n = matrix.length;
        double[][] a = new double[n][];
        boolean[] kept = new boolean[n];
        for (int i = 0; i < n; i++) {
            a[i] = matrix[i].clone();
        }
        int rank = 0;
        for (int k = 0; k < n; k++) {
            kept[k] = a[k][k] > NOTHING * matrix[k][k];
            if (kept[k]) {
                sweep(a, k);
                rank++;
            }
        }
        double[][] inverse = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                inverse[i][j] = kept[i] && kept[j] ? a[i][j] : 0;
            }
        }
        return new SweptInverse(inverse, rank);
    }

    private static void sweep(double[][] a, int k) {
        double pivot = a[k][k];
        for (int j = 0; j < a.length; j++) {
            a[k][j] = j == k ? 1 / pivot : a[k][j] / pivot;
        }
        for (int i = 0; i < a.length; i++) {
            double factor = a[i][k];
            if (i == k || factor == 0) {
                continue;
            }
            for (int j = 0; j < a.length; j++) {
                a[i][j] = j == k ? -factor / pivot : a[i][j] - factor * a[k][j];
            }
        }
    }

    /** A⁻¹ b. */
    double[] times(double... b) {
        double[] product = new double[b.length];
        for (int i = 0; i < b.length; i++) {
            product[i] = dot(rows[i], b);
        }
        return product;
    }

    /** bᵀ A⁻¹ b. */
    double form(double... b) {
        return dot(b, times(b));
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
