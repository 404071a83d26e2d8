package org.lectern.evaluation;

import java.util.HashMap;
import java.util.Map;
import org.lectern.learning.FeatureMatrix;
import org.lectern.stats.LogGamma;

/**
 * Whether it can be chance that features tell labels without a miss. There are C(n, k) ways to label k of n rows a yes, and so
 * many that something fits; where learners' rows are all labelled alike, learners count in place of rows.
 */
final class Coincidence {

    /** One in a million. */
    private static final double RARE = Math.log(1e-6);

    /** Fewer of a label can be told from the others by an honest feature, too. */
    private static final int FEWEST = 10;

    private final double logWays;
    private final boolean few;

    Coincidence(FeatureMatrix rows, boolean[] labels) {
        Map<Integer, Boolean> byLearner = new HashMap<>();
        boolean alike = true;
        long positives = 0;
        for (int row = 0; row < labels.length; row++) {
            Boolean before = byLearner.put(rows.group(row), labels[row]);
            alike &= before == null || before == labels[row];
            positives += labels[row] ? 1 : 0;
        }
        long n = alike ? byLearner.size() : labels.length;
        long k = alike ? byLearner.values().stream().filter(yes -> yes).count() : positives;
        logWays = LogGamma.ofChoices(k, n);
        few = Math.min(k, n - k) < FEWEST;
    }

    /** Whether there are so few of a label that it can always be. */
    boolean isLikely() {
        return few;
    }

    /** Whether it cannot be chance where so many labellings would fit. */
    boolean isRuledOut(double logFitting) {
        return !few && logFitting - logWays < RARE;
    }

    /** The same of a linear function of so many columns: a space of r dimensions holds no more than 2ʳ vectors of 0 and 1. */
    boolean isRuledOutForLinear(int rank) {
        return isRuledOut((rank + 1) * Math.log(2));
    }
}
