package org.lectern.stats;

/** The standard normal distribution: shares to 15 decimals and, far out, to 6 digits; quantiles to 15 digits. */
@SuppressWarnings("FloatingPointLiteralPrecision") // Constants stand as their source prints them.
public final class Normal {

    private static final double[] BODY_TOP = {
        3.52624965998911E-02,
        0.700383064443688,
        6.37396220353165,
        33.912866078383,
        112.079291497871,
        221.213596169931,
        220.206867912376
    };
    private static final double[] BODY_BOTTOM = {
        8.83883476483184E-02,
        1.75566716318264,
        16.064177579207,
        86.7807322029461,
        296.564248779674,
        637.333633378831,
        793.826512519948,
        440.413735824752
    };

    private Normal() {}

    /** Φ(x), the share below x. */
    public static double cdf(double x) {
        return x > 0 ? 1 - upperTail(x) : upperTail(-x);
    }

    /** 2 Φ(-|z|), the share at least as far out as z on either side; 1 for z = 0. */
    public static double twoSided(double z) {
        return Math.min(1, 2 * upperTail(Math.abs(z)));
    }

    /**
     * 1 - Φ(x) for x ≥ 0, which does not vanish far out.
     *
     * <p>Source: J. F. Hart et al., Computer Approximations (1968), algorithm 5666, as given by G. West, Better
     * approximations to cumulative normal functions, Wilmott Magazine (May 2005), 70-76.
     */
    private static double upperTail(double x) {
        if (Double.isNaN(x)) {
            return Double.NaN;
        }
        if (x > 37) {
            return 0;
        }
        double density = StrictMath.exp(-x * x / 2);
        if (x < 7.07106781186547) {
            return density * polynomial(BODY_TOP, x) / polynomial(BODY_BOTTOM, x);
        }
        double fraction = x + 1 / (x + 2 / (x + 3 / (x + 4 / (x + 0.65))));
        return density / fraction / 2.506628274631000502;
    }

    /**
     * The x with Φ(x) = p.
     *
     * <p>Source: M. J. Wichura, Algorithm AS 241: the percentage points of the normal distribution, Applied Statistics 37
     * (1988), 477-484, routine PPND16.
     *
     * @param p in 0..1; 0 and 1 give the infinities
     */
    public static double quantile(double p) {
        if (!(0 <= p && p <= 1)) {
            throw new IllegalArgumentException("A probability cannot be " + p);
        }
        double q = p - 0.5;
        if (Math.abs(q) <= 0.425) {
            double r = 0.180625 - q * q;
            return q * polynomial(A, r) / polynomial(B, r);
        }
        double tail = Math.min(p, 1 - p);
        if (tail == 0) {
            return q < 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        double r = Math.sqrt(-StrictMath.log(tail));
        double x =
                r <= 5 ? polynomial(C, r - 1.6) / polynomial(D, r - 1.6) : polynomial(E, r - 5) / polynomial(F, r - 5);
        return q < 0 ? -x : x;
    }

    /** Coefficients from the highest power down. */
    private static double polynomial(double[] coefficients, double x) {
        double value = 0;
        for (double coefficient : coefficients) {
            value = value * x + coefficient;
        }
        return value;
    }

    private static final double[] A = {
        2.5090809287301226727e+3,
        3.3430575583588128105e+4,
        6.7265770927008700853e+4,
        4.5921953931549871457e+4,
        1.3731693765509461125e+4,
        1.9715909503065514427e+3,
        1.3314166789178437745e+2,
        3.3871328727963666080e+0
    };
    private static final double[] B = {
        5.2264952788528545610e+3,
        2.8729085735721942674e+4,
        3.9307895800092710610e+4,
        2.1213794301586595867e+4,
        5.3941960214247511077e+3,
        6.8718700749205790830e+2,
        4.2313330701600911252e+1,
        1.0
    };
    private static final double[] C = {
        7.74545014278341407640e-4,
        2.27238449892691845833e-2,
        2.41780725177450611770e-1,
        1.27045825245236838258e+0,
        3.64784832476320460504e+0,
        5.76949722146069140550e+0,
        4.63033784615654529590e+0,
        1.42343711074968357734e+0
    };
    private static final double[] D = {
        1.05075007164441684324e-9,
        5.47593808499534494600e-4,
        1.51986665636164571966e-2,
        1.48103976427480074590e-1,
        6.89767334985100004550e-1,
        1.67638483018380384940e+0,
        2.05319162663775882187e+0,
        1.0
    };
    private static final double[] E = {
        2.01033439929228813265e-7,
        2.71155556874348757815e-5,
        1.24266094738807843860e-3,
        2.65321895265761230930e-2,
        2.96560571828504891230e-1,
        1.78482653991729133580e+0,
        5.46378491116411436990e+0,
        6.65790464350110377720e+0
    };
    private static final double[] F = {
        2.04426310338993978564e-15,
        1.42151175831644588870e-7,
        1.84631831751005468180e-5,
        7.86869131145613259100e-4,
        1.48753612908506148525e-2,
        1.36929880922735805310e-1,
        5.99832206555887937690e-1,
        1.0
    };
}
