package org.lectern.sharing;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;

/**
 * What many learners opened after what. Told is that they are enough, not how many: those who went elsewhere, or left, would follow.
 * What is a video of which nothing is told does not stand in them.
 *
 * @param learners how many took a step
 * @param kept columns that are told
 * @param titles those of them that name content
 * @param left further columns that are not told
 */
record StepRows(String learners, Set<String> kept, Set<String> titles, Set<String> left) implements TableRule {

    @Override
    public Table told(Table table, Telling telling) {
        return Columns.rows(
                Columns.only(table, kept),
                IntStream.range(0, table.rowCount())
                        .filter(row -> Columns.number(table, learners, row) >= telling.fewest())
                        .filter(row -> titles.stream()
                                .map(title -> Columns.text(table, title, row))
                                .allMatch(title -> isTold(title, telling)))
                        .toArray());
    }

    private static boolean isTold(String title, Telling telling) {
        Views views = telling.views();
        return !views.titles().contains(title)
                || views.video(title).map(telling::tells).orElse(false);
    }

    @Override
    public Set<String> columns() {
        Set<String> all = new TreeSet<>(kept);
        all.addAll(left);
        all.add(learners);
        return all;
    }
}
