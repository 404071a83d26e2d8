package org.lectern.render;

import java.util.List;
import javafx.geometry.HPos;
import org.lectern.figure.HistogramFigure.Reference;

/**
 * Upright lines with their names above a plot: side by side where they have room, else each in a row of its own, the
 * leftmost on top, so that no line runs through the name of another.
 *
 * @param low where the plot begins, on the lines' quantity
 * @param high where it ends
 */
record UprightLines(List<Reference> lines, double low, double high) {

    private static final double ROW = 1.3;

    /** Between two names, and between a line and its name beside it. */
    private static final double GAP = 0.3;

    /** What the names take above a plot that is about this wide, in pixels. */
    double height(Sheet sheet, double width) {
        return lines.isEmpty() ? 0 : sheet.em(ROW) * (touch(sheet, width) ? lines.size() : 1);
    }

    /** Whether names would touch, each in the middle of its line. */
    private boolean touch(Sheet sheet, double width) {
        for (int i = 1; i < lines.size(); i++) {
            double apart = (lines.get(i).at() - lines.get(i - 1).at()) / (high - low) * width;
            if (apart < (width(sheet, i - 1) + width(sheet, i)) / 2 + sheet.em(4 * GAP)) {
                return true;
            }
        }
        return false;
    }

    private double width(Sheet sheet, int line) {
        return sheet.type.width(lines.get(line).label(), TextStyle.SMALL);
    }

    /**
     * Draws lines down to the plot's base, and their names.
     *
     * @param width about how wide the plot is, as it was told when {@link #height} was asked
     * @param bottom where the last row of names ends
     */
    void draw(Sheet sheet, PlotFrame frame, double width, double bottom) {
        boolean rows = touch(sheet, width);
        for (int i = 0; i < lines.size(); i++) {
            double x = x(frame, i);
            double top = bottom - (rows ? (lines.size() - i) * sheet.em(ROW) : sheet.em(0.2));
            sheet.add(new Shape.Line(x, top, x, frame.y().from(), 1, true, Ink.TEXT));
        }
        for (int i = 0; i < lines.size(); i++) {
            double baseline = bottom - sheet.em(0.35) - (rows ? (lines.size() - 1 - i) * sheet.em(ROW) : 0);
            name(sheet, frame, i, rows, baseline);
        }
    }

    private void name(Sheet sheet, PlotFrame frame, int line, boolean beside, double baseline) {
        double first = frame.x().from();
        String label = sheet.type.shortened(lines.get(line).label(), TextStyle.SMALL, sheet.width - first);
        double width = sheet.type.width(label, TextStyle.SMALL);
        double wanted = x(frame, line) + (beside ? sheet.em(GAP) : -width / 2);
        double left = Math.clamp(wanted, first, Math.max(first, sheet.width - width));
        if (beside && left < wanted) {
            double top = baseline - sheet.em(TextStyle.SMALL.em);
            sheet.add(new Shape.Bar(left, top, width, sheet.em(ROW), Ink.SURFACE));
        }
        sheet.text(label, left, baseline, HPos.LEFT, TextStyle.SMALL, Ink.MUTED);
    }

    private double x(PlotFrame frame, int line) {
        return Math.rint(frame.x().at(lines.get(line).at())) + 0.5;
    }
}
