package org.lectern.sharing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;

/**
 * Rows of groups of learners. Where those that are too small hold too few together, the next smallest is left out as well.
 *
 * @param learners how many learners are in a group
 * @param kept further columns that are told
 * @param left columns that are not
 */
record GroupRows(String learners, Set<String> kept, Set<String> left) implements TableRule {

    @Override
    public Table told(Table table, Telling telling) {
        List<Integer> rows = new ArrayList<>(IntStream.range(0, table.rowCount())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer row) -> Columns.number(table, learners, row))
                        .thenComparing(Comparator.naturalOrder()))
                .toList());
        double without = 0;
        int things = 0;
        while (!rows.isEmpty() && !isEnough(table, rows.getFirst(), without, things, telling.fewest())) {
            without += Columns.number(table, learners, rows.removeFirst());
            things++;
        }
        Set<String> names = new TreeSet<>(kept);
        names.add(learners);
        return Columns.rows(
                Columns.only(table, names),
                rows.stream().mapToInt(Integer::intValue).sorted().toArray());
    }

    /** Whether the smallest group that is left, and what was left out before it, may both be told. */
    private boolean isEnough(Table table, int smallest, double without, int things, int fewest) {
        return Columns.number(table, learners, smallest) >= fewest
                && (things == 0 || (things > 1 && without - (things - 1) >= fewest));
    }

    @Override
    public Set<String> columns() {
        Set<String> all = new TreeSet<>(kept);
        all.addAll(left);
        all.add(learners);
        return all;
    }
}
