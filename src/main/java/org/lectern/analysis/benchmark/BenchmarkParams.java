package org.lectern.analysis.benchmark;

import org.lectern.analysis.Allowed;
import org.lectern.analysis.Choices;
import org.lectern.analysis.rate.Enough;

/**
 * Which videos are compared, and how many are shown.
 *
 * @param minimumViews the fewest views a video needs to be ranked and tested, at least 1
 * @param ranked how many videos the ranking shows of each end, at least 1
 * @param seed kept for the record: nothing is random
 */
public record BenchmarkParams(
        @Allowed(from = 1) int minimumViews,
        @Allowed(from = 1) int ranked,
        long seed) {

    public BenchmarkParams {
        if (minimumViews < 1) {
            throw new IllegalArgumentException("The minimum number of views is at least 1, not " + minimumViews);
        }
        if (ranked < 1) {
            throw new IllegalArgumentException("The number of rows in a ranking is at least 1, not " + ranked);
        }
    }

    /** Ten of each end. */
    public static BenchmarkParams of(Choices choices) {
        return new BenchmarkParams(choices.minimumViews(), 10, choices.seed());
    }

    /** What a video needs to be ranked and tested. */
    Enough enough() {
        return new Enough(minimumViews, Enough.LEARNERS);
    }
}
