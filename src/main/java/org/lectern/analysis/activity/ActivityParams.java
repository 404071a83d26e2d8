package org.lectern.analysis.activity;

import org.lectern.analysis.Allowed;
import org.lectern.analysis.Choices;

/**
 * What counts as passed, and which groups are named.
 *
 * @param passMark score, 0 to 100, from which an attempt is passed
 * @param smallest the fewest learners of a department that is named in tables, figures and words, 5 to 20
 * @param seed kept for the record: nothing here is random
 */
public record ActivityParams(
        @Allowed(from = 0, to = 100) double passMark,
        @Allowed(from = 5, to = 20) int smallest,
        long seed) {

    private static final double USUAL_MARK = 70;
    private static final int USUAL_SMALLEST = 10;

    public ActivityParams {
        if (!(passMark >= 0 && passMark <= 100)) {
            throw new IllegalArgumentException("An attempt is passed from a score of 0 to 100 on, not " + passMark);
        }
        if (smallest < 5 || smallest > 20) {
            throw new IllegalArgumentException("A department is named from 5 to 20 learners on, not " + smallest);
        }
    }

    /** Passed from 70 on; departments of ten are named. */
    static ActivityParams of(Choices choices) {
        return new ActivityParams(USUAL_MARK, USUAL_SMALLEST, choices.seed());
    }
}
