package org.lectern.sharing;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;

/**
 * Rows that tell how far two means lie apart, without either: of what learners watched and what was to be expected of it, or of two
 * studies. A mean near 0 or 100 % tells what each of its learners did, and its difference from one that is told elsewhere would tell it.
 *
 * @param learners how many are behind each of the means
 * @param means percentages
 * @param kept columns that are told
 * @param left further columns that are not
 * @param isOfAll whether rows tell of all learners together
 */
record DifferenceRows(List<String> learners, List<String> means, Set<String> kept, Set<String> left, boolean isOfAll)
        implements TableRule {

    private static final double NEAR_PERCENT = 5;

    @Override
    public Table told(Table table, Telling telling) {
        return Columns.rows(
                Columns.only(table, kept),
                IntStream.range(0, table.rowCount())
                        .filter(row -> learners.stream()
                                .allMatch(column -> Columns.number(table, column, row) >= telling.fewest()))
                        .filter(row -> means.stream().allMatch(column -> isFar(Columns.number(table, column, row))))
                        .toArray());
    }

    private static boolean isFar(double percent) {
        return percent >= NEAR_PERCENT && percent <= 100 - NEAR_PERCENT;
    }

    @Override
    public Set<String> columns() {
        Set<String> names = new TreeSet<>(kept);
        names.addAll(left);
        names.addAll(learners);
        names.addAll(means);
        return names;
    }
}
