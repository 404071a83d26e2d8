package org.lectern.stats;

import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How far two quantities of the same things go together, of the things of which both are known:
 *
 * <pre>
 *   r = Σ (x - x̄)(y - ȳ) / √( Σ (x - x̄)² Σ (y - ȳ)² ),    t = r √( (n - 2) / (1 - r²) )
 * </pre>
 *
 * <p>t follows Student's distribution with n - 2 degrees of freedom where they do not; the interval is that of
 * artanh r ± 1.96 σ with σ² = 1 / (n - 3), for ranks (1 + r²/2) / (n - 3). Sources: R. A. Fisher, On the "probable error" of
 * a coefficient of correlation deduced from a small sample, Metron 1 (1921), 3-32; D. G. Bonett and T. A. Wright, Sample size
 * requirements for estimating Pearson, Kendall and Spearman correlations, Psychometrika 65 (2000), 23-28.
 *
 * @param r -1..1; NaN, as p, where one of them does not vary
 * @param n things of which both are known
 * @param p the chance of an r at least as far from 0, either way, where they do not go together; NaN of fewer than three things
 * @param interval 95 % of r; absent of fewer than four things
 */
public record Correlation(double r, int n, double p, Optional<Interval> interval) {

    /**
     * Of the values themselves: how close they lie to a straight line.
     *
     * @param first of each thing, NaN where it is not known
     * @param second of the same things in the same order
     */
    public static Correlation pearson(double[] first, double[] second) {
        int[] known = known(first, second);
        double r = coefficient(pick(first, known), pick(second, known));
        return of(r, known.length, 1);
    }

    /** Of their ranks, see {@link RankCorrelation}: how far they put the things in one order. */
    public static Correlation spearman(double[] first, double[] second) {
        int[] known = known(first, second);
        double r = RankCorrelation.spearman(pick(first, known), pick(second, known));
        return of(r, known.length, 1 + r * r / 2);
    }

    /** r of values that are all known; NaN where one of them does not vary. */
    static double coefficient(double[] first, double[] second) {
        check(first, second);
        if (first.length == 0) {
            return Double.NaN;
        }
        Moments x = Moments.of(first);
        Moments y = Moments.of(second);
        if (x.squares() == 0 || y.squares() == 0) {
            return Double.NaN;
        }
        double together = 0;
        for (int i = 0; i < first.length; i++) {
            together += (first[i] - x.mean()) * (second[i] - y.mean());
        }
        return Math.clamp(together / Math.sqrt(x.squares() * y.squares()), -1, 1);
    }

    private static Correlation of(double r, int n, double spread) {
        if (Double.isNaN(r) || n < 3) {
            return new Correlation(r, n, Double.NaN, Optional.empty());
        }
        double p = Student.twoSided(r * Math.sqrt((n - 2) / ((1 - r) * (1 + r))), n - 2.0);
        if (n == 3) {
            return new Correlation(r, n, p, Optional.empty());
        }
        double half = Normal.quantile((1 + Wilson.CONFIDENCE) / 2) * Math.sqrt(spread / (n - 3));
        double middle = (StrictMath.log1p(r) - StrictMath.log1p(-r)) / 2;
        return new Correlation(
                r, n, p, Optional.of(new Interval(StrictMath.tanh(middle - half), StrictMath.tanh(middle + half))));
    }

    private static int[] known(double[] first, double[] second) {
        check(first, second);
        return IntStream.range(0, first.length)
                .filter(i -> !Double.isNaN(first[i]) && !Double.isNaN(second[i]))
                .toArray();
    }

    private static void check(double[] first, double[] second) {
        if (first.length != second.length) {
            throw new IllegalArgumentException(first.length + " values cannot be paired with " + second.length);
        }
    }

    private static double[] pick(double[] values, int[] places) {
        return IntStream.of(places).mapToDouble(i -> values[i]).toArray();
    }
}
