package org.lectern.analysis;

import java.util.List;
import java.util.Optional;
import org.lectern.contract.TaskContext;
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
