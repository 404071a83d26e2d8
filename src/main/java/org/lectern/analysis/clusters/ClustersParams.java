package org.lectern.analysis.clusters;

import org.lectern.analysis.Allowed;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Mode;

/**
 * How to group learners.
 *
 * @param k number of groups, {@link #FEWEST} to {@link #MOST}, or {@link #BEST} for the number that fits best
 * @param exact whether every silhouette is computed, however many learners there are; as published it always is
 * @param mode corrected or as published
 * @param seed of the starts, the sample and the resamples
 */
public record ClustersParams(
        @Allowed(from = ClustersParams.FEWEST, to = ClustersParams.MOST, zero = "best")
        int k,

        boolean exact,
        Mode mode,
        long seed) {

    /** The number of groups with the highest mean silhouette. */
    public static final int BEST = 0;

    /** The fewest groups to be had. */
    public static final int FEWEST = 2;

    /** The most groups to be had. */
    public static final int MOST = 10;

    public ClustersParams {
        if (k != BEST && (k < FEWEST || k > MOST)) {
            throw new IllegalArgumentException(
                    "There are " + FEWEST + " to " + MOST + " groups, or " + BEST + " for the best, not " + k);
        }
    }

    /** The number of groups that fits best. */
    public static ClustersParams of(Choices choices) {
        return new ClustersParams(BEST, choices.exact(), choices.mode(), choices.seed());
    }
}
