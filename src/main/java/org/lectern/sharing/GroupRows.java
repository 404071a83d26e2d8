package org.lectern.sharing;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;

/**
 * Rows of groups of learners, of which other numbers may add up. Where one is too small, the smallest that is not goes with it.
 *
 * @param learners how many learners are in a group
 * @param kept further columns that are told
 * @param left columns that are not
 */
record GroupRows(String learners, Set<String> kept, Set<String> left) implements TableRule {

    @Override
    public Table told(Table table, Telling telling) {
        Set<String> names = new TreeSet<>(kept);
        names.add(learners);
        return Columns.rows(
                Columns.only(table, names),
                IntStream.range(0, table.rowCount())
                        .filter(enough(table, telling))
                        .toArray());
    }

    /** Which rows are of groups that may be told. */
    IntPredicate enough(Table table, Telling telling) {
        double least = leastTold(table, telling);
        return row -> isEnough(table, row, telling) && Columns.number(table, learners, row) > least;
    }

    private boolean isEnough(Table table, int row, Telling telling) {
        return telling.people().mayTell((long) Columns.number(table, learners, row));
    }

    /** Groups must be larger than this: than the smallest one that would be told, where any is not. */
    private double leastTold(Table table, Telling telling) {
        double[] told = IntStream.range(0, table.rowCount())
                .filter(row -> isEnough(table, row, telling))
                .mapToDouble(row -> Columns.number(table, learners, row))
                .toArray();
        return told.length == table.rowCount() ? 0 : DoubleStream.of(told).min().orElse(0);
    }

    @Override
    public Set<String> columns() {
        Set<String> all = new TreeSet<>(kept);
        all.addAll(left);
        all.add(learners);
        return all;
    }
}
