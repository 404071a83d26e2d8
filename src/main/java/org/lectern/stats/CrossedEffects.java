package org.lectern.stats;

import java.util.function.UnaryOperator;

/**
 * Effects of learners and videos on the values of pairs, both random and crossed:
 *
 * <pre>
 *   yᵢⱼ = μ + aᵢ + tⱼ + eᵢⱼ,   tⱼ = xⱼβ + c(j) + bⱼ
 * </pre>
 *
 * <p>with a, b, c and e of the variances given: the best linear unbiased prediction. A step of backfitting gives learners what is
 * left of their values, then videos what is left of theirs, coefficients and groups in one go; steps are joined by conjugate gradients, of
 * which each costs two passes over the pairs. Sources: S. Ghosh, T. Hastie and A. B. Owen, Backfitting for large scale crossed random
 * effects regressions, Annals of Statistics 50 (2022), 560-583; G. K. Robinson, That BLUP is a good thing, Statistical Science 6 (1991),
 * 15-51.
 *
 * @param coefficients β, of the design's columns; 0 of one that others make up
 * @param group c, one a group
 * @param video b, one a video
 * @param learner a, one a learner
 * @param whole t, one a video
 * @param score what is left of each video's values in sum; b over σ_b², times σₑ²
 * @param steps how many it took
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record CrossedEffects(
        double[] coefficients,
        double[] group,
        double[] video,
        double[] learner,
        double[] whole,
        double[] score,
        int steps) {

    /** Squared, in terms of where it began. */
    private static final double CLOSE = 1e-18;

    private static final int MOST_STEPS = 2_000;

    /**
     * Predicts them.
     *
     * @param between is run between steps, and may throw to leave
     */
    public static CrossedEffects fit(
            CrossedPairs pairs, VideoDesign design, CrossedVariances variances, Runnable between) {
        double[] precision = new double[pairs.videos()];
        int[] counts = pairs.ofVideo();
        for (int j = 0; j < counts.length; j++) {
            precision[j] = counts[j] / variances.rest();
        }
        DiagonalPrecision videos =
                new DiagonalPrecision(design, precision, variances.videoAboveZero(), variances.group());
        double lambda = variances.lambda();
        Solved solved = solve(
                pairs,
                lambda,
                r -> Parts.of(design, videos, variances.videoAboveZero(), over(r, counts))
                        .whole(),
                between);
        double[] learner = pairs.learnerEffects(lambda, solved.t);
        double[] score = pairs.left(learner, solved.t);
        double[] seen = over(score, counts);
        for (int j = 0; j < seen.length; j++) {
            seen[j] += solved.t[j];
        }
        Parts parts = Parts.of(design, videos, variances.videoAboveZero(), seen);
        return new CrossedEffects(
                parts.coefficients, parts.group, parts.video, learner, parts.whole, score, solved.steps);
    }

    /** Videos' effects as they come, without any shrinkage, learners' likewise: each island's are told from one another only. */
    static double[] unshrunk(CrossedPairs pairs, Runnable between) {
        int[] counts = pairs.ofVideo();
        return solve(pairs, 0, r -> over(r, counts), between).t;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Solved(double[] t, int steps) {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Parts(double[] coefficients, double[] group, double[] video, double[] whole) {

        /** Tells videos' effects z, seen apart from learners', into their parts. */
        static Parts of(VideoDesign design, DiagonalPrecision precision, double variance, double... z) {
            double[] coefficients = precision.coefficients(z);
            double[] whole = design.explained(coefficients);
            double[] rest = new double[z.length];
            for (int j = 0; j < z.length; j++) {
                rest[j] = z[j] - whole[j];
            }
            double[] groups = precision.groups(rest);
            double[] own = new double[z.length];
            for (int j = 0; j < z.length; j++) {
                double ofGroup = groups[design.group()[j]];
                own[j] = variance * precision.weight(j) * (rest[j] - ofGroup);
                whole[j] += ofGroup + own[j];
            }
            return new Parts(coefficients, groups, own, whole);
        }
    }

    private static double[] over(double[] sums, int... counts) {
        double[] means = new double[sums.length];
        for (int j = 0; j < sums.length; j++) {
            means[j] = counts[j] == 0 ? 0 : sums[j] / counts[j];
        }
        return means;
    }

    /** Conjugate gradients, a step of backfitting being what brings each closer. */
    private static Solved solve(CrossedPairs pairs, double lambda, UnaryOperator<double[]> backfit, Runnable between) {
        double[] t = new double[pairs.videos()];
        double[] left = pairs.left(pairs.learnerEffects(lambda, t), t);
        double[] better = backfit.apply(left);
        double[] way = better.clone();
        double[] weighed = left.clone();
        double size = SweptInverse.dot(left, better);
        double close = CLOSE * size;
        int steps = 0;
        while (size > close && steps < MOST_STEPS) {
            between.run();
            double[] coupled = pairs.coupled(lambda, way);
            double bent = SweptInverse.dot(way, weighed) - SweptInverse.dot(way, coupled);
            if (!(bent > 0)) {
                break;
            }
            double far = size / bent;
            for (int j = 0; j < t.length; j++) {
                t[j] += far * way[j];
                left[j] -= far * (weighed[j] - coupled[j]);
            }
            better = backfit.apply(left);
            double next = SweptInverse.dot(left, better);
            double kept = next / size;
            for (int j = 0; j < t.length; j++) {
                way[j] = better[j] + kept * way[j];
                weighed[j] = left[j] + kept * weighed[j];
            }
            size = next;
            steps++;
        }
        return new Solved(t, steps);
    }
}
