package org.lectern.figure;

import java.util.List;

/**
 * Horizontal bars that show how a whole divides into parts, first on top; all bars are equally long.
 *
 * @param valueAxis share of the whole, in percent
 * @param categoryLabel what the bars stand for, such as "Course"
 * @param parts names from left to right, which is from one end of a scale to the other
 */
public record StackFigure(Caption caption, Axis valueAxis, String categoryLabel, List<String> parts, List<Row> rows)
        implements Figure {

    private static final double ROUNDING = 1e-6;

    /**
     * One bar.
     *
     * @param shares one a part, in percent; together 100
     * @param count how many views are divided
     */
    public record Row(String category, List<Double> shares, long count) {
        public Row {
            shares = List.copyOf(shares);
            double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
            if (Math.abs(sum - 100) > ROUNDING || shares.stream().anyMatch(share -> share < 0)) {
                throw new IllegalArgumentException(category + " does not divide into " + shares);
            }
        }
    }

    public StackFigure {
        parts = List.copyOf(parts);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.shares().size() != parts.size()) {
                throw new IllegalArgumentException("Figure " + caption.id() + " has " + parts.size() + " parts, but "
                        + row.category() + " " + row.shares().size());
            }
        }
    }

    @Override
    public int size() {
        return rows.size();
    }
}
