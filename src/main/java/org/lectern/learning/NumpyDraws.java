package org.lectern.learning;

import smile.math.random.MersenneTwister;

/**
 * Draws random numbers as NumPy's {@code RandomState} does, which scikit-learn draws from: MT19937 with the plain single-integer
 * initialiser. Who draws in the same order gets the same numbers. Source: M. Matsumoto and T. Nishimura, Mersenne twister,
 * ACM Transactions on Modeling and Computer Simulation 8 (1998), 3-30; NumPy 1.24, {@code legacy-distributions.c}.
 */
final class NumpyDraws {

    private static final int HIGH_BITS = 5;
    private static final int LOW_BITS = 6;
    private static final double TWO_TO_26 = 67_108_864;
    private static final double TWO_TO_53 = 9_007_199_254_740_992.0;

    private final MersenneTwister bits;

    /** @param seed folded to 32 bits; 0 to 4,294,967,295 is what NumPy takes */
    NumpyDraws(long seed) {
        bits = new MersenneTwister((int) (seed ^ seed >>> Integer.SIZE));
    }

    /** A whole number 0..n-1: words cut to as many bits as n - 1 has, until one fits. */
    int below(int n) {
        if (n < 1) {
            throw new IllegalArgumentException("There is nothing below " + n + " to draw");
        }
        if (n == 1) {
            return 0;
        }
        int mask = -1 >>> Integer.numberOfLeadingZeros(n - 1);
        int drawn = bits.nextInt() & mask;
        while (drawn >= n) {
            drawn = bits.nextInt() & mask;
        }
        return drawn;
    }

    /** A number in [0, 1) with 53 random bits. */
    double share() {
        int high = bits.nextInt() >>> HIGH_BITS;
        int low = bits.nextInt() >>> LOW_BITS;
        return (high * TWO_TO_26 + low) / TWO_TO_53;
    }
}
