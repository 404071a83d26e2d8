package org.lectern.stats;

/**
 * How likely k or more, or k or fewer, of n independent views are where each has the same chance p. Exact: in the far
 * tails, where one decides after having looked at many shares, the normal distribution calls things certain that are not.
 *
 * <pre>
 *   P(X = k) = n! / (k! (n-k)!) · pᵏ (1-p)ⁿ⁻ᵏ
 * </pre>
 *
 * <p>Terms beyond the first follow from their neighbour. Relative error below 1e-8 up to n = 10⁸. Source of n!: J. Stirling's
 * series, M. Abramowitz and I. A. Stegun, Handbook of Mathematical Functions, 6.1.41.
 */
public final class Binomial {

    /** From here on four terms of the series give every digit. */
    private static final int LARGE = 32;

    private static final double[] LOG_FACTORIALS = smallLogFactorials();

    private Binomial() {}

    /**
     * The chance of a count at least as far out on the side that k lies on, doubled for the other side, at most 1.
     *
     * @param k 0..n
     * @param n at least 1
     * @param p 0..1
     */
    public static double twoSided(long k, long n, double p) {
        if (n < 1 || k < 0 || k > n || !(0 <= p && p <= 1)) {
            throw new IllegalArgumentException(k + " of " + n + " with a chance of " + p);
        }
        double tail = k > n * p ? upperTail(k, n, p) : upperTail(n - k, n, 1 - p);
        return Math.min(1, 2 * tail);
    }

    /** P(X ≥ k) for k at or above the mean, where the terms fall. */
    private static double upperTail(long k, long n, double p) {
        if (p == 0 || p == 1) {
            return k == n * p ? 1 : 0;
        }
        double term = StrictMath.exp(logFactorial(n)
                - logFactorial(k)
                - logFactorial(n - k)
                + (double) k * StrictMath.log(p)
                + (double) (n - k) * StrictMath.log1p(-p));
        double odds = p / (1 - p);
        double sum = 0;
        for (long i = k; term > 1e-17 * sum; i++) {
            sum += term;
            term *= (double) (n - i) / (i + 1) * odds;
        }
        return Math.min(1, sum);
    }

    private static double logFactorial(long n) {
        if (n < LARGE) {
            return LOG_FACTORIALS[(int) n];
        }
        double square = (double) n * n;
        double series = (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - 1.0 / 1680 / square) / square) / square) / (double) n;
        return (n + 0.5) * StrictMath.log((double) n) - n + StrictMath.log(2 * Math.PI) / 2 + series;
    }

    private static double[] smallLogFactorials() {
        double[] logs = new double[LARGE];
        double factorial = 1;
        for (int n = 1; n < LARGE; n++) {
            factorial *= n;
            logs[n] = StrictMath.log(factorial);
        }
        return logs;
    }
}
