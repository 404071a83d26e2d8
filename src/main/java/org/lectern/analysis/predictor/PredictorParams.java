package org.lectern.analysis.predictor;

import org.lectern.analysis.Allowed;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Mode;

/**
 * How to predict whether a view is finished.
 *
 * @param finished completion from which a view is finished, in percent, over 0 up to 100
 * @param trees the most trees, 1 to {@link #MOST_TREES}
 * @param depth the most questions a tree asks of a view, 1 to {@link #MOST_DEPTH}
 * @param leaves the most leaves of a tree, at least 2
 * @param rate learning rate, over 0 up to 1
 * @param subsample share of the views that each tree sees, over 0 up to 1
 * @param patience how many trees may fail to better the loss of the validation part before growing ends; 0 never ends it
 * @param shrinkage views' worth of the mean of all that a learner's average starts with, at least 0; not as published
 * @param threshold probability above which a view is predicted to be finished, over 0 below 1
 * @param resamples how many further models, each from resampled learners, say how sure a probability is, at least 2
 * @param mode which of the two models the headline is about and predictions come from; both are always trained
 * @param seed of the parts, the subsamples and the resamples
 */
public record PredictorParams(
        @Allowed(over = 0, to = 100) double finished,
        @Allowed(from = 1, to = PredictorParams.MOST_TREES) int trees,
        @Allowed(from = 1, to = PredictorParams.MOST_DEPTH) int depth,
        @Allowed(from = 2, to = PredictorParams.MOST_LEAVES) int leaves,
        @Allowed(over = 0, to = 1) double rate,
        @Allowed(over = 0, to = 1) double subsample,
        @Allowed(from = 0) int patience,
        @Allowed(from = 0) double shrinkage,
        @Allowed(over = 0, below = 1) double threshold,
        @Allowed(from = 2) int resamples,
        Mode mode,
        long seed) {

    /** The most trees to be had. */
    public static final int MOST_TREES = 1_000;

    /** The most questions in a row to be had. */
    public static final int MOST_DEPTH = 12;

    /** Completion from which the published program takes a view for finished, in percent. */
    public static final double FINISHED = 95;

    /** The most leaves of a tree to be had. */
    public static final int MOST_LEAVES = 4_096;

    public PredictorParams {
        require(finished > 0 && finished <= 100, "A view is finished from over 0 up to 100 %");
        require(trees >= 1 && trees <= MOST_TREES, "There are 1 to " + MOST_TREES + " trees");
        require(depth >= 1 && depth <= MOST_DEPTH, "A tree asks 1 to " + MOST_DEPTH + " questions");
        require(leaves >= 2 && leaves <= MOST_LEAVES, "A tree has 2 to " + MOST_LEAVES + " leaves");
        require(rate > 0 && rate <= 1, "The learning rate lies over 0 up to 1");
        require(subsample > 0 && subsample <= 1, "A tree sees a share of the views over 0 up to 1");
        require(patience >= 0 && shrinkage >= 0 && Double.isFinite(shrinkage), "Patience and shrinkage are at least 0");
        require(threshold > 0 && threshold < 1, "The threshold lies between 0 and 1");
        require(resamples >= 2, "How sure a probability is takes at least two resamples");
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }

    /** The published settings: 100 trees of depth 6, rate 0.3, finished as the study's rule has it; growing ends early. */
    public static PredictorParams of(Choices choices) {
        return new PredictorParams(
                choices.rule().percentAlone(), 100, 6, 64, 0.3, 1, 10, 5, 0.5, 10, choices.mode(), choices.seed());
    }

    public PredictorParams withMode(Mode other) {
        return new PredictorParams(
                finished, trees, depth, leaves, rate, subsample, patience, shrinkage, threshold, resamples, other,
                seed);
    }
}
