package org.lectern.sharing;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;

/**
 * Rows of numbers from which nobody can be subtracted, such as correlations: each is told where enough learners are behind it. How many
 * that are is not told, as it may differ from all by few.
 *
 * @param learners how many are behind a row
 * @param kept columns that are told
 * @param left further columns that are not
 */
record EnoughRows(String learners, Set<String> kept, Set<String> left) implements TableRule {

    @Override
    public Table told(Table table, Telling telling) {
        return Columns.rows(
                Columns.only(table, kept),
                IntStream.range(0, table.rowCount())
                        .filter(row -> Columns.number(table, learners, row) >= telling.fewest())
                        .toArray());
    }

    @Override
    public Set<String> columns() {
        Set<String> names = new TreeSet<>(kept);
        names.addAll(left);
        names.add(learners);
        return names;
    }
}
