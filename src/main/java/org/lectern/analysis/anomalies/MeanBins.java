package org.lectern.analysis.anomalies;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Counts learners by mean completion, in the bins that views are counted in. */
final class MeanBins {

    private MeanBins() {}

    /** Number of learners in each bin; the last holds those whose mean is 100 % or more. */
    static List<Long> of(List<LearnerProfile> learners) {
        List<Long> counts = new ArrayList<>(Collections.nCopies(AnomaliesQueries.BINS, 0L));
        for (LearnerProfile learner : learners) {
            int bin = (int) Math.min(learner.mean() / AnomaliesQueries.BIN_WIDTH, AnomaliesQueries.BINS - 1);
            counts.set(bin, counts.get(bin) + 1);
        }
        return counts;
    }
}
