package org.lectern.analysis.compare;

import org.lectern.analysis.Allowed;
import org.lectern.analysis.Choices;
import org.lectern.analysis.StoppedEarly;
import org.lectern.study.CompletionRule;

/**
 * How two studies are compared.
 *
 * @param threshold completion, in percent, below which a view has stopped early; more than 0 and less than 100
 * @param rule when a view counts as finished, in both
 * @param minimumViews the fewest views that a video or course needs in each study to be tested, at least 1
 * @param seed kept for the record: counting draws no lots
 */
public record CompareParams(
        @Allowed(over = 0, below = 100) double threshold,
        CompletionRule rule,
        @Allowed(from = 1) int minimumViews,
        long seed) {

    public CompareParams {
        if (!(threshold > 0 && threshold < 100)) {
            throw new IllegalArgumentException(
                    "A view stops early below something between 0 and 100 %, not " + threshold);
        }
        if (minimumViews < 1) {
            throw new IllegalArgumentException("The minimum number of views is at least 1, not " + minimumViews);
        }
    }

    /** The percent at which curves are told in words. */
    static final int HALF = 50;

    /** Before half; as all analyses count views as finished. */
    public static CompareParams of(Choices choices) {
        return new CompareParams(StoppedEarly.BELOW, choices.rule(), choices.minimumViews(), choices.seed());
    }

    /** The line before which a view has stopped early, in words, such as "half". */
    String line() {
        return StoppedEarly.line(threshold);
    }
}
