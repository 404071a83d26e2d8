package org.lectern.sharing;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tech.tablesaw.api.Table;

/**
 * How many views end before a percentage, a row a percentage. Told of all views together only: between two percentages lie so few
 * views of one course that single learners would follow.
 *
 * @param of names of courses; empty of all
 * @param count how many views do
 * @param rest further columns
 */
record ThresholdRows(String of, String count, Set<String> rest) implements TableRule {

    @Override
    public Table told(Table table, Telling telling) {
        int all = telling.views().all().size();
        return Columns.rows(
                table,
                IntStream.range(0, table.rowCount())
                        .filter(row -> Columns.text(table, of, row).isEmpty())
                        .filter(row -> Columns.number(table, "views", row) == all)
                        .filter(row -> telling.alsoTells((int) Columns.number(table, count, row)))
                        .toArray());
    }

    @Override
    public Set<String> columns() {
        return Stream.concat(Stream.of(of, count), rest.stream()).collect(Collectors.toSet());
    }
}
