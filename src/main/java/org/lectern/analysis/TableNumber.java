package org.lectern.analysis;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
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
        int[] rows = IntStream.range(0, found.rowCount())
                .filter(at -> row.entrySet().stream()
                        .allMatch(cell ->
                                found.column(cell.getKey()).getString(at).equals(cell.getValue())))
                .limit(2)
                .toArray();
        double number = rows.length == 1 ? number(found, column, rows[0]) : Double.NaN;
        return Double.isNaN(number)
                ? Optional.empty()
                : Optional.of(new Value(
                        number,
                        number(found, low, rows[0]),
                        number(found, high, rows[0]),
                        behind.isEmpty() ? 0 : Math.round(number(found, behind, rows[0]))));
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
