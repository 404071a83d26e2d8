package org.lectern.analysis.engagement;

import org.lectern.analysis.Allowed;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Mode;

/**
 * How to score learners.
 *
 * @param completionWeight weight of mean completion, 0..1; the number of videos weighs the rest
 * @param minimumViews the fewest views a learner needs to be ranked, at least 1; as published, everybody is ranked
 * @param ranked how many learners are shown at each end of the ranking, at least 1
 * @param mode corrected or as published
 * @param seed kept for the record: scoring draws no lots
 */
public record EngagementParams(
        @Allowed(from = 0, to = 1) double completionWeight,
        @Allowed(from = 1) int minimumViews,
        @Allowed(from = 1) int ranked,
        Mode mode,
        long seed) {

    /** From here on one more view moves a learner's mean by at most 17 points; with one view it may be 50. */
    private static final int VIEWS = 5;

    public EngagementParams {
        if (!(completionWeight >= 0 && completionWeight <= 1)) {
            throw new IllegalArgumentException("The weight of completion is 0 to 1, not " + completionWeight);
        }
        if (minimumViews < 1) {
            throw new IllegalArgumentException("The minimum number of views is at least 1, not " + minimumViews);
        }
        if (ranked < 1) {
            throw new IllegalArgumentException("A ranking shows at least one learner, not " + ranked);
        }
    }

    /**
     * Weights 0.6 and 0.4, at least five views, ten learners at each end. The minimum of views that all analyses share is
     * meant for videos and courses, which have many more views than a learner.
     */
    public static EngagementParams of(Choices choices) {
        return new EngagementParams(0.6, VIEWS, 10, choices.mode(), choices.seed());
    }

    /** The weight of the number of videos, 0..1. */
    public double videosWeight() {
        return 1 - completionWeight;
    }

    /** The fewest views behind a rank in this mode. */
    int minimumRanked() {
        return mode == Mode.CORRECTED ? minimumViews : 1;
    }
}
