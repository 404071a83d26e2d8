package org.lectern.analysis.activity;

import java.util.ArrayList;
import java.util.List;
import org.lectern.stats.Correlation;

/**
 * How far two numbers of learners go together.
 *
 * @param pearson of the numbers
 * @param spearman of their ranks
 * @param missing active learners of whom one of the two is not known
 */
record MeasurePair(
        LearnerMeasure first, LearnerMeasure second, Correlation pearson, Correlation spearman, long missing) {

    /** Every two of those that a study tells. */
    static List<MeasurePair> of(List<LearnerActivity> active, Told told) {
        List<LearnerMeasure> measures = LearnerMeasure.of(told);
        List<MeasurePair> pairs = new ArrayList<>();
        for (int i = 0; i < measures.size(); i++) {
            for (int j = i + 1; j < measures.size(); j++) {
                pairs.add(of(measures.get(i), measures.get(j), active));
            }
        }
        return List.copyOf(pairs);
    }

    private static MeasurePair of(LearnerMeasure first, LearnerMeasure second, List<LearnerActivity> active) {
        double[] x = first.values(active);
        double[] y = second.values(active);
        Correlation pearson = Correlation.pearson(x, y);
        return new MeasurePair(first, second, pearson, Correlation.spearman(x, y), active.size() - (long) pearson.n());
    }

    boolean isPart() {
        return first.isPartOf(second);
    }

    /** Whether it is about these two, in any order. */
    boolean isOf(LearnerMeasure one, LearnerMeasure other) {
        return (first == one && second == other) || (first == other && second == one);
    }
}
