package org.lectern.analysis;

import java.time.Duration;
import java.util.Optional;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.study.Study;
import org.lectern.study.StudyFacts;

/**
 * One question asked of a study. A function: no state, clock, files or screen. The same study, parameters and seed give
 * the same answer to the last digit.
 *
 * @param <P> its parameters, a record that checks itself
 */
public interface Analysis<P extends Record> {

    /** Its name on the command line and its place in file names, such as {@code explore}. */
    String id();

    /** Its parameters where the user chose nothing but what all analyses share. */
    P parameters(Choices choices);

    /**
     * Answers the question.
     *
     * @param study already filtered; holds what {@link #lacking(Study)} asks for
     * @throws org.lectern.contract.ProblemException where the study cannot answer, with what to do about it
     * @throws org.lectern.contract.TaskCancelled when the context is cancelled
     */
    Findings run(P parameters, Study study, TaskContext context);

    /** Why a study cannot answer, whatever the parameters; empty where it can. Most need learners and completion. */
    default Optional<Problem> lacking(StudyFacts facts) {
        return Lacking.of(facts, "views.learner", "views.completion");
    }

    /** Whether the question is asked of two studies, one beside the other; most are asked of one. */
    default boolean takesTwo() {
        return false;
    }

    /** Whether it is asked of a study where nobody asks for it by name: what takes two studies, of one that stands alone, is not. */
    default boolean isAskedOf(Study study) {
        return !takesTwo() || study.companion().isPresent();
    }

    /** Why this very study cannot answer: it lacks something, or the study with which it is to be compared. */
    default Optional<Problem> lacking(Study study) {
        return takesTwo() && study.companion().isEmpty() ? Optional.of(Lacking.another()) : lacking(study.facts());
    }

    /**
     * Answers the question, or says what the study lacks for it; says first what of the file is missing where that is much.
     *
     * @throws org.lectern.contract.ProblemException as {@link #lacking(Study)} and {@link #run}
     * @throws org.lectern.contract.TaskCancelled when the context is cancelled
     */
    default Findings ask(P parameters, Study study, TaskContext context) {
        Optional<Problem> lacking = lacking(study);
        if (lacking.isPresent()) {
            throw lacking.get().asException();
        }
        long start = System.nanoTime();
        Findings findings = run(parameters, study, context).in(Duration.ofNanos(System.nanoTime() - start));
        String loss = study.facts().origin().loss();
        return loss.isEmpty() ? findings : findings.after(loss);
    }

    /** Answers the question for a user who chose nothing but what all analyses share. */
    default Findings answer(Choices choices, Study study, TaskContext context) {
        return ask(parameters(choices), study, context);
    }
}
