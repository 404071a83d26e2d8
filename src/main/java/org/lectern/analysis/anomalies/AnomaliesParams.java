package org.lectern.analysis.anomalies;

import org.lectern.analysis.Allowed;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Mode;
import org.lectern.study.CompletionRule;

/**
 * How to look for learners who stand apart.
 *
 * @param low lower end of the band of mean completion, in percent, itself in the band
 * @param high upper end of the band, in percent, itself in the band
 * @param minimumViews the fewest views a learner needs to be compared with others, at least 2; the band asks for none
 * @param rule when a view counts as finished
 * @param mode corrected or as published; both find the same learners, and differ in their order and in the headline
 * @param seed of the random cuts behind the unusual score
 */
public record AnomaliesParams(
        @Allowed(from = 0, below = 100) double low,
        @Allowed(over = 0, to = 100) double high,
        @Allowed(from = 2) int minimumViews,
        CompletionRule rule,
        Mode mode,
        long seed) {

    public AnomaliesParams {
        if (!(0 <= low && low < high && high <= 100)) {
            throw new IllegalArgumentException("A band of completion lies in 0 to 100 %, not " + low + " to " + high);
        }
        if (minimumViews < 2) {
            throw new IllegalArgumentException(
                    "The minimum number of views of a learner is at least 2, not " + minimumViews);
        }
    }

    /** The published band, 40 to 50 %, and five views a learner. */
    public static AnomaliesParams of(Choices choices) {
        return new AnomaliesParams(40, 50, 5, choices.rule(), choices.mode(), choices.seed());
    }
}
