package org.lectern.stats;

import java.util.List;
import java.util.Optional;

/**
 * What each video is watched beyond what its audience, its columns and its group let expect, from the comparisons of learners with
 * themselves alone: learners' effects are not shrunk, as what shrinkage leaves of a keen audience would be praise for its videos.
 *
 * <p>σₑ² is what is left once learners and videos are taken out, by its degrees of freedom; σ_b² and σ_c² are moments
 * ({@link BetweenVideos}). With the precision Q of videos' effects ({@link VideoPrecision}) a video's difference is what it would be if
 * nothing was known of it before, Σ Q u / Qⱼⱼ, of variance 1 / Qⱼⱼ - σ_b²: the expectation is made of the other videos. The part of it that is the
 * video's own noise is taken from its own residuals, drawn to those of all as if {@value #POOLED} of them were known. Groups are reckoned to vary
 * at least as much as a video that is seen with the usual error: with few of them their variance may come out as 0 by chance, and the
 * intervals would be too narrow. Sources: D. A.
 * Harville, Extension of the Gauss-Markov theorem to include the estimation of random effects, Annals of Statistics 4 (1976), 384-395; G. K.
 * Smyth, Linear models and empirical Bayes methods, Statistical Applications in Genetics and Molecular Biology 3 (2004), 3.
 *
 * @param variances how much each part varies; that of learners is told, but not used
 * @param coefficients of the design's columns
 * @param covariance of the coefficients, by row and column
 * @param degrees degrees of freedom of the covariance
 * @param videos one a video
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record OwnEffects(
        CrossedVariances variances,
        double[] coefficients,
        double[][] covariance,
        double degrees,
        List<OwnEffect> videos) {

    /** As many residuals of all videos stand beside a video's own. */
    static final int POOLED = 10;

    public OwnEffects {
        videos = List.copyOf(videos);
    }

    /**
     * Compares videos; nothing where no learner compares two videos in more than one way, so that nothing tells effects from chance.
     *
     * @param between is run between steps, and may throw to leave
     */
    public static Optional<OwnEffects> of(CrossedPairs pairs, VideoDesign design, Runnable between) {
        double[] u = CrossedEffects.unshrunk(pairs, between);
        double[] squares = pairs.squaresLeft(pairs.learnerEffects(0, u), u);
        double free = pairs.pairs() - pairs.overLearners(m -> m > 0 ? 1 : 0) - pairs.videos() + pairs.islands();
        if (free < 1) {
            return Optional.empty();
        }
        double sum = 0;
        for (double square : squares) {
            sum += square;
        }
        // Values that are all the same still need a scale.
        double rest = Math.max(sum / free, 1e-12);
        SeenVideos seen = SeenVideos.of(pairs, design, rest, u, between);
        BetweenVideos found = seen.variances();
        between.run();
        CrossedVariances variances = new CrossedVariances(
                Double.POSITIVE_INFINITY, found.video(), found.groupAtLeast(usualError(pairs, rest)), rest);
        CrossedEffects fitted = CrossedEffects.fit(pairs, design, variances, between);
        VideoPrecision last = seen.precision(variances.videoAboveZero(), variances.group());
        return Optional.of(new OwnEffects(
                new CrossedVariances(learners(pairs, rest), found.video(), found.group(), rest),
                fitted.coefficients(),
                last.covariance(),
                found.degrees(),
                new Differences(pairs, design, variances, found.degrees(), fitted, last, squares).all()));
    }

    /** Learners' variance, from what is left within videos beside the rest. */
    private static double learners(CrossedPairs pairs, double rest) {
        double sum = 0;
        for (double square : pairs.squaresLeft(new double[pairs.learners()], pairs.videoMeans())) {
            sum += square;
        }
        int free = pairs.pairs() - pairs.videos();
        return free < 1 ? 0 : Math.max(0, sum / free - rest);
    }

    /** The squared error with which a video of the usual audience is seen. */
    private static double usualError(CrossedPairs pairs, double rest) {
        double information = 0;
        for (double one : pairs.information(0)) {
            information += one;
        }
        return rest * pairs.videos() / information;
    }
}
