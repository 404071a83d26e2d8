package org.lectern.figure;

import java.util.List;

/**
 * Dots with intervals, one row a category, first on top.
 *
 * @param categoryLabel what the rows stand for, such as "Video"
 * @param rows from top to bottom
 * @param reference a value all rows are compared with, drawn as a line, or NaN for none
 * @param referenceLabel what the line is, or empty
 */
public record IntervalFigure(
        Caption caption, Axis valueAxis, String categoryLabel, List<Row> rows, double reference, String referenceLabel)
        implements Figure {

    /**
     * @param category the row's name
     * @param group rows of one group stand together under its heading, such as "Highest" and "Lowest"; may be empty
     * @param value the estimate
     * @param low lower end of the 95 % interval, at most the value
     * @param high upper end of the 95 % interval, at least the value
     * @param count how many views stand behind it
     */
    public record Row(String category, String group, double value, double low, double high, long count) {
        public Row {
            if (!(low <= value && value <= high) || Double.isInfinite(low) || Double.isInfinite(high)) {
                throw new IllegalArgumentException(
                        category + ": " + value + " lies outside its interval " + low + " to " + high);
            }
        }
    }

    public IntervalFigure {
        rows = List.copyOf(rows);
    }

    @Override
    public int size() {
        return rows.size();
    }
}
