package org.lectern.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Compares a table with the same of a study in which every view stands twice. */
final class TwiceTheViews {

    /** Sums over views. */
    private static final Set<String> DOUBLED =
            Set.of("views", "churned_views", "abandonment_count", "at_risk", "stopped", "full_length_views");

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
                        column.name(),
                        column.get(row),
                        twice.table().column(column.name()).get(row));
            }
        }
    }

    private static void assertHolds(String where, String column, Object before, Object after) {
        if (before instanceof Double number) {
            double expected = DOUBLED.contains(column) ? 2 * number : number;
            double tolerance = INTERPOLATED.contains(column) ? 1 : 1e-9;
            assertEquals(expected, (Double) after, tolerance, where);
        } else {
            assertEquals(DOUBLED.contains(column) ? 2 * (Long) before : before, after, where);
        }
    }
}
