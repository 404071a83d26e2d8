package org.lectern.sample;

/**
 * Numbers of a gamma distribution with scale 1 (G. Marsaglia and W. W. Tsang, A simple method for generating gamma variables, ACM
 * Transactions on Mathematical Software 26 (2000), 363-372). Divided by their sum, several are one draw of a Dirichlet distribution.
 */
final class GammaDraw {

    private GammaDraw() {}

    /** @param shape above 0 */
    static double of(double shape, SplitMix64 draws) {
        if (shape < 1) {
            return of(shape + 1, draws) * StrictMath.pow(1 - draws.uniform(), 1 / shape);
        }
        double d = shape - 1 / 3.0;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = draws.normal();
            double v = 1 + c * x;
            double cube = v * v * v;
            if (v > 0 && StrictMath.log(1 - draws.uniform()) < x * x / 2 + d - d * cube + d * StrictMath.log(cube)) {
                return d * cube;
            }
        }
    }

    /** Shares of a whole: each the larger, the larger its number among these. */
    static double[] dirichlet(double shape, int count, SplitMix64 draws) {
        double[] shares = new double[count];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            shares[i] = of(shape, draws);
            sum += shares[i];
        }
        for (int i = 0; i < count; i++) {
            shares[i] /= sum;
        }
        return shares;
    }
}
