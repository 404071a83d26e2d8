package org.lectern.analysis.predictor;

import java.util.stream.IntStream;
import org.lectern.evaluation.LearnerSplit;
import org.lectern.evaluation.LearnerSplit.Part;
import org.lectern.study.Learners;

/**
 * Who trains, ends and judges the corrected model.
 *
 * @param timed share of the views of which it is known when they were made, 0..1
 */
record PredictorParts(
        long trainingLearners,
        long trainingViews,
        long validationLearners,
        long validationViews,
        long testLearners,
        long testViews,
        double timed) {

    /** Whether averages come from earlier views only. */
    boolean history() {
        return timed >= CaseQueries.ENOUGH_TIMED;
    }

    /** Learners and views in each part. */
    static PredictorParts of(LearnerSplit split, Learners learners, double timed) {
        return new PredictorParts(
                split.learners(Part.TRAINING),
                views(split, learners, Part.TRAINING),
                split.learners(Part.VALIDATION),
                views(split, learners, Part.VALIDATION),
                split.learners(Part.TEST),
                views(split, learners, Part.TEST),
                timed);
    }

    private static long views(LearnerSplit split, Learners learners, Part part) {
        return IntStream.range(0, learners.size())
                .filter(learner -> split.of(learner) == part)
                .mapToLong(learners::views)
                .sum();
    }
}
