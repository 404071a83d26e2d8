package org.lectern.figure;

import java.util.List;

/**
 * A value for each pair of a row and a column, told by colour and, where there is room, by its label.
 *
 * @param valueAxis what the colour shows; its ends are the ends of the colours where they are given
 * @param ends which ends of the values are telling
 * @param rowLabel what the rows stand for, such as "Course"
 * @param columnLabel what the columns stand for
 * @param rows names from top to bottom
 * @param columns names from left to right
 * @param cells row by row, each from left to right
 */
public record HeatMapFigure(
        Caption caption,
        Axis valueAxis,
        Ends ends,
        String rowLabel,
        String columnLabel,
        List<String> rows,
        List<String> columns,
        List<Cell> cells)
        implements Figure {

    /** Which ends of the values are telling. */
    public enum Ends {
        /** The high one: more is more. */
        HIGH,
        /** Both, as far from the middle of the axis. */
        BOTH
    }

    /**
     * One cell.
     *
     * @param value shown by colour; NaN where there is nothing to show
     * @param label the value as text, short; empty where there is nothing to show
     * @param faint whether so little stands behind it that it is not to catch the eye
     * @param detail a line of facts about it
     */
    public record Cell(double value, String label, boolean faint, String detail) {

        /** A cell to be seen. */
        public Cell(double value, String label, String detail) {
            this(value, label, false, detail);
        }
    }

    /** Values of which more is more. */
    public HeatMapFigure(
            Caption caption,
            Axis valueAxis,
            String rowLabel,
            String columnLabel,
            List<String> rows,
            List<String> columns,
            List<Cell> cells) {
        this(caption, valueAxis, Ends.HIGH, rowLabel, columnLabel, rows, columns, cells);
    }

    /** The values that colours span: those of cells to be seen, or of all where there are none. */
    public double[] spanned() {
        boolean anySeen = cells.stream().anyMatch(cell -> !cell.faint() && !Double.isNaN(cell.value()));
        return cells.stream()
                .filter(cell -> !anySeen || !cell.faint())
                .mapToDouble(Cell::value)
                .toArray();
    }

    public HeatMapFigure {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        cells = List.copyOf(cells);
        if (cells.size() != rows.size() * columns.size()) {
            throw new IllegalArgumentException("Figure " + caption.id() + " has " + cells.size() + " cells for "
                    + rows.size() + " rows and " + columns.size() + " columns");
        }
    }

    /** Number of cells, those without a value among them. */
    @Override
    public int size() {
        return cells.size();
    }
}
