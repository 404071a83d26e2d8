package org.lectern.analysis.explore;

import org.lectern.analysis.Allowed;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Mode;
import org.lectern.analysis.rate.Enough;
import org.lectern.study.CompletionRule;

/**
 * How to explore a study.
 *
 * @param minimumViews the fewest views a video or course needs to be ranked or tested, at least 1; as published, rankings
 *     heed no minimum
 * @param rule when a view counts as finished
 * @param ranked how many videos a ranking shows, at least 1
 * @param mode corrected or as published
 * @param seed kept for the record: exploring draws no lots
 */
public record ExploreParams(
        @Allowed(from = 1) int minimumViews,
        CompletionRule rule,
        @Allowed(from = 1) int ranked,
        Mode mode,
        long seed) {

    public ExploreParams {
        if (minimumViews < 1) {
            throw new IllegalArgumentException("The minimum number of views is at least 1, not " + minimumViews);
        }
        if (ranked < 1) {
            throw new IllegalArgumentException("A ranking shows at least one video, not " + ranked);
        }
    }

    /** Ten videos a ranking. */
    public static ExploreParams of(Choices choices) {
        return new ExploreParams(choices.minimumViews(), choices.rule(), 10, choices.mode(), choices.seed());
    }

    /** What it takes to be ranked. */
    Enough toRank() {
        return Enough.toRank(minimumViews, mode);
    }

    /** What it takes to be tested. */
    Enough toTest() {
        return Enough.toTest(minimumViews, mode);
    }

    /** The column that names a view's course in this mode. */
    String courseColumn() {
        return mode == Mode.CORRECTED ? "course" : "course_as_given";
    }
}
