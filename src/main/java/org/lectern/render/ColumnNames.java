package org.lectern.render;

import java.util.List;
import javafx.geometry.HPos;

/**
 * Names over columns, in up to three lines; where columns are narrow, over some of them only.
 *
 * @param width of a column, in pixels
 */
record ColumnNames(List<String> names, double width) {

    private static final int MOST_LINES = 3;
    private static final double LINE = 1.2;
    private static final double GAP = 0.5;
    private static final double FOOT = 0.4;

    /** Names in less room than this say nothing. */
    private static final double LEAST = 3;

    private static final double SHORT = 5;

    double height(Sheet sheet) {
        int lines = 1;
        for (int i = 0; i < names.size(); i += every(sheet)) {
            lines = Math.max(lines, lines(sheet, names.get(i)).size());
        }
        return lines * sheet.em(LINE) + sheet.em(FOOT);
    }

    /** Every which column has its name over it. */
    private int every(Sheet sheet) {
        double widest = widest(sheet, names);
        double needed = Math.min(widest, width >= sheet.em(LEAST) ? width - sheet.em(GAP) : sheet.em(SHORT));
        return (int) Math.max(1, Math.ceil((needed + sheet.em(GAP)) / width - 1e-9));
    }

    private List<String> lines(Sheet sheet, String name) {
        double room = every(sheet) * width - sheet.em(GAP);
        List<String> lines = sheet.type.wrapped(name, TextStyle.SMALL, room);
        return lines.size() <= MOST_LINES && every(sheet) == 1
                ? lines
                : List.of(sheet.type.shortened(name, TextStyle.SMALL, room));
    }

    /** Draws them so that the last line stands just above this place. */
    void draw(Sheet sheet, double left, double bottom) {
        int every = every(sheet);
        double end = 0;
        for (int i = 0; i < names.size(); i += every) {
            List<String> lines = lines(sheet, names.get(i));
            double half = widest(sheet, lines) / 2;
            double column = left + (i + 0.5) * width;
            double middle = Math.min(column, sheet.width - half);
            // The last of several columns moves away from the edge, perhaps over its neighbour.
            if (middle - half >= end) {
                draw(sheet, lines, middle, bottom);
                end = middle + half;
                if (every > 1) {
                    sheet.hairline(column, bottom - sheet.em(0.3), column, bottom - 1, Ink.RULE);
                }
            }
        }
    }

    private static double widest(Sheet sheet, List<String> lines) {
        return lines.stream()
                .mapToDouble(line -> sheet.type.width(line, TextStyle.SMALL))
                .max()
                .orElse(0);
    }

    private static void draw(Sheet sheet, List<String> lines, double middle, double bottom) {
        double baseline = bottom - sheet.em(FOOT + 0.1);
        for (int k = lines.size() - 1; k >= 0; k--) {
            sheet.text(lines.get(k), middle, baseline, HPos.CENTER, TextStyle.SMALL, Ink.TEXT);
            baseline -= sheet.em(LINE);
        }
    }
}
