package org.lectern.render;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Rectangle2D;
import org.lectern.contract.Words;
import org.lectern.figure.HeatMapFigure;
import org.lectern.figure.HeatMapFigure.Cell;

/** Cells in rows and columns, coloured by their values; names at the left and on top. */
record HeatMapBody(HeatMapFigure figure) implements Body {

    private static final Words WORDS = Words.of(HeatMapBody.class);
    private static final double NAMES_AT_MOST = 0.32;
    private static final double ROW = 1.9;

    /** The share of their usual height down to which rows move together where there is less room. */
    private static final double TIGHTEST = 0.65;

    private static final double COLUMN_AT_MOST = 9;
    private static final double LABEL_ROW = 1.5;

    /** Cells closer than this touch. */
    private static final double SEAM_FROM = 6;

    @Override
    public double height(Sheet sheet, double offered) {
        double head = head(sheet);
        double rows = figure.rows().size() * sheet.em(ROW);
        return Double.isNaN(offered) ? head + rows : head + Math.clamp(offered - head, TIGHTEST * rows, rows);
    }

    private double head(Sheet sheet) {
        return key().height(sheet) + sheet.em(LABEL_ROW) + names(sheet).height(sheet);
    }

    private ColumnNames names(Sheet sheet) {
        return new ColumnNames(figure.columns(), cellWidth(sheet));
    }

    private Ramp ramp() {
        return Ramp.of(figure);
    }

    private Key key() {
        boolean anyEmpty = figure.cells().stream().anyMatch(HeatMapBody::empty);
        return new RampKey(ramp(), anyEmpty ? WORDS.say("key.no-value") : "");
    }

    private static boolean empty(Cell cell) {
        return Double.isNaN(cell.value());
    }

    private double left(Sheet sheet) {
        double widest = figure.rows().stream()
                .mapToDouble(row -> sheet.type.width(row, TextStyle.SMALL))
                .max()
                .orElse(0);
        double label = sheet.type.width(figure.rowLabel(), TextStyle.SMALL);
        return Math.min(NAMES_AT_MOST * sheet.width, Math.max(widest, label)) + sheet.em(0.7);
    }

    private double cellWidth(Sheet sheet) {
        return Math.min(
                sheet.em(COLUMN_AT_MOST),
                (sheet.width - left(sheet)) / figure.columns().size());
    }

    @Override
    public Hits draw(Sheet sheet, double top, double height) {
        key().draw(sheet, top);
        double left = left(sheet);
        double labels = top + key().height(sheet) + sheet.em(0.95);
        String rowLabel = sheet.type.shortened(figure.rowLabel(), TextStyle.SMALL, left - sheet.em(0.7));
        sheet.text(rowLabel, 0, labels, HPos.LEFT, TextStyle.SMALL, Ink.MUTED);
        String columnLabel = sheet.type.shortened(figure.columnLabel(), TextStyle.SMALL, sheet.width - left);
        sheet.text(columnLabel, left, labels, HPos.LEFT, TextStyle.SMALL, Ink.MUTED);
        double cellsTop = top + head(sheet);
        names(sheet).draw(sheet, left, cellsTop);
        return drawRows(
                sheet, left, cellsTop, (top + height - cellsTop) / figure.rows().size());
    }

    private Hits drawRows(Sheet sheet, double left, double top, double rowHeight) {
        List<Rectangle2D> areas = new ArrayList<>();
        Ramp ramp = ramp();
        double width = cellWidth(sheet);
        int columns = figure.columns().size();
        for (int row = 0; row < figure.rows().size(); row++) {
            double y = Math.rint(top + row * rowHeight);
            double bottom = Math.rint(top + (row + 1) * rowHeight);
            String name = sheet.type.shortened(figure.rows().get(row), TextStyle.SMALL, left - sheet.em(0.7));
            sheet.textAt(name, left - sheet.em(0.7), (y + bottom) / 2, HPos.RIGHT, TextStyle.SMALL, Ink.TEXT);
            for (int column = 0; column < columns; column++) {
                double x = Math.rint(left + column * width);
                double right = Math.rint(left + (column + 1) * width);
                Rectangle2D area = new Rectangle2D(x, y, Math.max(0, right - x), Math.max(0, bottom - y));
                drawCell(sheet, area, figure.cells().get(row * columns + column), ramp);
                areas.add(area);
            }
        }
        return new Hits.Areas(areas, 0, columns);
    }

    private void drawCell(Sheet sheet, Rectangle2D area, Cell cell, Ramp ramp) {
        double seam = Math.min(area.getWidth(), area.getHeight()) >= SEAM_FROM ? 1 : 0;
        double width = area.getWidth() - seam;
        double height = area.getHeight() - seam;
        double middle = area.getMinX() + width / 2;
        if (empty(cell)) {
            double dash = Math.min(width / 4, sheet.em(0.3));
            double y = area.getMinY() + height / 2;
            sheet.add(new Shape.Line(middle - dash, y, middle + dash, y, 1, false, Ink.RULE));
            return;
        }
        double share = ramp.share(cell.value());
        Tone tone = cell.faint() ? new Tone.Faint(ramp.tone(share)) : ramp.tone(share);
        sheet.add(new Shape.Bar(area.getMinX(), area.getMinY(), width, height, tone));
        boolean fits =
                height >= sheet.em(1.1) && sheet.type.width(cell.label(), TextStyle.SMALL) + sheet.em(0.4) <= width;
        if (fits) {
            double y = area.getMinY() + height / 2;
            Tone ink = cell.faint() ? Ink.TEXT : ramp.toneOn(share);
            sheet.textAt(cell.label(), middle, y, HPos.CENTER, TextStyle.SMALL, ink);
        }
    }
}
