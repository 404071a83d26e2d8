package org.lectern.analysis.risk;

import java.util.List;
import java.util.OptionalDouble;
import org.lectern.contract.TaskContext;
import org.lectern.study.Study;
import tech.tablesaw.api.Table;

/** Foresees the learners of a study by a model that was trained on another, or on an earlier export of it. */
public final class RiskPredictions {

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
     * @throws org.lectern.contract.ProblemException where the study does not tell what the model asks for, or holds nobody
     */
    public Table of(Study study, TaskContext context) {
        RiskRows asked = model.rows(study, context);
        List<RiskRow> scored =
                asked.rows().stream().filter(row -> row.unscored().isEmpty()).toList();
        return PredictionTable.of(
                new RiskList(asked.features(), model.learnt(), this::flags).of(scored),
                asked,
                model.orderOnly(),
                model.learnt().fingerprint(),
                study.fingerprint());
    }

    private boolean flags(Candidate one) {
        return above.isPresent() ? one.probability() > above.getAsDouble() : one.rank() <= contacts;
    }
}
