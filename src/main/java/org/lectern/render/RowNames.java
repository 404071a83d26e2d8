package org.lectern.render;

import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.HPos;

/** Names at the left of rows, each in up to three lines; cut in the middle where their words do not fit into these. */
record RowNames(RowMarks marks) {

    /** Of so few rows each may be higher; more are a list, which is to be short. */
    private static final int FEW = 4;

    private static final int MOST_LINES = 3;
    private static final double LINE = 1.15;

    /** Between names of several lines, in em. */
    private static final double APART = 0.4;

    /**
     * Height of a row in which all names have room, in em.
     *
     * @param width in pixels
     */
    double rowHeight(Sheet sheet, double width) {
        int lines = most(sheet, width);
        return lines < 2 ? marks.rowHeight() : Math.max(marks.rowHeight(), lines * LINE + APART);
    }

    /** The share of that height down to which rows may move together. */
    double tightest(Sheet sheet, double width, double ofSingleLines) {
        return most(sheet, width) < 2 ? ofSingleLines : 1;
    }

    private int most(Sheet sheet, double width) {
        return IntStream.range(0, marks.size())
                .map(row -> lines(sheet, row, width).size())
                .max()
                .orElse(1);
    }

    private List<String> lines(Sheet sheet, int row, double width) {
        String name = marks.category(row);
        if (marks.size() <= FEW && sheet.type.width(name, TextStyle.BODY) > width) {
            List<String> lines = sheet.type.wrapped(name, TextStyle.BODY, width);
            if (lines.size() <= MOST_LINES
                    && lines.stream().allMatch(line -> sheet.type.width(line, TextStyle.BODY) <= width)) {
                return lines;
            }
        }
        return List.of(sheet.type.shortened(name, TextStyle.BODY, width));
    }

    /** Writes a row's name up to this x, vertically centred on y. */
    void draw(Sheet sheet, int row, double right, double y) {
        List<String> lines = lines(sheet, row, right);
        for (int i = 0; i < lines.size(); i++) {
            double middle = y + (i - (lines.size() - 1) / 2.0) * sheet.em(LINE);
            sheet.textAt(lines.get(i), right, middle, HPos.RIGHT, TextStyle.BODY, Ink.TEXT);
        }
    }
}
