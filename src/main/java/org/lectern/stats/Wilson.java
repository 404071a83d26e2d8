package org.lectern.stats;

/**
 * The score interval for a share p = k / n:
 *
 * <pre>
 *   ( p + z²/2n ± z √( p(1-p)/n + z²/4n² ) ) / ( 1 + z²/n )
 * </pre>
 *
 * <p>Source: E. B. Wilson, Probable inference, the law of succession, and statistical inference, Journal of the American
 * Statistical Association 22 (1927), 209-212. It holds exactly those p₀ that the score test
 * z = (p - p₀) / √(p₀(1-p₀)/n) does not reject.
 *
 * <p>It also serves for the mean of any quantity in 0..1: of all such quantities with one mean, the one that is 0 or 1
 * varies most, p(1-p), so the interval is never too short on account of the spread.
 */
public final class Wilson {

    /** Confidence unless something else is said. */
    public static final double CONFIDENCE = 0.95;

    private Wilson() {}

    /**
     * The 95 % interval of k in n.
     *
     * @param successes k, 0..n
     * @param trials n
     * @throws IllegalArgumentException if nothing was tried or k lies outside 0..n: nothing seen, nothing said
     */
    public static Interval of(long successes, long trials) {
        if (successes < 0 || successes > trials) {
            throw new IllegalArgumentException(successes + " of " + trials + " is no share");
        }
        return ofMean((double) successes / trials, trials, CONFIDENCE);
    }

    /**
     * The interval of the mean of n independent values in 0..1.
     *
     * @param mean 0..1
     * @param n number of values, at least 1
     * @param confidence in (0, 1), such as 0.95
     */
    public static Interval ofMean(double mean, long n, double confidence) {
        check(mean, n);
        double z = Normal.quantile((1 + confidence) / 2);
        double z2 = z * z;
        double middle = mean + z2 / (2 * n);
        double half = z * Math.sqrt(mean * (1 - mean) / n + z2 / (4.0 * n * n));
        double scale = 1 + z2 / n;
        // Rounding must not push an end past the mean or past what a share can be.
        double low = mean == 0 ? 0 : Math.clamp((middle - half) / scale, 0, mean);
        double high = mean == 1 ? 1 : Math.clamp((middle + half) / scale, mean, 1);
        return new Interval(low, high);
    }

    private static void check(double mean, long n) {
        if (n < 1) {
            throw new IllegalArgumentException("An interval needs at least one value, not " + n);
        }
        if (!(0 <= mean && mean <= 1)) {
            throw new IllegalArgumentException("A mean of values in 0..1 cannot be " + mean);
        }
    }
}
