package org.lectern.sharing;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;

/**
 * Scores of models, means over the learners by whom lists were judged: told where those are enough, and those who do not judge. Not told
 * are scores that count hits: times the learners they are how many somebody had.
 *
 * @param learners how many judge, which is told as well
 * @param kept further columns that are told
 */
record JudgedRows(String learners, Set<String> kept) implements TableRule {

    /** They weigh places in a list, or tell of lists rather than of learners. */
    private static final Set<String> TOLD = Set.of("ndcg", "reciprocal_rank", "coverage", "mean_popularity", "gini");

    @Override
    public Table told(Table table, Telling telling) {
        return Columns.rows(
                Columns.only(table, columns()),
                IntStream.range(0, table.rowCount())
                        .filter(row -> TOLD.contains(Columns.text(table, "metric", row)))
                        .filter(row -> telling.people().mayTell((long) Columns.number(table, learners, row)))
                        .toArray());
    }

    @Override
    public boolean isOfAll() {
        return true;
    }

    @Override
    public Set<String> columns() {
        Set<String> all = new TreeSet<>(kept);
        all.add(learners);
        return all;
    }
}
