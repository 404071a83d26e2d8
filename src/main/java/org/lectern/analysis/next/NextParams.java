package org.lectern.analysis.next;

import org.lectern.analysis.Allowed;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Mode;

/**
 * Parameters of what comes next.
 *
 * @param shown how many items a list shows
 * @param fewest how many items a learner has opened at least to be among those who judge
 * @param held the share of a learner's items, the last, that is to be foretold
 * @param learners how many learners judge and get a list at most, drawn by the seed; 0 for all
 * @param collaborative what is known of other learners weighs so much beside content in the hybrid, 0..1
 * @param factors of the factorisation
 * @param penalty of the factorisation
 * @param confidence how much more an item counts that was opened than one that was not
 * @param ridge of the linear model
 * @param trials how many settings of the factorisation are tried besides the set ones
 * @param mode corrected or as published
 * @param seed of every random choice
 */
public record NextParams(
        @Allowed(from = 1, to = 100) int shown,
        @Allowed(from = 2, to = 1000) int fewest,
        @Allowed(over = 0, below = 1) double held,
        @Allowed(from = 0, to = 10_000_000, zero = "all") int learners,
        @Allowed(from = 0, to = 1) double collaborative,
        @Allowed(from = 1, to = 256) int factors,
        @Allowed(over = 0, to = 100_000) double penalty,
        @Allowed(over = 0, to = 10_000) double confidence,
        @Allowed(over = 0, to = 1_000_000) double ridge,
        @Allowed(from = 0, to = 500) int trials,
        Mode mode,
        long seed) {

    /** So many judge where nobody asks for all. */
    private static final int DRAWN = 10_000;

    /** So many at least, however many items there are. */
    private static final int FEWEST_DRAWN = 1000;

    /** So many places of items in rankings of learners are enough. */
    private static final int RANKED = 100_000_000;

    public NextParams {
        check(shown >= 1 && shown <= 100, "1 to 100 items are shown, not " + shown);
        check(fewest >= 2 && fewest <= 1000, "Who judges has opened 2 to 1,000 items, not " + fewest);
        check(held > 0 && held < 1, "What is held back is a share over 0 and below 1, not " + held);
        check(learners >= 0 && learners <= 10_000_000, "0 to 10,000,000 learners judge, not " + learners);
        check(collaborative >= 0 && collaborative <= 1, "A weight is 0 to 1, not " + collaborative);
        check(factors >= 1 && factors <= 256, "There are 1 to 256 factors, not " + factors);
        check(penalty > 0 && penalty <= 100_000, "A penalty is over 0 and at most 100,000, not " + penalty);
        check(confidence > 0 && confidence <= 10_000, "Confidence is over 0 and at most 10,000, not " + confidence);
        check(trials >= 0 && trials <= 500, "0 to 500 settings are tried, not " + trials);
        check(ridge > 0 && ridge <= 1_000_000, "A ridge is over 0 and at most 1,000,000, not " + ridge);
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /**
     * How many learners judge at most: fewer where so many items are ranked for each that it would take minutes.
     *
     * @param items that are ranked
     */
    int most(int items) {
        return learners == 0 ? Integer.MAX_VALUE : Math.min(learners, Math.max(FEWEST_DRAWN, RANKED / items));
    }

    /** Lists of five; the last fifth of each learner's items, from five on, is foretold. */
    public static NextParams of(Choices choices) {
        return new NextParams(
                5, 5, 0.2, choices.exact() ? 0 : DRAWN, 0.7, 32, 5, 5, 50, 0, choices.mode(), choices.seed());
    }
}
