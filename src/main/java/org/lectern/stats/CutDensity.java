package org.lectern.stats;

import java.util.Arrays;

/**
 * How the rows nearest to the cut lie about it. Were they spread evenly, each would lie on either side by the toss of a coin, so
 * that their number above is binomial. Where values come in steps, such as whole marks, the cut is taken to lie half a step below
 * its value, and values count as wholes. Source: F. A. Bugni and I. A. Canay, Testing continuity of a density via g-order
 * statistics in the regression discontinuity design, Journal of Econometrics 221 (2021), 138-159.
 *
 * @param below how many of the nearest
 * @param above how many of them
 * @param p two-sided, that they are spread evenly
 */
public record CutDensity(int below, int above, double p) {

    /** The nearest that are looked at; more where several lie as far away. */
    static final int NEAREST = 50;

    static CutDensity of(double[] running, double cut, double h) {
        double[] near = Arrays.stream(running)
                .map(x -> x - cut)
                .filter(x -> Math.abs(x) < h)
                .sorted()
                .toArray();
        double middle = -step(near) / 2;
        double[] away =
                Arrays.stream(near).map(x -> Math.abs(x - middle)).sorted().toArray();
        // A half of the rows at most: farther away they may well lie less densely.
        int nearest = Math.min(NEAREST, away.length / 2);
        if (nearest == 0) {
            return new CutDensity(0, 0, 1);
        }
        // Values half a step away on either side differ by rounding alone.
        double farthest = away[nearest - 1] * (1 + 1e-9);
        int below = 0;
        int above = 0;
        for (double x : near) {
            if (Math.abs(x - middle) <= farthest) {
                below += x < 0 ? 1 : 0;
                above += x < 0 ? 0 : 1;
            }
        }
        return new CutDensity(below, above, Binomial.twoSided(above, below + above, 0.5));
    }

    /** The smallest distance between two values; 0 where there is only one. */
    private static double step(double[] rising) {
        double step = Double.POSITIVE_INFINITY;
        for (int i = 1; i < rising.length; i++) {
            if (rising[i] > rising[i - 1]) {
                step = Math.min(step, rising[i] - rising[i - 1]);
            }
        }
        return Double.isFinite(step) ? step : 0;
    }
}
