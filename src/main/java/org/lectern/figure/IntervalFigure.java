package org.lectern.figure;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Dots with intervals, one row a category, first on top.
 *
 * @param categoryLabel what the rows stand for, such as "Video"
 * @param rows from top to bottom
 * @param rest further rows, of which one is shown below the others while it is looked at
 * @param reference a value all rows are compared with, drawn as a line, or NaN for none
 * @param referenceLabel what the line is, or empty
 */
public record IntervalFigure(
        Caption caption,
        Axis valueAxis,
        String categoryLabel,
        List<Row> rows,
        List<Row> rest,
        double reference,
        String referenceLabel)
        implements Figure {

    /** A figure that shows all its rows. */
    public IntervalFigure(
            Caption caption,
            Axis valueAxis,
            String categoryLabel,
            List<Row> rows,
            double reference,
            String referenceLabel) {
        this(caption, valueAxis, categoryLabel, rows, List.of(), reference, referenceLabel);
    }

    /**
     * @param category the row's name
     * @param group rows of one group stand together under its heading, such as "Highest" and "Lowest"; may be empty
     * @param value the estimate
     * @param low lower end of the 95 % interval, at most the value
     * @param high upper end of the 95 % interval, at least the value
     * @param count how many views stand behind it; 0 where that is not told
     */
    public record Row(String category, String group, double value, double low, double high, long count) {
        public Row {
            if (!(low <= value && value <= high) || Double.isInfinite(low) || Double.isInfinite(high)) {
                throw new IllegalArgumentException(
                        category + ": " + value + " lies outside its interval " + low + " to " + high);
            }
        }

        /** The same without saying how many stand behind it. */
        public Row uncounted() {
            return new Row(category, group, value, low, high, 0);
        }
    }

    public IntervalFigure {
        rows = List.copyOf(rows);
        rest = List.copyOf(rest);
    }

    /**
     * The same with one of the other rows below those that are shown.
     *
     * @param category the row's name; nothing changes where no other row has it
     * @param group under which it stands
     */
    public IntervalFigure showing(String category, String group) {
        return rest.stream()
                .filter(row -> row.category().equals(category))
                .findFirst()
                .map(row -> new Row(category, group, row.value(), row.low(), row.high(), row.count()))
                .map(row -> new IntervalFigure(
                        caption,
                        valueAxis,
                        categoryLabel,
                        Stream.concat(rows.stream(), Stream.of(row)).toList(),
                        reference,
                        referenceLabel))
                .orElse(this);
    }

    /** Whether rows stand by the lower ends of their lines and not by their values, so that those ends are to be seen. */
    public boolean standsByLowerEnds() {
        return rows.size() > 1 && falls(Row::low) && !falls(Row::value);
    }

    private boolean falls(ToDoubleFunction<Row> of) {
        return IntStream.range(1, rows.size())
                .allMatch(row -> of.applyAsDouble(rows.get(row - 1)) >= of.applyAsDouble(rows.get(row)));
    }

    @Override
    public int size() {
        return rows.size();
    }
}
