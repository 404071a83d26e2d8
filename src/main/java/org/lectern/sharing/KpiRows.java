package org.lectern.sharing;

import java.util.Set;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;

/**
 * Single numbers of what learners did, each with how many are behind it and how many of those it counts. Means and totals are told, and
 * shares of all learners where both sides and what lies between two of them are enough; of other shares nobody knows how many learners
 * they are. How many are behind each is not told: two means of nearly the same learners would tell of those who are in one.
 */
record KpiRows() implements TableRule {

    private static final Set<String> KEPT = Set.of("kpi", "value", "low", "high", "definition");

    @Override
    public Table told(Table table, Telling telling) {
        return Columns.rows(
                Columns.only(table, KEPT),
                IntStream.range(0, table.rowCount())
                        .filter(row -> isTold(table, row, telling.people()))
                        .toArray());
    }

    private static boolean isTold(Table table, int row, People people) {
        double count = Columns.number(table, "count", row);
        long behind = (long) Columns.number(table, "n", row);
        if (Double.isNaN(count)) {
            return true;
        }
        return people.areAll(behind) ? people.alsoTell((long) count) : count == behind;
    }

    @Override
    public boolean isOfAll() {
        return true;
    }

    @Override
    public Set<String> columns() {
        return Set.of("kpi", "value", "low", "high", "n", "count", "definition");
    }
}
