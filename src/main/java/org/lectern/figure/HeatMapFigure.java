package org.lectern.figure;

import java.util.List;

/**
 * A value for each pair of a row and a column, told by colour and, where there is room, by its label.
 *
 * @param valueAxis what the colour shows; its ends are the ends of the colours where they are given
 * @param rowLabel what the rows stand for, such as "Course"
 * @param columnLabel what the columns stand for
 * @param rows names from top to bottom
 * @param columns names from left to right
 * @param cells row by row, each from left to right
 */
public record HeatMapFigure(
        Caption caption,
        Axis valueAxis,
        String rowLabel,
        String columnLabel,
        List<String> rows,
        List<String> columns,
        List<Cell> cells)
        implements Figure {

    /**
     * One cell.
     *
     * @param value shown by colour; NaN where there is nothing to show
     * @param label the value as text, short; empty where there is nothing to show
     * @param detail a line of facts about it
     */
    public record Cell(double value, String label, String detail) {}

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
