package org.lectern.analysis.weeks;

import org.lectern.analysis.Allowed;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Mode;

/**
 * Parameters of weeks.
 *
 * @param early how many weeks count as early
 * @param bands how many rows the map of learners and weeks has at most; where there are more learners, each row stands for several
 * @param mode corrected or as published
 * @param seed of the groups
 */
public record WeeksParams(
        @Allowed(from = 1, to = 52) int early,
        @Allowed(from = 2, to = 60) int bands,
        Mode mode,
        long seed) {

    public WeeksParams {
        if (early < 1 || early > 52) {
            throw new IllegalArgumentException("Early are 1 to 52 weeks, not " + early);
        }
        if (bands < 2 || bands > 60) {
            throw new IllegalArgumentException("The map has 2 to 60 rows, not " + bands);
        }
    }

    /** Two early weeks. */
    public static WeeksParams of(Choices choices) {
        return new WeeksParams(2, 40, choices.mode(), choices.seed());
    }
}
