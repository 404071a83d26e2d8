package org.lectern.workbench.tab.predictor;

import java.util.List;
import org.lectern.analysis.Mode;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.TableOf;
import org.lectern.analysis.predictor.CompletionModel;
import org.lectern.analysis.predictor.Prediction;
import org.lectern.contract.Words;

/**
 * A view that a model was asked about, and what it said.
 *
 * @param learner whose average it is; empty where it was typed
 * @param average in percent
 * @param course as it is offered
 * @param finished completion from which a view was finished, in percent
 * @param mode of the model
 */
public record Scenario(String learner, double average, String course, Prediction said, double finished, Mode mode) {

    private static final Words WORDS = Words.of(Scenario.class);

    static Scenario of(CompletionModel model, String learner, double average, String course) {
        return new Scenario(
                learner,
                average,
                CourseName.offered(model, course),
                model.predict(average, course),
                model.finished(),
                model.mode());
    }

    /** Scenarios side by side; columns that predictions in files have too are named as there. */
    static NamedTable table(List<Scenario> kept) {
        return new NamedTable(
                "predictor_scenarios",
                WORDS.say("scenarios"),
                TableOf.rows(kept)
                        .text("student_id", Scenario::learner)
                        .number(CompletionModel.AVERAGE, Scenario::average)
                        .text(CompletionModel.COURSE, Scenario::course)
                        .number("probability_complete", row -> row.said.probability())
                        .number("probability_low", row -> row.said.interval().low())
                        .number("probability_high", row -> row.said.interval().high())
                        .text("prediction_label", row -> label(row.said))
                        .number("finished_from", Scenario::finished)
                        .text("mode", row -> modeName(row.mode))
                        .table());
    }

    /** What the model says in two or three words. */
    static String label(Prediction said) {
        return said.willComplete() ? WORDS.say("label.finished") : WORDS.say("label.not-finished");
    }

    private static String modeName(Mode mode) {
        return switch (mode) {
            case CORRECTED -> WORDS.say("mode.corrected");
            case AS_PUBLISHED -> WORDS.say("mode.as-published");
        };
    }
}
