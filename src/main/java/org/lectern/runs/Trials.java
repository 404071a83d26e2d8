package org.lectern.runs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lectern.analysis.Findings;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.Question;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;

/**
 * Settings that were tried on the way to a model, each a run of its own.
 *
 * @param table that tells them, a row each: its number, the settings, what came of them
 * @param settings the first column of these
 * @param last the last one
 * @param column what it was chosen by
 * @param score what that is called
 */
record Trials(String table, String settings, String last, String column, String score) {

    private static final List<Trials> KNOWN = List.of(
            new Trials("risk_search", "trees", "feature_share", "mean", "average_precision"),
            new Trials("tuning", "factors", "confidence", "ndcg", "ndcg"));

    /** The trials of a run. */
    static List<Run> of(Run run, Findings found) {
        return KNOWN.stream()
                .flatMap(trials -> found.tables().stream()
                        .filter(table -> table.name().equals(trials.table))
                        .map(NamedTable::table)
                        .flatMap(table ->
                                IntStream.range(0, table.rowCount()).mapToObj(row -> trials.trial(run, table, row))))
                .toList();
    }

    private Run trial(Run of, Table tried, int row) {
        Map<String, String> parameters = new LinkedHashMap<>(of.question().parameters());
        int end = tried.columnIndex(last);
        for (int column = tried.columnIndex(settings); column <= end; column++) {
            parameters.put(
                    "tried." + tried.column(column).name(), tried.column(column).getString(row));
        }
        Question question = of.question();
        return new Run(
                Recording.newId(),
                of.id(),
                of.task(),
                of.started(),
                Double.NaN,
                of.memory(),
                of.study(),
                new Question(
                        question.analysis(), parameters, question.filter(), question.fingerprint(), question.version()),
                of.rows(),
                of.learners(),
                of.seed(),
                of.versions(),
                Optional.empty(),
                List.of(new Run.Score(
                        score,
                        number(tried, column, row),
                        number(tried, "low", row),
                        number(tried, "high", row),
                        Double.NaN)),
                List.of(),
                List.of());
    }

    /** NaN where there is no such column. */
    private static double number(Table tried, String name, int row) {
        return tried.containsColumn(name) && tried.column(name) instanceof NumericColumn<?> numbers
                ? numbers.getDouble(row)
                : Double.NaN;
    }
}
