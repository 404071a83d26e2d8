package org.lectern.stats;

/**
 * How often the distribution function of n values lies at least d away from the one that they come from, somewhere. Exact where n d² is below
 * 2.2 and n at most 1,000, by powers of a matrix; twice the exact one-sided chance above 2.2, which differs in the eleventh digit; the limit
 * for n without end otherwise. Sources: G. Marsaglia, W. W. Tsang and J. Wang, Evaluating Kolmogorov's distribution, Journal of Statistical
 * Software 8 (2003), issue 18; Z. W. Birnbaum and F. H. Tingey, One-sided confidence contours for probability distribution functions,
 * Annals of Mathematical Statistics 22 (1951), 592-596; R. Simard and P. L'Ecuyer, Computing the two-sided Kolmogorov-Smirnov distribution,
 * Journal of Statistical Software 39 (2011), issue 11.
 */
final class Kolmogorov {

    private static final double FAR = 2.2;
    private static final long MOST_EXACT = 1000;
    private static final int TERMS = 100;

    /** Below this the limit is 1 to the last digit, and its sum converges slowly. */
    private static final double SMALL = 0.2;

    private static final double LARGE = 1e140;

    private Kolmogorov() {}

    /**
     * The chance of a distance of at least d.
     *
     * @param d 0..1
     * @param n at least 1
     */
    static double upperTail(double d, long n) {
        if (d <= 0.5 / n) {
            return 1;
        }
        if (d >= 1) {
            return 0;
        }
        if (n * d * d >= FAR) {
            return Math.min(1, 2 * oneSided(d, n));
        }
        return n <= MOST_EXACT ? 1 - exact(d, (int) n) : limit(d * Math.sqrt((double) n));
    }

    /** P(D⁺ ≥ d) = d Σ C(n, j) (d + j/n)ʲ⁻¹ (1 - d - j/n)ⁿ⁻ʲ over j from 0 to n (1 - d). */
    private static double oneSided(double d, long n) {
        double sum = 0;
        long last = (long) Math.floor(n * (1 - d));
        double choose = 0;
        for (long j = 0; j <= last; j++) {
            double low = d + (double) j / n;
            double high = 1 - low;
            if (high > 0 || j == n) {
                double power = j == n ? 0 : (n - j) * Math.log(high);
                sum += Math.exp(choose + (j - 1) * Math.log(low) + power);
            }
            choose += Math.log((double) (n - j)) - Math.log((double) (j + 1));
        }
        return d * sum;
    }

    private static double limit(double t) {
        if (t < SMALL) {
            return 1;
        }
        double sum = 0;
        for (int k = 1; k <= TERMS; k++) {
            double term = Math.exp(-2.0 * k * k * t * t);
            sum += k % 2 == 1 ? term : -term;
        }
        return Math.clamp(2 * sum, 0, 1);
    }

    /** P(D < d) = n! / nⁿ times the middle of the n-th power of a matrix. */
    private static double exact(double d, int n) {
        int k = (int) (n * d) + 1;
        int m = 2 * k - 1;
        double h = k - n * d;
        Power power = power(new Power(matrix(m, h), 0), n);
        double value = power.matrix[k - 1][k - 1];
        int exponent = power.exponent;
        for (int i = 1; i <= n; i++) {
            value = value * i / n;
            if (value < 1 / LARGE) {
                value *= LARGE;
                exponent--;
            }
        }
        return value * Math.pow(LARGE, exponent);
    }

    private static double[][] matrix(int m, double h) {
        double[][] matrix = new double[m][m];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < m; j++) {
                matrix[i][j] = i - j + 1 < 0 ? 0 : 1;
            }
        }
        for (int i = 0; i < m; i++) {
            matrix[i][0] -= Math.pow(h, i + 1.0);
            matrix[m - 1][i] -= Math.pow(h, (double) (m - i));
        }
        matrix[m - 1][0] += 2 * h - 1 > 0 ? Math.pow(2 * h - 1, m) : 0;
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < m; j++) {
                for (int g = 1; g <= i - j + 1; g++) {
                    matrix[i][j] /= g;
                }
            }
        }
        return matrix;
    }

    /** A matrix times {@link #LARGE} to the exponent. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Power(double[][] matrix, int exponent) {}

    private static Power power(Power base, int n) {
        if (n == 1) {
            return base;
        }
        Power half = power(base, n / 2);
        Power square = times(half, half);
        Power all = n % 2 == 0 ? square : times(base, square);
        int middle = all.matrix.length / 2;
        if (all.matrix[middle][middle] <= LARGE) {
            return all;
        }
        for (double[] row : all.matrix) {
            for (int j = 0; j < row.length; j++) {
                row[j] /= LARGE;
            }
        }
        return new Power(all.matrix, all.exponent + 1);
    }

    private static Power times(Power one, Power other) {
        int m = one.matrix.length;
        double[][] product = new double[m][m];
        for (int i = 0; i < m; i++) {
            for (int k = 0; k < m; k++) {
                double by = one.matrix[i][k];
                for (int j = 0; j < m; j++) {
                    product[i][j] += by * other.matrix[k][j];
                }
            }
        }
        return new Power(product, one.exponent + other.exponent);
    }
}
