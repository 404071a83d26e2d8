package org.lectern.stats;

/**
 * Student's t distribution: what the normal distribution becomes where a standard error was estimated from few values.
 *
 * <p>P(|T| ≥ t) = I_x(ν/2, 1/2) with x = ν / (ν + t²) and I the regularised incomplete beta function, computed by its
 * continued fraction ({@link IncompleteBeta}; M. Abramowitz and I. A. Stegun, Handbook of Mathematical Functions, 26.7.1).
 * Relative error below 1e-10 up to ν = 10⁶ and below 1e-13 up to ν = 100, in the tails as well.
 */
public final class Student {

    /** From here on the normal distribution differs by less than what is printed. */
    private static final double MANY = 1e6;

    /** From here on the series gives every digit. */
    private static final double LARGE = 32;

    /** Of a⁻⁷ down to a⁰. */
    private static final double[] RATIO = {
        39325 / 33554432.0, 869 / 4194304.0, -399 / 262144.0, -21 / 32768.0, 5 / 1024.0, 1 / 128.0, -1 / 8.0, 1
    };

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
        double x = degrees / (degrees + t * t);
        double a = degrees / 2;
        return x < (a + 1) / (a + 2.5)
                ? front(t, degrees) * IncompleteBeta.continuedFraction(x, a, 0.5) / a
                : 1 - front(t, degrees) * IncompleteBeta.continuedFraction(t * t / (degrees + t * t), 0.5, a) / 0.5;
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

    /** 1 / B(ν/2, 1/2) · (ν / (ν + t²))^(ν/2) · (t² / (ν + t²))^(1/2), which stands before either continued fraction. */
    private static double front(double t, double degrees) {
        double beta = gammaRatio(degrees / 2) / Math.sqrt(Math.PI);
        double exponent = -degrees / 2 * StrictMath.log1p(t * t / degrees);
        return beta * StrictMath.exp(exponent) * Math.abs(t) / Math.sqrt(degrees + t * t);
    }

    /**
     * Γ(a + 1/2) / Γ(a) by its series in 1/a (F. G. Tricomi and A. Erdélyi, Pacific Journal of Mathematics 1 (1951),
     * 133-142), where a is small by way of a larger one.
     */
    private static double gammaRatio(double a) {
        double larger = a;
        double factor = 1;
        for (; larger < LARGE; larger++) {
            factor *= larger / (larger + 0.5);
        }
        double value = 0;
        for (double coefficient : RATIO) {
            value = value / larger + coefficient;
        }
        return factor * Math.sqrt(larger) * value;
    }
}
