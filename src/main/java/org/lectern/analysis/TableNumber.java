package org.lectern.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * A number of an answer that is found again in any other answer to the same question: a cell of one of its tables.
 *
 * @param table name of the table
 * @param row what tells its row apart, cells as text by the names of their columns; empty where the table has but one
 * @param column name of the number's column
 * @param low name of the column with the lower end of its interval; empty where it has none
 * @param high likewise the upper end
 * @param behind name of the column that tells how many views, learners or attempts stand behind it; empty where none does
 */
public record TableNumber(
        String table, Map<String, String> row, String column, String low, String high, String behind) {

    /**
     * What stands in the cell.
     *
     * @param low lower end of its 95 % interval; NaN where it has none
     * @param high upper end, likewise
     * @param behind how many views, learners or attempts stand behind it; 0 where that is not told
     */
    public record Value(double number, double low, double high, long behind) {

        /** Whether it is told how sure it is. */
        public boolean hasInterval() {
            return !Double.isNaN(low) && !Double.isNaN(high);
        }
    }

    public TableNumber {
        row = Collections.unmodifiableMap(new TreeMap<>(row));
    }

    /** A number with the ends of its interval in columns that share a stem, as {@code churn} of {@code churn_low}. */
    public static TableNumber of(String table, Map<String, String> row, String column, String stem, String behind) {
        return new TableNumber(table, row, column, stem + "_low", stem + "_high", behind);
    }

    /** What an answer's tables say of it; empty where they have no such row, more than one of it, or no number there. */
    public Optional<Value> in(List<NamedTable> tables) {
        return tables.stream()
                .filter(named -> named.name().equals(table))
                .map(NamedTable::table)
                .filter(this::hasColumns)
                .findFirst()
                .flatMap(this::in);
    }

    private boolean hasColumns(Table found) {
        return found.columnNames().containsAll(row.keySet())
                && found.columnNames().contains(column)
                && found.column(column) instanceof NumericColumn<?>;
    }

    private Optional<Value> in(Table found) {
        int at = onlyRow(found);
        double number = at < 0 ? Double.NaN : number(found, column, at);
        return Double.isNaN(number)
                ? Optional.empty()
                : Optional.of(new Value(
                        number,
                        number(found, low, at),
                        number(found, high, at),
                        behind.isEmpty() ? 0 : Math.round(number(found, behind, at))));
    }

    /** The one row that its cells tell; -1 where none has them, or several. */
    private int onlyRow(Table found) {
        // Looked up once: a table of thousands of rows is asked for thousands of numbers.
        List<Column<?>> columns = new ArrayList<>();
        row.keySet().forEach(name -> columns.add(found.column(name)));
        List<String> cells = List.copyOf(row.values());
        int only = -1;
        for (int at = 0; at < found.rowCount(); at++) {
            if (has(columns, at, cells)) {
                if (only >= 0) {
                    return -1;
                }
                only = at;
            }
        }
        return only;
    }

    private static boolean has(List<Column<?>> columns, int row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (!columns.get(i).getString(row).equals(cells.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static double number(Table table, String column, int row) {
        return !column.isEmpty()
                        && table.columnNames().contains(column)
                        && table.column(column) instanceof NumericColumn<?> numbers
                        && !((Column<?>) numbers).isMissing(row)
                ? numbers.getDouble(row)
                : Double.NaN;
    }
}
