package org.lectern.analysis;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The rows of a table that have too little behind them to be ranked: whatever the table is sorted by, chance may have put them
 * anywhere.
 *
 * @param rows their numbers from 0, in the table's published order
 * @param why they are not ranked, a sentence; empty where all rows are
 */
public record Unranked(Set<Integer> rows, String why) {

    /** All rows are ranked, or none is meant to be. */
    public static final Unranked NONE = new Unranked(Set.of(), "");

    public Unranked {
        rows = Set.copyOf(rows);
    }

    /**
     * @param rows of the table
     * @param ranked tells those that have enough
     */
    public static <T> Unranked of(List<T> rows, Predicate<T> ranked, String why) {
        return new Unranked(
                IntStream.range(0, rows.size())
                        .filter(row -> !ranked.test(rows.get(row)))
                        .boxed()
                        .collect(Collectors.toSet()),
                why);
    }

    /**
     * Those that are ranked, then the others; each as they were.
     *
     * @param ranked tells those that have enough
     */
    public static <T> List<T> last(List<T> all, Predicate<T> ranked) {
        return Stream.concat(all.stream().filter(ranked), all.stream().filter(ranked.negate()))
                .toList();
    }

    /** Whether a row has too little behind it. */
    public boolean has(int row) {
        return rows.contains(row);
    }
}
