package org.lectern.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a cut does where a rule, and nothing else, decides by it: how far an outcome jumps between those just below a value of a running variable
 * and those at it or just above. On each side a straight line is fitted to the rows within h, which count the less the further they
 * lie from the cut c, and the jump is the difference of the lines at it:
 *
 * <pre>
 *   min Σ wᵢ (yᵢ - a - b (xᵢ-c))²      wᵢ = 1 - |xᵢ-c| / h      τ = a₊ - a₋
 * </pre>
 *
 * <p>The error allows for any spread (HC0): with a = Σ lᵢyᵢ it is √( Σ lᵢ² (yᵢ - ŷᵢ)² ), both sides together. Sources: G. W. Imbens and T.
 * Lemieux, Regression discontinuity designs: a guide to practice, Journal of Econometrics 142 (2008), 615-635; H. White, A
 * heteroskedasticity-consistent covariance matrix estimator and a direct test for heteroskedasticity, Econometrica 48 (1980), 817-838.
 *
 * <p>It is no proof where people can move across the cut, or where rows lie so lumpily that those at it are others than those below. Where chance
 * held anybody out, that is the proof, and this is not a second one.
 *
 * @param jump within h
 * @param wider within 1.5 h and 2 h
 * @param placebos at 2 h and at h below, at h and at 2 h above, each from the rows of its side alone, where there are enough
 * @param density whether rows lie as densely just above the cut as just below
 * @param standing whether the jump tells anything
 */
public record Discontinuity(Jump jump, List<Jump> wider, List<Jump> placebos, CutDensity density, Standing standing) {

    /** The fewest rows on each side. */
    public static final int FEWEST = 30;

    private static final double SURE = 0.05;

    /** What a jump tells. */
    public enum Standing {
        /** Fewer than thirty rows on a side. */
        TOO_FEW,
        /** Rows lie more densely on one side of the cut than on the other. */
        LUMPY,
        /** It jumps beyond chance where nothing was cut, too. */
        JUMPS_ELSEWHERE,
        /** The jump may be read. */
        READABLE
    }

    /**
     * A jump at a value.
     *
     * @param at the value
     * @param h rows farther away do not count
     * @param estimate τ; NaN where a side has too few values for a line
     * @param error of it; NaN likewise
     * @param below rows within h below
     * @param above rows within h, at it or above
     */
    public record Jump(double at, double h, double estimate, double error, int below, int above) {

        /** 95 % of the jump, where there is one. */
        public Interval interval() {
            double half = Normal.quantile((1 + Wilson.CONFIDENCE) / 2) * error;
            return new Interval(estimate - half, estimate + half);
        }

        /** Two-sided, that there is none. */
        public double p() {
            return error == 0 ? (estimate == 0 ? 1 : 0) : Normal.twoSided(estimate / error);
        }

        boolean hasEnough() {
            return below >= FEWEST && above >= FEWEST;
        }
    }

    public Discontinuity {
        wider = List.copyOf(wider);
        placebos = List.copyOf(placebos);
    }

    /**
     * Looks for a jump.
     *
     * @param running x, by row; finite
     * @param outcome y, by row; finite
     * @param cut c: rows at it are above
     * @param h over 0
     */
    public static Discontinuity of(double[] running, double[] outcome, double cut, double h) {
        if (running.length != outcome.length || !(h > 0)) {
            throw new IllegalArgumentException(
                    running.length + " rows with " + outcome.length + " outcomes, within " + h);
        }
        Jump jump = jump(running, outcome, cut, h);
        List<Jump> wider = List.of(jump(running, outcome, cut, 1.5 * h), jump(running, outcome, cut, 2 * h));
        List<Jump> placebos = placebos(running, outcome, cut, h);
        CutDensity density = CutDensity.of(running, cut, h);
        return new Discontinuity(jump, wider, placebos, density, standing(jump, placebos, density));
    }

    private static Standing standing(Jump jump, List<Jump> placebos, CutDensity density) {
        if (!jump.hasEnough()) {
            return Standing.TOO_FEW;
        }
        if (density.p() < SURE) {
            return Standing.LUMPY;
        }
        double[] p = Holm.adjust(placebos.stream().mapToDouble(Jump::p).toArray());
        return Arrays.stream(p).anyMatch(one -> one < SURE) ? Standing.JUMPS_ELSEWHERE : Standing.READABLE;
    }

    private static List<Jump> placebos(double[] running, double[] outcome, double cut, double h) {
        List<Jump> placebos = new ArrayList<>();
        for (int far : new int[] {-2, -1, 1, 2}) {
            int[] side = IntStream.range(0, running.length)
                    .filter(i -> running[i] < cut == far < 0)
                    .toArray();
            Jump placebo = jump(
                    Arrays.stream(side).mapToDouble(i -> running[i]).toArray(),
                    Arrays.stream(side).mapToDouble(i -> outcome[i]).toArray(),
                    cut + far * h,
                    h);
            if (placebo.hasEnough() && placebo.error() > 0) {
                placebos.add(placebo);
            }
        }
        return placebos;
    }

    private static Jump jump(double[] running, double[] outcome, double cut, double h) {
        Side below = Side.of(running, outcome, cut, h, false);
        Side above = Side.of(running, outcome, cut, h, true);
        return new Jump(
                cut, h, above.end - below.end, Math.sqrt(above.variance + below.variance), below.rows, above.rows);
    }

    /** The line of one side at the cut, with its variance. */
    private record Side(double end, double variance, int rows) {

        static Side of(double[] running, double[] outcome, double cut, double h, boolean above) {
            double s0 = 0;
            double s1 = 0;
            double s2 = 0;
            double t0 = 0;
            double t1 = 0;
            int rows = 0;
            for (int i = 0; i < running.length; i++) {
                double x = running[i] - cut;
                if (counts(x, h, above)) {
                    double w = 1 - Math.abs(x) / h;
                    s0 += w;
                    s1 += w * x;
                    s2 += w * x * x;
                    t0 += w * outcome[i];
                    t1 += w * x * outcome[i];
                    rows++;
                }
            }
            double determinant = s0 * s2 - s1 * s1;
            if (!(determinant > 1e-12 * s0 * s2)) {
                return new Side(Double.NaN, Double.NaN, rows);
            }
            double end = (s2 * t0 - s1 * t1) / determinant;
            double slope = (s0 * t1 - s1 * t0) / determinant;
            double variance = 0;
            for (int i = 0; i < running.length; i++) {
                double x = running[i] - cut;
                if (counts(x, h, above)) {
                    double l = (1 - Math.abs(x) / h) * (s2 - s1 * x) / determinant;
                    double e = outcome[i] - end - slope * x;
                    variance += l * l * e * e;
                }
            }
            return new Side(end, variance, rows);
        }

        private static boolean counts(double x, double h, boolean above) {
            return Math.abs(x) < h && x >= 0 == above;
        }
    }
}
