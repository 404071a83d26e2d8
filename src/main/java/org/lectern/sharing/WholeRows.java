package org.lectern.sharing;

import java.util.Set;
import java.util.TreeSet;
import tech.tablesaw.api.Table;

/**
 * Rows that tell of all learners together, or how an answer came about.
 *
 * @param kept columns that are told
 * @param left columns that are not
 */
record WholeRows(Set<String> kept, Set<String> left) implements TableRule {

    @Override
    public Table told(Table table, Telling telling) {
        return Columns.only(table, kept);
    }

    @Override
    public boolean isOfAll() {
        return true;
    }

    @Override
    public Set<String> columns() {
        Set<String> all = new TreeSet<>(kept);
        all.addAll(left);
        return all;
    }
}
