package org.lectern.analysis.explore;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Words;
import org.lectern.figure.Axis;
import org.lectern.figure.Heading;
import org.lectern.figure.HeatMapFigure;

/** A pair of properties as a map of its cells. */
record CrossingFigure(Crossing crossing) {

    /** So many values of each property are shown. */
    private static final int MOST_ROWS = 20;

    private static final int MOST_COLUMNS = 12;
    private static final double PERCENT = 100;

    private static final Words WORDS = Words.of(CrossingFigure.class);

    HeatMapFigure figure() {
        List<String> rows = crossing.rows(MOST_ROWS);
        List<String> columns = crossing.columns(MOST_COLUMNS);
        String row = OpenedWords.property(crossing.row());
        String column = OpenedWords.property(crossing.column());
        Map<String, CrossCell> cells = crossing.cells().stream()
                .collect(Collectors.toMap(cell -> key(cell.row(), cell.column()), Function.identity()));
        Heading heading = new Heading(crossing.name(), WORDS.say("opened.table." + crossing.name()), crossing.name());
        return new HeatMapFigure(
                heading.saying(
                        WORDS.say("opened.crossing.alternative", row, column, rows.size(), columns.size()),
                        WORDS.say("opened.crossing.note." + measure()),
                        WORDS.say("opened.crossing.note-hidden", crossing.hidden()),
                        rows.size() < crossing.rows(Integer.MAX_VALUE).size()
                                        || columns.size()
                                                < crossing.columns(Integer.MAX_VALUE)
                                                        .size()
                                ? WORDS.say("opened.crossing.note-more")
                                : ""),
                axis(),
                row,
                column,
                rows.stream()
                        .map(value -> OpenedWords.value(crossing.row(), value))
                        .toList(),
                columns.stream()
                        .map(value -> OpenedWords.value(crossing.column(), value))
                        .toList(),
                rows.stream()
                        .flatMap(one -> columns.stream().map(other -> cell(cells.get(key(one, other)))))
                        .toList());
    }

    /** No value has a character that ends a text. */
    private static String key(String row, String column) {
        return row + '\0' + column;
    }

    private String measure() {
        return crossing.measure().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Axis axis() {
        String label = WORDS.say("opened.crossing.axis." + measure());
        return switch (crossing.measure()) {
            // What is far from 0 everywhere would be of one colour.
            case SECONDS, LIKED -> new Axis(label, Axis.Scale.LINEAR, Double.NaN, Double.NaN);
            default -> Axis.fromZero(label);
        };
    }

    private HeatMapFigure.Cell cell(@Nullable CrossCell cell) {
        if (cell == null) {
            return new HeatMapFigure.Cell(Double.NaN, "", WORDS.say("opened.cell.none"));
        }
        if (!crossing.isTold(cell)) {
            return new HeatMapFigure.Cell(Double.NaN, "", WORDS.say("opened.cell.few", OpenedAnswer.FEWEST));
        }
        double low = cell.interval().low();
        double high = cell.interval().high();
        return switch (crossing.measure()) {
            case LEARNERS, ITEMS ->
                new HeatMapFigure.Cell(
                        cell.n(),
                        WORDS.say("opened.cell.count", cell.n()),
                        WORDS.say("opened.cell.portion", PERCENT * cell.value(), PERCENT * low, PERCENT * high));
            case SECONDS ->
                new HeatMapFigure.Cell(
                        cell.value(),
                        WORDS.say("opened.cell.seconds", cell.value(), cell.n()),
                        WORDS.say("opened.cell.detail-seconds", cell.n(), cell.learners(), low, high));
            case LIKED, SHARE_OF_ROW ->
                new HeatMapFigure.Cell(
                        PERCENT * cell.value(),
                        WORDS.say("opened.cell.share", PERCENT * cell.value(), cell.n()),
                        WORDS.say("opened.cell.detail", cell.n(), cell.learners(), PERCENT * low, PERCENT * high));
        };
    }
}
