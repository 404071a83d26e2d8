package org.lectern.analysis.predictor;

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
        boolean history) {}
