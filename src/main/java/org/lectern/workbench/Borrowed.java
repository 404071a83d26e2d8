package org.lectern.workbench;

import org.lectern.analysis.predictor.CompletionModel;

/**
 * The model of a run, asked about one learner in the place of the one that is trained on what is open.
 *
 * @param run what the run is called
 * @param study what it was trained on
 */
public record Borrowed(CompletionModel model, String run, String study) {}
