package org.lectern.stats;

/**
 * The regularised incomplete beta function I_x(a, b), which the tails of F and of Student's t are values of, by its continued
 * fraction (M. Abramowitz and I. A. Stegun, Handbook of Mathematical Functions, 26.5.8) with the modified Lentz method (W. J.
 * Lentz, Applied Optics 15 (1976), 668-671).
 */
final class IncompleteBeta {

    private IncompleteBeta() {}

    /**
     * I_x(a, b), small values to nearly all digits.
     *
     * @param x 0..1
     * @param rest 1 - x, which loses digits where x is close to 1
     * @param a over 0
     * @param b over 0
     */
    static double of(double x, double rest, double a, double b) {
        if (x == 0 || rest == 0) {
            return x;
        }
        double logBeta = LogGamma.of(a) + LogGamma.of(b) - LogGamma.of(a + b);
        double front = StrictMath.exp(a * StrictMath.log(x) + b * StrictMath.log(rest) - logBeta);
        return x < (a + 1) / (a + b + 2)
                ? front * continuedFraction(x, a, b) / a
                : 1 - front * continuedFraction(rest, b, a) / b;
    }

    /** I_x(a, b) · a B(a, b) / (xᵃ (1 - x)ᵇ); to be asked for where x lies below (a + 1) / (a + b + 2). */
    static double continuedFraction(double x, double a, double b) {
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
}
