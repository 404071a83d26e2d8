package org.lectern.sharing;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Rows of content: what a catalogue says of it is told of all, what learners did with it where they are enough.
 *
 * @param content columns of what a catalogue says
 * @param groups which columns tell of learners, and of which rows they may be told
 */
record ContentRows(Set<String> content, GroupRows groups) implements TableRule {

    @Override
    public Table told(Table table, Telling telling) {
        if (!table.containsColumn(groups.learners())) {
            return Columns.only(table, content);
        }
        IntPredicate enough = groups.enough(table, telling);
        Set<String> names = new TreeSet<>(content);
        names.addAll(groups.kept());
        names.add(groups.learners());
        Table told = Columns.only(table, names);
        return Table.create(
                told.name(),
                told.columns().stream()
                        .<Column<?>>map(
                                column -> content.contains(column.name()) ? column : withoutFew(column, enough)));
    }

    private static Column<?> withoutFew(Column<?> column, IntPredicate enough) {
        Column<?> told = column.copy();
        for (int row = 0; row < told.size(); row++) {
            if (!enough.test(row)) {
                told.setMissing(row);
            }
        }
        return told;
    }

    @Override
    public Set<String> columns() {
        Set<String> all = groups.columns();
        all.addAll(content);
        return all;
    }
}
