package org.lectern.analysis.risk;

import java.util.OptionalDouble;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.study.Study;
import tech.tablesaw.api.Table;

/** Foresees the learners of a study by a model that was trained on another, or on an earlier export of it. */
public final class RiskPredictions {

    private static final Words WORDS = Words.of(RiskPredictions.class);

    private final TrainedRisk model;
    private final int contacts;
    private final OptionalDouble above;

    /**
     * @param contacts how many are flagged, the highest first
     * @param above probability above which somebody is flagged, in place of a number; absent where the number counts
     */
    public RiskPredictions(TrainedRisk model, int contacts, OptionalDouble above) {
        this.model = model;
        this.contacts = contacts;
        this.above = above;
    }

    /**
     * One row a learner and course, the highest first, then those of whom nothing is said; columns as in {@code risk_predictions}.
     * Of what is foreseen every week, the newest week is foretold.
     *
     * @throws org.lectern.contract.ProblemException where the study does not tell what the model asks for, or holds nobody, or where
     *     a probability is to decide and those of the model are not to be trusted
     */
    public Table of(Study study, TaskContext context) {
        if (above.isPresent() && model.orderOnly()) {
            throw Problem.of(WORDS, "order-only").asException();
        }
        RiskRows asked = model.rows(study, context);
        return PredictionTable.of(
                new RiskList(asked.features(), model.learnt(), this::flags).of(asked.scored()),
                asked,
                model.orderOnly(),
                model.learnt().fingerprint(),
                study.fingerprint());
    }

    private boolean flags(Candidate one) {
        return above.isPresent() ? one.probability() > above.getAsDouble() : one.rank() <= contacts;
    }
}
