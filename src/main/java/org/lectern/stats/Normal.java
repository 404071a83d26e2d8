package org.lectern.stats;

/** The standard normal distribution: tails to 15 digits, however far out; quantiles to 15 digits. */
@SuppressWarnings("FloatingPointLiteralPrecision") // Constants stand as their source prints them.
public final class Normal {

    /** 2 Φ(-39) is less than the smallest number above 0. */
    private static final double FARTHEST = 39;

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
     * <p>Source: W. J. Cody, Rational Chebyshev approximations for the error function, Mathematics of Computation 23
     * (1969), 631-637, with the coefficients and the split exponent of his routine ANORM (Algorithm 715: SPECFUN, ACM
     * Transactions on Mathematical Software 19 (1993), 22-32).
     */
    private static double upperTail(double x) {
        if (x > FARTHEST) {
            return 0;
        }
        double square = x * x;
        if (x <= 0.66291) {
            return 0.5 - x * polynomial(CENTRE_TOP, square) / polynomial(CENTRE_BOTTOM, square);
        }
        if (x <= 5.656854248) {
            return bell(x) * polynomial(MIDDLE_TOP, x) / polynomial(MIDDLE_BOTTOM, x);
        }
        double rest = polynomial(FAR_TOP, 1 / square) / polynomial(FAR_BOTTOM, 1 / square) / square;
        return bell(x) * (0.39894228040143267794 - rest) / x;
    }

    /** e^(-x²/2) by way of x cut to sixteenths, whose square is exact where that of x has lost digits. */
    private static double bell(double x) {
        double cut = Math.floor(x * 16) / 16;
        return StrictMath.exp(-cut * cut / 2) * StrictMath.exp(-(x - cut) * (x + cut) / 2);
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

    private static final double[] CENTRE_TOP = {
        0.065682337918207449113,
        2.2352520354606839287,
        161.02823106855587881,
        1067.6894854603709582,
        18154.981253343561249
    };
    private static final double[] CENTRE_BOTTOM = {
        1, 47.20258190468824187, 976.09855173777669322, 10260.932208618978205, 45507.789335026729956
    };
    private static final double[] MIDDLE_TOP = {
        1.0765576773720192317e-8,
        0.39894151208813466764,
        8.8831497943883759412,
        93.506656132177855979,
        597.27027639480026226,
        2494.5375852903726711,
        6848.1904505362823326,
        11602.651437647350124,
        9842.7148383839780218
    };
    private static final double[] MIDDLE_BOTTOM = {
        1,
        22.266688044328115691,
        235.38790178262499861,
        1519.377599407554805,
        6485.558298266760755,
        18615.571640885098091,
        34900.952721145977266,
        38912.003286093271411,
        19685.429676859990727
    };
    private static final double[] FAR_TOP = {
        0.02307344176494017303,
        0.21589853405795699,
        0.1274011611602473639,
        0.022235277870649807,
        0.001421619193227893466,
        2.9112874951168792e-5
    };
    private static final double[] FAR_BOTTOM = {
        1,
        1.28426009614491121,
        0.468238212480865118,
        0.0659881378689285515,
        0.00378239633202758244,
        7.29751555083966205e-5
    };

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
