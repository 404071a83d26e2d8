package org.lectern.server;

import org.lectern.analysis.TrainedModel;
import org.lectern.analysis.predictor.CompletionModel;
import org.lectern.analysis.risk.TrainedRisk;

/** What a model that predicts answers; asked from many threads at a time. */
interface Answers {

    /** That a line of a batch is something else than a row. */
    String NO_ROW = "A line must be a JSON object.";

    /**
     * Answers a body.
     *
     * @param named whether its keys are the names of the model's features
     * @param explain whether to say what stands behind it
     * @throws Refusal where it cannot be answered
     */
    byte[] answer(byte[] body, boolean named, boolean explain, Tally tally);

    /**
     * Answers one row, whose keys are the names of the model's features.
     *
     * @throws Refusal where it cannot be answered
     */
    byte[] row(byte[] row, boolean explain, Tally tally);

    static Answers of(TrainedModel model) {
        return switch (model) {
            case CompletionModel completion -> new CompletionAnswers(Predictor.of(completion));
            case TrainedRisk risk -> new RiskAnswers(risk);
            default -> throw new IllegalArgumentException("Nothing answers by " + model.getClass());
        };
    }
}
