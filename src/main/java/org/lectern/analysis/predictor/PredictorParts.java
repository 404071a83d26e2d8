package org.lectern.analysis.predictor;

import java.util.stream.IntStream;
import org.lectern.evaluation.LearnerSplit;
import org.lectern.evaluation.LearnerSplit.Part;
import org.lectern.study.Learners;

/**
 * Who trains, ends and judges the corrected model.
 *
 * @param history whether averages come from earlier views only, as far as times are known
 */
record PredictorParts(
        long trainingLearners,
        long trainingViews,
        long validationLearners,
        long validationViews,
        long testLearners,
        long testViews,
        boolean history) {

    /** Learners and views in each part. */
    static PredictorParts of(LearnerSplit split, Learners learners, boolean history) {
        return new PredictorParts(
                split.learners(Part.TRAINING),
                views(split, learners, Part.TRAINING),
                split.learners(Part.VALIDATION),
                views(split, learners, Part.VALIDATION),
                split.learners(Part.TEST),
                views(split, learners, Part.TEST),
                history);
    }

    private static long views(LearnerSplit split, Learners learners, Part part) {
        return IntStream.range(0, learners.size())
                .filter(learner -> split.of(learner) == part)
                .mapToLong(learners::views)
                .sum();
    }
}
