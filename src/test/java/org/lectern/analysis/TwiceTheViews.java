package org.lectern.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Compares a table with the same of a study in which every view stands twice. */
final class TwiceTheViews {

    /** Sums over views or events; where a name means something else in another table, its table's name stands before it. */
    private static final Set<String> DOUBLED = Set.of(
            "views",
            "churned_views",
            "abandonment_count",
            "at_risk",
            "stopped",
            "full_length_views",
            "activities",
            "attempts",
            "progress_n",
            "score_n",
            "activity_departments.completed",
            "activity_progress.count",
            "activity_scores.count",
            "activity_status.n");

    /** They move a little: a view's neighbour is now its copy, and a sample's divisor is one less than all. */
    private static final Set<String> INTERPOLATED =
            Set.of("percentile_5", "quartile_1", "quartile_3", "percentile_95", "std_completion_rate");

    private TwiceTheViews() {}

    static void assertHolds(NamedTable once, NamedTable twice) {
        Table before = once.table();
        assertEquals(before.columnNames(), twice.table().columnNames(), once.name());
        assertEquals(before.rowCount(), twice.table().rowCount(), once.name());
        for (Column<?> column : before.columns()) {
            for (int row = 0; row < before.rowCount(); row++) {
                assertHolds(
                        once.name() + "." + column.name() + " in row " + row,
                        DOUBLED.contains(once.name() + "." + column.name()) || DOUBLED.contains(column.name()),
                        INTERPOLATED.contains(column.name()),
                        column.get(row),
                        twice.table().column(column.name()).get(row));
            }
        }
    }

    private static void assertHolds(String where, boolean doubled, boolean interpolated, Object before, Object after) {
        if (before instanceof Double number) {
            double expected = doubled ? 2 * number : number;
            assertEquals(expected, (Double) after, interpolated ? 1 : 1e-9, where);
        } else {
            assertEquals(doubled ? 2 * (Long) before : before, after, where);
        }
    }
}
