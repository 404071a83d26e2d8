package org.lectern.stats;

/**
 * ln Γ(x) for x over 0 by J. Stirling's series, where x is small by way of a larger one. Source: M. Abramowitz and I. A.
 * Stegun, Handbook of Mathematical Functions, 6.1.15 and 6.1.41.
 */
public final class LogGamma {

    /** From here on four terms of the series give every digit. */
    private static final double LARGE = 32;

    private LogGamma() {}

    /**
     * @param x over 0
     * @return ln Γ(x)
     */
    public static double of(double x) {
        double larger = x;
        double factor = 1;
        for (; larger < LARGE; larger++) {
            factor *= larger;
        }
        double inverse = 1 / (larger * larger);
        double series = (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - inverse / 1680) * inverse) * inverse) / larger;
        return (larger - 0.5) * StrictMath.log(larger)
                - larger
                + StrictMath.log(2 * Math.PI) / 2
                + series
                - StrictMath.log(factor);
    }

    /** ln of the number of ways to take k of n things. */
    public static double ofChoices(long k, long n) {
        return of(n + 1.0) - of(k + 1.0) - of(n - k + 1.0);
    }
}
