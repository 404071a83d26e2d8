package org.lectern.analysis.explore;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lectern.analysis.content.ByDegree;

/**
 * Two properties, and a number for each pair of their values.
 *
 * @param row the property of the rows, such as {@code seniority}
 * @param column the property of the columns
 * @param measure what the number is
 * @param cells of pairs that are there, by row and column
 */
record Crossing(String row, String column, Measure measure, List<CrossCell> cells) {

    /** What a number of a pair is. */
    enum Measure {
        LEARNERS,
        ITEMS,
        /** Share of the row's engagements. */
        SHARE_OF_ROW,
        /** Seconds an engagement, on average. */
        SECONDS,
        /** Share of engagements that are liked. */
        LIKED
    }

    Crossing {
        cells = List.copyOf(cells);
    }

    /** Stem of its figure's and its table's name. */
    String name() {
        return row + "_by_" + column;
    }

    /** Values of the rows in their order. */
    List<String> rows(int most) {
        return largest(CrossCell::row, most);
    }

    /** Values of the columns in their order. */
    List<String> columns(int most) {
        return largest(CrossCell::column, most);
    }

    /** The values with most behind them, in the order of degrees. */
    private List<String> largest(Function<CrossCell, String> of, int most) {
        return cells.stream()
                .collect(Collectors.groupingBy(of, Collectors.summingLong(CrossCell::n)))
                .entrySet()
                .stream()
                .sorted(Comparator.comparingLong((Map.Entry<String, Long> one) -> -one.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(most)
                .map(Map.Entry::getKey)
                .sorted(ByDegree.LOWEST_FIRST)
                .toList();
    }

    /** How many cells are not told, as too few stand behind them. */
    long hidden() {
        return cells.stream().filter(cell -> !isTold(cell)).count();
    }

    /** Whether enough stand behind a cell. Items are nobody, so however few are told. */
    boolean isTold(CrossCell cell) {
        return measure == Measure.ITEMS || cell.learners() >= OpenedAnswer.FEWEST;
    }
}
