/**
 * What a model is worth on rows that it did not see, whatever the model: who trains and who judges ({@link
 * org.lectern.evaluation.LearnerSplit}, {@link org.lectern.evaluation.Folds}), how probabilities are calibrated ({@link
 * org.lectern.evaluation.CalibrationChoice}), measures beside their baselines with intervals over resampled learners ({@link
 * org.lectern.evaluation.Evaluator}), and what that allows to be said ({@link org.lectern.evaluation.Verdict}); what comes of
 * flagging some ({@link org.lectern.evaluation.Capacity}, {@link org.lectern.evaluation.DecisionCurve}), and what makes all of it
 * void ({@link org.lectern.evaluation.LeakAudit}, {@link org.lectern.evaluation.Drift}). Learners are
 * never on both sides and never taken for as many as their rows.
 */
@NullMarked
package org.lectern.evaluation;

import org.jspecify.annotations.NullMarked;
