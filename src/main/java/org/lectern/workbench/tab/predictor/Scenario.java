package org.lectern.workbench.tab.predictor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.analysis.Mode;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.TableOf;
import org.lectern.analysis.predictor.CompletionModel;
import org.lectern.analysis.predictor.Prediction;
import org.lectern.contract.Words;
import org.lectern.stats.Interval;

/**
 * A view that a model was asked about, and what it said.
 *
 * @param learner whose average it is; empty where it was typed
 * @param average in percent
 * @param course as it is offered
 * @param probability that it is finished, 0..1
 * @param interval 95 %
 * @param willComplete whether the probability lies above the model's threshold
 * @param finished completion from which a view was finished, in percent
 * @param mode of the model
 */
public record Scenario(
        String learner,
        double average,
        String course,
        double probability,
        Interval interval,
        boolean willComplete,
        double finished,
        Mode mode) {

    private static final Words WORDS = Words.of(Scenario.class);

    static Scenario of(CompletionModel model, String learner, double average, String course) {
        Prediction said = model.predict(average, course);
        return new Scenario(
                learner,
                average,
                CourseName.offered(model, course),
                said.probability(),
                said.interval(),
                said.willComplete(),
                model.finished(),
                model.mode());
    }

    /** As texts, to be kept with the study. */
    Map<String, String> write() {
        return Map.of(
                "learner", learner,
                "average", Double.toString(average),
                "course", course,
                "probability", Double.toString(probability),
                "low", Double.toString(interval.low()),
                "high", Double.toString(interval.high()),
                "willComplete", Boolean.toString(willComplete),
                "finished", Double.toString(finished),
                "mode", mode.name());
    }

    /** What {@link #write} wrote; empty where another version wrote something else. */
    static Optional<Scenario> read(Map<String, String> texts) {
        try {
            return Optional.of(new Scenario(
                    of(texts, "learner"),
                    Double.parseDouble(of(texts, "average")),
                    of(texts, "course"),
                    Double.parseDouble(of(texts, "probability")),
                    new Interval(Double.parseDouble(of(texts, "low")), Double.parseDouble(of(texts, "high"))),
                    Boolean.parseBoolean(of(texts, "willComplete")),
                    Double.parseDouble(of(texts, "finished")),
                    Mode.valueOf(of(texts, "mode"))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String of(Map<String, String> texts, String name) {
        return texts.getOrDefault(name, "");
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
                        .number("probability_complete", Scenario::probability)
                        .number("probability_low", row -> row.interval.low())
                        .number("probability_high", row -> row.interval.high())
                        .text("prediction_label", row -> label(row.willComplete))
                        .number("finished_from", Scenario::finished)
                        .text("mode", row -> modeName(row.mode))
                        .table());
    }

    /** What the model says in two or three words. */
    static String label(boolean willComplete) {
        return willComplete ? WORDS.say("label.finished") : WORDS.say("label.not-finished");
    }

    private static String modeName(Mode mode) {
        return switch (mode) {
            case CORRECTED -> WORDS.say("mode.corrected");
            case AS_PUBLISHED -> WORDS.say("mode.as-published");
        };
    }
}
