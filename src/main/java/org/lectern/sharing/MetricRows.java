package org.lectern.sharing;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;

/**
 * What a model is worth. Told are measures that weigh all rows together; those that are counts of rows divided by each other, such as
 * precision, would tell of single rows where few learners judge.
 *
 * @param kept columns that are told
 */
record MetricRows(Set<String> kept) implements TableRule {

    private static final Set<String> TOLD =
            Set.of("roc_auc", "average_precision", "log_loss", "brier_score", "expected_calibration_error");

    /** A fifth of the learners is kept back to judge. */
    private static final int PARTS = 5;

    @Override
    public Table told(Table table, Telling telling) {
        boolean enough = telling.learners() >= (long) PARTS * telling.fewest();
        return Columns.rows(
                Columns.only(table, kept),
                IntStream.range(0, table.rowCount())
                        .filter(row -> enough && TOLD.contains(Columns.text(table, "metric", row)))
                        .toArray());
    }

    @Override
    public boolean isOfAll() {
        return true;
    }

    @Override
    public Set<String> columns() {
        return new TreeSet<>(kept);
    }
}
