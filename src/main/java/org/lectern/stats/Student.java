package org.lectern.stats;

/**
 * Student's t distribution: what the normal distribution becomes where a standard error was estimated from few values.
 *
 * <p>P(|T| ≥ t) = I_x(ν/2, 1/2) with x = ν / (ν + t²) and I the regularised incomplete beta function, computed by its
 * continued fraction (M. Abramowitz and I. A. Stegun, Handbook of Mathematical Functions, 26.5.8 and 26.7.1) with the
 * modified Lentz method (W. J. Lentz, Applied Optics 15 (1976), 668-671).
 */
@SuppressWarnings("FloatingPointLiteralPrecision") // Constants stand as their source prints them.
public final class Student {

    /** From here on the normal distribution differs by less than what is printed. */
    private static final double MANY = 1e6;

    private Student() {}

    /**
     * The share at least as far out as t on either side.
     *
     * @param t any number; infinities give 0
     * @param degrees degrees of freedom ν, at least 1
     */
    public static double twoSided(double t, double degrees) {
        if (!(degrees >= 1)) {
            throw new IllegalArgumentException("Degrees of freedom are at least 1, not " + degrees);
        }
        if (Double.isInfinite(t)) {
            return 0;
        }
        if (degrees > MANY) {
            return Normal.twoSided(t);
        }
        return incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5);
    }

    /**
     * The t that a share {@code confidence} lies within, on both sides: 12.706 for 0.95 and one degree of freedom.
     *
     * @param confidence in (0, 1)
     * @param degrees degrees of freedom ν, at least 1
     */
    public static double critical(double confidence, double degrees) {
        double outside = 1 - confidence;
        double low = 0;
        double high = 1;
        while (twoSided(high, degrees) > outside) {
            high *= 2;
        }
        // Bisection to the last digit.
        for (double middle = (low + high) / 2; low < middle && middle < high; middle = (low + high) / 2) {
            if (twoSided(middle, degrees) > outside) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private static double incompleteBeta(double x, double a, double b) {
        if (x <= 0 || x >= 1) {
            return x <= 0 ? 0 : 1;
        }
        double front = StrictMath.exp(
                logGamma(a + b) - logGamma(a) - logGamma(b) + a * StrictMath.log(x) + b * StrictMath.log1p(-x));
        return x < (a + 1) / (a + b + 2)
                ? front * continuedFraction(x, a, b) / a
                : 1 - front * continuedFraction(1 - x, b, a) / b;
    }

    private static double continuedFraction(double x, double a, double b) {
        double c = 1;
        double d = 1 / awayFromZero(1 - (a + b) * x / (a + 1));
        double value = d;
        for (int m = 1; m < 10_000; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / awayFromZero(1 + even * d);
            c = awayFromZero(1 + even / c);
            value *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / awayFromZero(1 + odd * d);
            c = awayFromZero(1 + odd / c);
            value *= d * c;
            if (Math.abs(d * c - 1) < 1e-15) {
                break;
            }
        }
        return value;
    }

    private static double awayFromZero(double value) {
        return Math.abs(value) < 1e-300 ? 1e-300 : value;
    }

    /** Lanczos' series with g = 7 and nine terms (C. Lanczos, SIAM Journal on Numerical Analysis 1 (1964), 86-96). */
    private static double logGamma(double x) {
        if (x < 0.5) {
            return StrictMath.log(Math.PI / StrictMath.sin(Math.PI * x)) - logGamma(1 - x);
        }
        double y = x - 1;
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (y + i);
        }
        double t = y + 7.5;
        return 0.5 * StrictMath.log(2 * Math.PI) + (y + 0.5) * StrictMath.log(t) - t + StrictMath.log(sum);
    }

    private static final double[] LANCZOS = {
        0.99999999999980993,
        676.5203681218851,
        -1259.1392167224028,
        771.32342877765313,
        -176.61502916214059,
        12.507343278686905,
        -0.13857109526572012,
        9.9843695780195716e-6,
        1.5056327351493116e-7
    };
}
