package org.lectern.analysis.churn;

import org.lectern.analysis.Allowed;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Mode;
import org.lectern.analysis.StoppedEarly;
import org.lectern.analysis.rate.Enough;

/**
 * What counts as giving up, and where to look for it.
 *
 * @param threshold completion, in percent, below which a view churns; more than 0 and less than 100
 * @param minimumViews the fewest views a video or course needs to be ranked or tested, at least 1; as published, rankings
 *     heed no minimum
 * @param course the one to be walked along; empty for the course with most views whose order is known
 * @param mode corrected or as published
 * @param seed kept for the record: counting draws no lots
 */
public record ChurnParams(
        @Allowed(over = 0, below = 100) double threshold,
        @Allowed(from = 1) int minimumViews,
        String course,
        Mode mode,
        long seed) {

    /** The published threshold, in percent. */
    private static final double PUBLISHED_THRESHOLD = 49;

    /** How far the threshold is moved to see what hangs on it, in percent. */
    private static final double STEP = 10;

    public ChurnParams {
        if (!(threshold > 0 && threshold < 100)) {
            throw new IllegalArgumentException("A view churns below something between 0 and 100 %, not " + threshold);
        }
        if (minimumViews < 1) {
            throw new IllegalArgumentException("The minimum number of views is at least 1, not " + minimumViews);
        }
    }

    /** Below half, or below 49 % as published, along the course with most views. */
    public static ChurnParams of(Choices choices) {
        return new ChurnParams(
                choices.mode() == Mode.AS_PUBLISHED ? PUBLISHED_THRESHOLD : StoppedEarly.BELOW,
                choices.minimumViews(),
                "",
                choices.mode(),
                choices.seed());
    }

    /** A stricter threshold for comparison: ten points lower, near 0 half. */
    double lower() {
        return Math.max(threshold / 2, threshold - STEP);
    }

    /** A milder threshold for comparison: ten points higher, at most 100. */
    double higher() {
        return Math.min(100, threshold + STEP);
    }

    /** The threshold in words, such as "half". */
    String line() {
        return StoppedEarly.line(threshold);
    }

    /** What it takes to be ranked. */
    Enough toRank() {
        return Enough.toRank(minimumViews, mode);
    }

    /** What it takes to be tested. */
    Enough toTest() {
        return Enough.toTest(minimumViews, mode);
    }
}
