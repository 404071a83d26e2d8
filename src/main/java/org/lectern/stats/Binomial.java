package org.lectern.stats;

/**
 * How likely k or more, or k or fewer, of n independent views are where each has the same chance p. Exact: in the far
 * tails, where one decides after having looked at many shares, the normal distribution calls things certain that are not.
 *
 * <pre>
 *   P(X = k) = n! / (k! (n-k)!) · pᵏ (1-p)ⁿ⁻ᵏ
 * </pre>
 *
 * <p>Terms beyond the first follow from their neighbour. Relative error below 1e-10 up to n = 10⁸.
 */
public final class Binomial {

    /** From here on four terms of the series give every digit. */
    private static final int LARGE = 32;

    /** Closer than this, a product of a mean and a number is whole. */
    private static final double ROUNDING = 1e-9;

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

    /**
     * The chance, on either side, of a mean at least as far from the expected one, where it is that of n independent values
     * in 0..1. What is not whole is rounded towards the expected, so that no value counts for more than it is: of all values
     * with one mean, those that are 0 or 1 lie furthest out.
     *
     * @param mean 0..1
     * @param n at least 1
     * @param expected 0..1
     */
    public static double ofMean(double mean, long n, double expected) {
        double worth = mean * n;
        boolean above = mean > expected;
        long k = (long) (above ? Math.floor(worth + ROUNDING) : Math.ceil(worth - ROUNDING));
        boolean stillSo = above ? k > expected * n + ROUNDING : k < expected * n - ROUNDING;
        return stillSo ? twoSided(k, n, expected) : 1;
    }

    /** P(X ≥ k) for k at or above the mean, where the terms fall. */
    private static double upperTail(long k, long n, double p) {
        if (p == 0 || p == 1) {
            return k == n * p ? 1 : 0;
        }
        double term = likeliness(k, n, p);
        double odds = p / (1 - p);
        double sum = 0;
        for (long i = k; term > 1e-17 * sum; i++) {
            sum += term;
            term *= (double) (n - i) / (i + 1) * odds;
        }
        return Math.min(1, sum);
    }

    /**
     * P(X = k) from how far k stands from its mean, and not from factorials that would cancel.
     *
     * <p>Source: C. Loader, Fast and accurate computation of binomial probabilities (2000).
     */
    private static double likeliness(long k, long n, double p) {
        if (k == n) {
            return StrictMath.exp((double) n * StrictMath.log(p));
        }
        long others = n - k;
        double exponent = stirlingError(n)
                - stirlingError(k)
                - stirlingError(others)
                - deviance((double) k, (double) n * p)
                - deviance((double) others, (double) n * (1 - p));
        return StrictMath.exp(exponent) * Math.sqrt((double) n / (2 * Math.PI * (double) k * (double) others));
    }

    /** x ln(x / m) + m - x, which is small where x is close to m. */
    private static double deviance(double x, double m) {
        double v = (x - m) / (x + m);
        if (Math.abs(v) > 0.1) {
            return x * StrictMath.log(x / m) + m - x;
        }
        // ln(x / m) = 2 (v + v³/3 + v⁵/5 + …)
        double sum = (x - m) * v;
        double power = 2 * x * v;
        for (int i = 3; ; i += 2) {
            power *= v * v;
            double next = sum + power / i;
            if (next == sum) {
                return sum;
            }
            sum = next;
        }
    }

    /** ln n! - ln(√(2πn) (n/e)ⁿ) for n of at least 1, by J. Stirling's series where n is large. */
    private static double stirlingError(long n) {
        double square = (double) n * n;
        return n < LARGE
                ? LOG_FACTORIALS[(int) n] - (n + 0.5) * StrictMath.log((double) n) + n - StrictMath.log(2 * Math.PI) / 2
                : (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - 1.0 / 1680 / square) / square) / square) / (double) n;
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
