package org.lectern.sharing;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;

/**
 * Rows of how many learners did something, out of all. A row is told where it tells of enough learners, and so do those who did not.
 *
 * @param count how many did
 * @param all how many there are
 * @param chain whether rows are of ever fewer of the same learners, so that those between two rows must be enough as well
 * @param kept further columns that are told
 * @param left columns that are not
 */
record SetRows(String count, String all, boolean chain, Set<String> kept, Set<String> left) implements TableRule {

    @Override
    public Table told(Table table, Telling telling) {
        Set<String> names = new TreeSet<>(kept);
        names.add(count);
        names.add(all);
        return Columns.rows(
                Columns.only(table, names),
                IntStream.range(0, table.rowCount())
                        .filter(row -> isTold(table, row, telling.people()))
                        .toArray());
    }

    private boolean isTold(Table table, int row, People people) {
        long did = (long) Columns.number(table, count, row);
        return people.alsoTellAll((long) Columns.number(table, all, row))
                && (chain ? people.alsoTell(did) : people.mayTell(did));
    }

    @Override
    public boolean isOfAll() {
        return chain;
    }

    @Override
    public Set<String> columns() {
        Set<String> names = new TreeSet<>(kept);
        names.addAll(left);
        names.add(count);
        names.add(all);
        return names;
    }
}
