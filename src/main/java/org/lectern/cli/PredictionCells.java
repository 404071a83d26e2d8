package org.lectern.cli;

import java.util.List;
import org.lectern.analysis.predictor.CompletionModel;
import org.lectern.analysis.predictor.Prediction;

/** A model's answers as cells of a table. */
final class PredictionCells {

    static final String AVERAGE = CompletionModel.AVERAGE;
    static final String COURSE = CompletionModel.COURSE;

    /** The columns of the cells. */
    static final List<String> COLUMNS = List.of(
            "probability_complete",
            "probability_low",
            "probability_high",
            "prediction",
            "prediction_label",
            "known_course");

    static final List<String> NO_CELLS = List.of("", "", "", "", "", "");

    private final CompletionModel model;

    PredictionCells(CompletionModel model) {
        this.model = model;
    }

    CompletionModel model() {
        return model;
    }

    /**
     * The cells that go with {@link #COLUMNS}.
     *
     * @param average of the learner, 0..100
     */
    List<String> of(double average, String course) {
        Prediction prediction = model.predict(average, course);
        return List.of(
                Double.toString(prediction.probability()),
                Double.toString(prediction.interval().low()),
                Double.toString(prediction.interval().high()),
                prediction.willComplete() ? "1" : "0",
                Prediction.label(prediction.willComplete()),
                Boolean.toString(prediction.knownCourse()));
    }
}
