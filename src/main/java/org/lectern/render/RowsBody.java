package org.lectern.render;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javafx.geometry.HPos;
import javafx.geometry.Rectangle2D;
import org.lectern.figure.Axis;

/** Rows below one another: a name, a mark on a shared horizontal axis, and columns of text at the right. */
record RowsBody(Axis axis, RowMarks marks) implements Body {

    private static final double HEAD = 1.7;
    private static final double HEADING = 2.1;

    /** The share of their usual height down to which rows move together where there is less room. */
    private static final double TIGHTEST = 0.75;

    /** The share of the width that names may always take. */
    private static final double NAMES_AT_MOST = 0.35;

    /** The share that they may take where all else has room beside them. */
    private static final double NAMES_WHERE_ROOMY = 0.5;

    private static final double AFTER_NAMES = 0.9;
    private static final double PLOT_AT_LEAST = 11;
    private static final double GAP = 1.1;

    /** From left to right: names, plot, labels at the marks' ends, values, counts; in pixels. A column that found no room is 0 wide. */
    private record Columns(
            double names, double plotLeft, double plotRight, double ends, double values, double counts) {}

    @Override
    public double height(Sheet sheet, double offered) {
        double ends = marks.key().height(sheet) + sheet.em(HEAD + Axes.FOOT);
        double rows = usualRows(sheet);
        double tightest = names().tightest(sheet, columns(sheet).names, TIGHTEST);
        return Double.isNaN(offered) ? ends + rows : ends + Math.clamp(offered - ends, tightest * rows, rows);
    }

    /** Height of all rows and headings where there is room, in pixels. */
    private double usualRows(Sheet sheet) {
        return marks.size() * rowHeight(sheet) + headings() * sheet.em(HEADING);
    }

    private double rowHeight(Sheet sheet) {
        return sheet.em(names().rowHeight(sheet, columns(sheet).names));
    }

    private RowNames names() {
        return new RowNames(marks);
    }

    private long headings() {
        return IntStream.range(0, marks.size()).filter(this::opensGroup).count();
    }

    private boolean opensGroup(int row) {
        String group = marks.group(row);
        return !group.isEmpty() && (row == 0 || !group.equals(marks.group(row - 1)));
    }

    @Override
    public Hits draw(Sheet sheet, double above, double whole) {
        marks.key().draw(sheet, above);
        double top = above + marks.key().height(sheet);
        double height = above + whole - top;
        Columns columns = columns(sheet);
        double plot = columns.plotRight - columns.plotLeft;
        Ticks ticks = Axes.across(sheet, new Span(axis, marks.low(), marks.high()), plot);
        Scale scale = Scale.of(axis, ticks, columns.plotLeft, columns.plotRight);
        double rowsTop = top + sheet.em(HEAD);
        double rowsBottom = top + height - sheet.em(Axes.FOOT);
        Axes.drawAcross(sheet, axis, scale, rowsTop, rowsBottom);
        sheet.text(
                sheet.type.shortened(marks.categoryLabel(), TextStyle.SMALL, columns.names),
                0,
                top + sheet.em(1),
                HPos.LEFT,
                TextStyle.SMALL,
                Ink.MUTED);
        drawReference(sheet, columns, scale, top, rowsBottom);
        return drawRows(sheet, columns, scale, rowsTop, (rowsBottom - rowsTop) / usualRows(sheet));
    }

    private Columns columns(Sheet sheet) {
        double values = spaced(sheet, widest(sheet, marks::value, TextStyle.BODY));
        double counts = spaced(sheet, widest(sheet, marks::count, TextStyle.SMALL));
        double ends = spaced(sheet, widest(sheet, marks::endLabel, TextStyle.BODY));
        double least = sheet.em(PLOT_AT_LEAST);
        double roomy = Math.min(
                NAMES_WHERE_ROOMY * sheet.width,
                sheet.width - values - counts - Math.max(ends, sheet.em(GAP)) - least - sheet.em(AFTER_NAMES));
        double names = Math.min(
                Math.max(NAMES_AT_MOST * sheet.width, roomy),
                Math.max(
                        sheet.type.width(marks.categoryLabel(), TextStyle.SMALL),
                        Math.max(
                                widest(sheet, marks::category, TextStyle.BODY),
                                widest(sheet, marks::group, TextStyle.HEADING))));
        double left = names + sheet.em(AFTER_NAMES);
        if (sheet.width - left - ends < least / 2) {
            ends = 0;
        }
        if (sheet.width - left - values - counts < least) {
            counts = 0;
        }
        if (sheet.width - left - values < least) {
            values = 0;
        }
        double right = sheet.width - values - counts;
        Ticks ticks = Axes.across(sheet, new Span(axis, marks.low(), marks.high()), right - left);
        return new Columns(names, left, right - Math.max(Axes.overhang(sheet, ticks), ends), ends, values, counts);
    }

    private static double spaced(Sheet sheet, double width) {
        return width == 0 ? 0 : width + sheet.em(GAP);
    }

    private double widest(Sheet sheet, IntFunction<String> text, TextStyle style) {
        return IntStream.range(0, marks.size())
                .mapToDouble(row -> sheet.type.width(text.apply(row), style))
                .max()
                .orElse(0);
    }

    private void drawReference(Sheet sheet, Columns columns, Scale scale, double top, double bottom) {
        if (Double.isNaN(marks.reference())) {
            return;
        }
        double x = Math.rint(scale.at(marks.reference())) + 0.5;
        sheet.add(new Shape.Line(x, top + sheet.em(1.25), x, bottom, 1, true, Ink.MUTED));
        String label = sheet.type.shortened(
                marks.referenceLabel(), TextStyle.SMALL, sheet.width - columns.names - sheet.em(1));
        double half = sheet.type.width(label, TextStyle.SMALL) / 2;
        double middle = Math.clamp(x, columns.plotLeft + half, Math.max(columns.plotLeft + half, sheet.width - half));
        sheet.text(label, middle, top + sheet.em(0.95), HPos.CENTER, TextStyle.SMALL, Ink.MUTED);
    }

    private Hits drawRows(Sheet sheet, Columns columns, Scale scale, double top, double share) {
        List<Rectangle2D> areas = new ArrayList<>();
        double y = top;
        double rowHeight = share * rowHeight(sheet);
        for (int row = 0; row < marks.size(); row++) {
            if (opensGroup(row)) {
                String heading = sheet.type.shortened(marks.group(row), TextStyle.HEADING, columns.names);
                sheet.textAt(heading, 0, y + share * sheet.em(1.2), HPos.LEFT, TextStyle.HEADING, Ink.TEXT);
                y += share * sheet.em(HEADING);
            }
            drawRow(sheet, columns, scale, row, y + rowHeight / 2);
            areas.add(new Rectangle2D(0, y, sheet.width, rowHeight));
            y += rowHeight;
        }
        return new Hits.Areas(areas, sheet.em(0.25));
    }

    private void drawRow(Sheet sheet, Columns columns, Scale scale, int row, double y) {
        names().draw(sheet, row, columns.names, y);
        double end = marks.draw(row, sheet, scale, y);
        if (columns.ends > 0) {
            sheet.textAt(marks.endLabel(row), end + sheet.em(0.4), y, HPos.LEFT, TextStyle.BODY, Ink.TEXT);
        }
        double right = sheet.width;
        if (columns.counts > 0) {
            sheet.textAt(marks.count(row), right, y, HPos.RIGHT, TextStyle.SMALL, Ink.MUTED);
        }
        if (columns.values > 0) {
            sheet.textAt(marks.value(row), right - columns.counts, y, HPos.RIGHT, TextStyle.BODY, Ink.TEXT);
        }
    }
}
