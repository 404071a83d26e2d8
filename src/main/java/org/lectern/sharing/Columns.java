package org.lectern.sharing;

import java.util.Set;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Parts of tables: some columns, some rows, one number. */
final class Columns {

    private Columns() {}

    /** The columns of these names, as far as the table has them, in its order. */
    static Table only(Table table, Set<String> names) {
        return Table.create(table.name(), table.columns().stream().filter(column -> names.contains(column.name())));
    }

    /** Those in which anything is left, of those in which anything was. */
    static Table filled(Table table, Table before) {
        return Table.create(
                table.name(),
                table.columns().stream()
                        .filter(column -> column.countMissing() < column.size()
                                || !before.containsColumn(column.name())
                                || before.column(column.name()).countMissing()
                                        == before.column(column.name()).size()));
    }

    /** The rows of these numbers from 0, in this order; a copy. */
    static Table rows(Table table, int[] rows) {
        return Table.create(table.name(), table.columns().stream().<Column<?>>map(column -> column.subset(rows)));
    }

    /** The text of a cell; empty where it is missing or the table has no such column. */
    static String text(Table table, String column, int row) {
        return table.containsColumn(column) && !table.column(column).isMissing(row)
                ? table.column(column).getString(row)
                : "";
    }

    /** The number in a cell; NaN where it is missing or the table has no such column. */
    static double number(Table table, String column, int row) {
        return table.containsColumn(column) && !table.column(column).isMissing(row)
                ? ((NumericColumn<?>) table.column(column)).getDouble(row)
                : Double.NaN;
    }
}
