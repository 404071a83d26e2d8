package org.lectern.runs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.lectern.analysis.Findings;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.predictor.CompletionModel;
import tech.tablesaw.api.Table;

/** What a model says of each learner, as far as anybody acts on it. */
final class Advice {

    private Advice() {}

    /** Of how many learners one says something else than the other. */
    static Comparison.Changed changed(Findings one, Findings other) {
        Map<String, String> before = of(one);
        Map<String, String> after = of(other);
        List<String> both = before.keySet().stream().filter(after::containsKey).toList();
        return new Comparison.Changed(both.size(), (int) both.stream()
                .filter(learner -> !Objects.equals(after.get(learner), before.get(learner)))
                .count());
    }

    /** By learner: whether a finish is expected, whether they are at risk, what is shown to them first. */
    private static Map<String, String> of(Findings found) {
        return table(found, "predictor_learners")
                .map(table -> {
                    double threshold = found.model()
                            .filter(CompletionModel.class::isInstance)
                            .map(model -> ((CompletionModel) model).threshold())
                            .orElse(Double.NaN);
                    return by(
                            table,
                            row -> table.stringColumn("student_id").get(row),
                            _ -> true,
                            row -> String.valueOf(
                                    table.doubleColumn("probability").get(row) > threshold));
                })
                .or(() -> table(found, "risk_predictions")
                        .map(table -> by(
                                table,
                                row -> table.getString(row, "user_id") + "\n" + table.getString(row, "course_id") + "\n"
                                        + table.getString(row, "moment"),
                                row -> table.getString(row, "not_scored").isEmpty(),
                                row -> table.getString(row, "at_risk"))))
                .or(() -> table(found, "recommendations")
                        .map(table -> by(
                                table,
                                row -> table.getString(row, "learner"),
                                row -> table.getString(row, "rank").equals("1"),
                                row -> table.getString(row, "item"))))
                .orElse(Map.of());
    }

    private static Map<String, String> by(
            Table table, IntFunction<String> learner, IntPredicate counts, IntFunction<String> said) {
        Map<String, String> by = new HashMap<>();
        for (int row = 0; row < table.rowCount(); row++) {
            if (counts.test(row)) {
                by.put(learner.apply(row), said.apply(row));
            }
        }
        return by;
    }

    private static Optional<Table> table(Findings found, String name) {
        return found.tables().stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .map(NamedTable::table);
    }
}
