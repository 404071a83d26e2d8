package org.lectern.analysis;

import org.lectern.contract.TaskContext;
import org.lectern.study.Study;

/**
 * One question asked of a study. A function: no state, clock, files or screen. The same study, parameters and seed give
 * the same answer to the last digit.
 *
 * @param <P> its parameters, a record that checks itself
 * @param <F> its findings
 */
public interface Analysis<P extends Record, F extends Findings> {

    /** Its name on the command line and its place in file names, such as {@code explore}. */
    String id();

    /** Its parameters where the user chose nothing but what all analyses share. */
    P parameters(Choices choices);

    /**
     * Answers the question.
     *
     * @param study already filtered
     * @throws org.lectern.contract.ProblemException where the study cannot answer, with what to do about it
     * @throws org.lectern.contract.TaskCancelled when the context is cancelled
     */
    F run(P parameters, Study study, TaskContext context);

    /** Answers the question for a user who chose nothing but what all analyses share. */
    default F answer(Choices choices, Study study, TaskContext context) {
        return run(parameters(choices), study, context);
    }
}
