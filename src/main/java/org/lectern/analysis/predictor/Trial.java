package org.lectern.analysis.predictor;

/**
 * A model and the views that it is to be judged by.
 *
 * @param model without metrics yet
 * @param judged corrected: views of learners that it never saw; as published: views drawn from everybody's, the learner's
 *     average included
 * @param baseRate share of finished views in training, 0..1
 * @param trainedOn number of views in training, validation not counted
 * @param learners number of learners in training
 * @param history whether averages come from earlier views only, as far as times are known
 */
record Trial(
        CompletionModel model, JudgedViews judged, double baseRate, long trainedOn, long learners, boolean history) {}
