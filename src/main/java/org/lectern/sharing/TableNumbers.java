package org.lectern.sharing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;

/** Which numbers stand in a table beside which names: what may be drawn and said. */
final class TableNumbers {

    private static final double CLOSE = 1e-9;

    private final boolean ofAll;
    private final List<double[]> rows = new ArrayList<>();
    private final Map<String, List<double[]>> named = new LinkedHashMap<>();
    private final List<String> domains;
    private final List<String> levels;

    /** @param ofAll whether each row tells of all learners together, whatever it is called */
    TableNumbers(Table table, boolean ofAll) {
        this.ofAll = ofAll || table.rowCount() == 1;
        domains = texts(table, "domain");
        levels = texts(table, "level");
        List<NumericColumn<?>> numbers = new ArrayList<>();
        table.columns().stream()
                .filter(NumericColumn.class::isInstance)
                .forEach(column -> numbers.add((NumericColumn<?>) column));
        for (int i = 0; i < table.rowCount(); i++) {
            int row = i;
            double[] values = numbers.stream()
                    .filter(column -> !column.isMissing(row))
                    .mapToDouble(column -> column.getDouble(row))
                    .toArray();
            rows.add(values);
            table.columns().stream()
                    .filter(column -> !(column instanceof NumericColumn) && !column.isMissing(row))
                    .forEach(column -> named.computeIfAbsent(column.getString(row), _ -> new ArrayList<>())
                            .add(values));
        }
    }

    private static List<String> texts(Table table, String column) {
        return table.containsColumn(column)
                ? IntStream.range(0, table.rowCount())
                        .mapToObj(row -> Columns.text(table, column, row))
                        .toList()
                : List.of();
    }

    /** Whether the row of a field and a level of content has a number; what stands in no row is called nothing there. */
    boolean holdCell(String domain, String level, double number) {
        return IntStream.range(0, Math.min(domains.size(), levels.size()))
                .filter(row -> isCalled(domains, row, domain) && isCalled(levels, row, level))
                .anyMatch(row -> DoubleStream.of(rows.get(row)).anyMatch(cell -> isClose(cell, number)));
    }

    private static boolean isCalled(List<String> names, int row, String name) {
        return names.get(row).isEmpty() ? !names.contains(name) : names.get(row).equals(name);
    }

    /** Whether one row of this name has all these numbers, as they are or as shares of percentages; NaN is in every row. */
    boolean hold(String name, double... numbers) {
        boolean any = name.isEmpty() || (ofAll && !named.containsKey(name));
        List<double[]> own = any ? rows : named.getOrDefault(name, List.of());
        return own.stream()
                .anyMatch(row -> DoubleStream.of(numbers)
                        .allMatch(number ->
                                Double.isNaN(number) || DoubleStream.of(row).anyMatch(cell -> isClose(cell, number))));
    }

    /** Whether a row begins with the edges of a bin and what is counted in it. */
    boolean holdBin(double from, double to, long count) {
        return rows.stream().anyMatch(row -> row.length > 2 && row[0] == from && row[1] == to && row[2] == count);
    }

    private static boolean isClose(double cell, double number) {
        double tolerance = CLOSE * Math.max(1, Math.abs(number));
        return Math.abs(cell - number) <= tolerance || Math.abs(100 * cell - number) <= tolerance;
    }

    /** Whether each row tells of all learners together. */
    boolean isOfAll() {
        return ofAll;
    }

    /** The numbers that shares and whole numbers of a row multiply to: of so many views, that share is as many. */
    static double[] counted(double[] row) {
        return DoubleStream.of(row)
                .filter(share -> share > 0 && share < 1)
                .flatMap(share -> DoubleStream.of(row)
                        .filter(all -> all > 1 && all == Math.rint(all))
                        .map(all -> share * all)
                        .filter(count -> isClose(Math.rint(count), count))
                        .map(Math::rint))
                .toArray();
    }

    /** Names that stand in it. */
    Set<String> names() {
        return named.keySet();
    }

    /** The numbers of all rows of a name. */
    List<double[]> of(String name) {
        return named.getOrDefault(name, List.of());
    }

    /** The numbers of all rows. */
    List<double[]> all() {
        return rows;
    }
}
