package org.lectern.analysis;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lectern.contract.TaskContext;
import org.lectern.evaluation.Judges;
import org.lectern.evaluation.Metric;
import org.lectern.evaluation.Observation;
import org.lectern.study.Study;

/** A model that an analysis trained, as findings hand it on; each analysis that trains has a kind of its own. */
public interface TrainedModel {

    /** What it was trained on. */
    Provenance provenance();

    /** What it is worth, in the order to be shown. */
    List<Metric> metrics();

    /** Whether it was judged as published. */
    Mode mode();

    /**
     * How many rows of a study are such as it was trained on; provenance counts the same of training.
     *
     * @throws org.lectern.contract.TaskCancelled when cancelled
     */
    long countRows(Study study, TaskContext context);

    /**
     * Courses or items of a study that it has learnt nothing of though many learners watch them, by name; empty where it knows none.
     *
     * @throws org.lectern.contract.TaskCancelled when cancelled
     */
    default Set<String> unknown(Study study, TaskContext context) {
        return Set.of();
    }

    /**
     * How it does with all learners of a study of whom it is known what came of them, whether it has seen them or not; empty where
     * that is not asked of such a model.
     *
     * @throws org.lectern.contract.ProblemException as {@link #look}
     * @throws org.lectern.contract.TaskCancelled when cancelled
     */
    default Optional<Judges> judged(Study study, TaskContext context) {
        return Optional.empty();
    }

    /** What it saw of learners in training, as far as it was kept; empty of models of earlier programs and of recommenders. */
    default Optional<Observation> reference() {
        return Optional.empty();
    }

    /**
     * What it sees of the learners of a study, and what it says of them.
     *
     * @throws org.lectern.contract.ProblemException where the study does not tell what the model asks for, or holds nobody
     * @throws org.lectern.contract.TaskCancelled when cancelled
     */
    default Observation look(Study study, TaskContext context) {
        throw new UnsupportedOperationException("Without a reference there is nothing to compare");
    }
}
