package org.lectern.analysis;

import java.util.Optional;
import java.util.function.Function;
import org.lectern.evaluation.Judges;

/**
 * Learners who judged a model that had not seen them, and who judge others by the same rows.
 *
 * @param own how the model that was trained did with them
 * @param others how another model does; empty where it answers another question
 */
public record Jury(Judges own, Function<TrainedModel, Optional<Judges>> others) {

    /** How another model does with the same learners; empty where it answers another question. */
    public Optional<Judges> of(TrainedModel other) {
        return others.apply(other);
    }
}
