package org.lectern.analysis.dropoff;

import java.math.BigDecimal;
import org.lectern.analysis.Allowed;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Mode;
import org.lectern.analysis.StoppedEarly;
import org.lectern.analysis.rate.Enough;
import org.lectern.contract.Words;
import org.lectern.study.CompletionRule;

/**
 * Where to look for drop-off.
 *
 * @param minimumViews the fewest views a video needs to be ranked by share or tested, at least 1; as published, rankings
 *     heed no minimum
 * @param abandonedAt completion, in percent, below which a view counts as abandoned, as published at or below it; below the percentage
 *     of the rule
 * @param rule when a view counts as finished
 * @param ranked how many videos a ranking shows, at least 1
 * @param course whose path is shown; empty for the one with most views among those whose order is known
 * @param first whose curve is shown
 * @param second whose curve it is compared with
 * @param mode corrected or as published
 * @param seed kept for the record: nothing here is random
 */
public record DropoffParams(
        @Allowed(from = 1) int minimumViews,
        @Allowed(from = 0, below = 100) double abandonedAt,
        CompletionRule rule,
        @Allowed(from = 1) int ranked,
        String course,
        Part first,
        Part second,
        Mode mode,
        long seed) {

    private static final Words WORDS = Words.of(DropoffParams.class);

    public DropoffParams {
        if (minimumViews < 1) {
            throw new IllegalArgumentException("The minimum number of views is at least 1, not " + minimumViews);
        }
        if (!(abandonedAt >= 0 && abandonedAt < rule.percentAlone())) {
            throw new IllegalArgumentException("A view is abandoned somewhere from 0 to below " + rule.percentAlone()
                    + " %, not at " + abandonedAt);
        }
        if (ranked < 1) {
            throw new IllegalArgumentException("A ranking shows at least one video, not " + ranked);
        }
    }

    /** Abandoned before half, or halfway to a rule that is no higher; ten videos a ranking; course and curves picked by the analysis. */
    public static DropoffParams of(Choices choices) {
        return new DropoffParams(
                choices.minimumViews(),
                choices.rule().percentAlone() > StoppedEarly.BELOW
                        ? StoppedEarly.BELOW
                        : choices.rule().percentAlone() / 2,
                choices.rule(),
                10,
                "",
                Part.picked(),
                Part.picked(),
                choices.mode(),
                choices.seed());
    }

    /** What an abandoned view is, in SQL. The line is a decimal, which compares exactly with completion. */
    String abandoned() {
        return "completion " + (mode == Mode.CORRECTED ? "< " : "<= ") + decimal();
    }

    /** The line as a decimal for SQL. */
    String decimal() {
        return BigDecimal.valueOf(abandonedAt).toPlainString();
    }

    /** Where an abandoned view stops, in words, such as "before half". */
    String stopping() {
        return mode == Mode.CORRECTED
                ? WORDS.say("stopping", StoppedEarly.line(abandonedAt))
                : WORDS.say("stopping.published", abandonedAt);
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
