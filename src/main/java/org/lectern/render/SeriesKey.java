package org.lectern.render;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import org.lectern.contract.Words;

/**
 * The names of lines or groups, each beside a sample, in a few rows.
 *
 * @param label what a line or a group is
 * @param names in the order of their numbers
 * @param looks one a name
 * @param lines whether samples are pieces of line, else points
 */
record SeriesKey(String label, List<String> names, List<Series> looks, boolean lines) implements Key {

    private static final Words WORDS = Words.of(SeriesKey.class);
    private static final double ROW = 1.45;
    private static final double FOOT = 0.5;
    private static final double GAP = 1.1;
    private static final double LONGEST = 14;
    private static final int MOST_ROWS = 3;

    /** A name with its place; the one that tells how many found no room has the number -1. */
    private record Entry(int number, String text, double x, int row) {}

    @Override
    public double height(Sheet sheet) {
        return sheet.em(FOOT) + (1 + entries(sheet).getLast().row) * sheet.em(ROW);
    }

    @Override
    public void draw(Sheet sheet, double top) {
        for (Entry entry : entries(sheet)) {
            double y = top + sheet.em(ROW) * (entry.row + 0.5);
            double sample = entry.number < 0 ? 0 : sample(sheet);
            sheet.textAt(
                    entry.text, entry.x + sample, y, HPos.LEFT, TextStyle.SMALL, sample > 0 ? Ink.TEXT : Ink.MUTED);
            if (entry.number >= 0) {
                drawSample(sheet, looks.get(entry.number), entry.x, y);
            }
        }
    }

    private double sample(Sheet sheet) {
        return sheet.em(lines ? 2.2 : 0.9);
    }

    private void drawSample(Sheet sheet, Series series, double x, double y) {
        if (lines) {
            sheet.add(series.line(sheet, new double[] {x, x + sheet.em(1.8)}, new double[] {y, y}));
        } else {
            sheet.add(new Shape.Symbol(x + sheet.em(0.35), y, sheet.em(0.32), series.marker(), series.ink()));
        }
    }

    /** The label, then as many names as there is room for. */
    private List<Entry> entries(Sheet sheet) {
        List<Entry> entries = new ArrayList<>();
        double longest = Math.min(sheet.em(LONGEST), sheet.width - sample(sheet));
        double x = 0;
        int row = 0;
        if (!label.isBlank()) {
            String title = sheet.type.shortened(label, TextStyle.SMALL, longest);
            entries.add(new Entry(-1, title, 0, 0));
            x = sheet.type.width(title, TextStyle.SMALL) + sheet.em(GAP);
        }
        for (int i = 0; i < names.size(); i++) {
            String name = sheet.type.shortened(names.get(i), TextStyle.SMALL, longest);
            double width = sample(sheet) + sheet.type.width(name, TextStyle.SMALL);
            if (x > 0 && x + width > sheet.width && row < MOST_ROWS - 1) {
                row++;
                x = 0;
            }
            double reserve = i == names.size() - 1 ? 0 : sheet.em(GAP) + moreWidth(sheet);
            if (row == MOST_ROWS - 1 && x + width + reserve > sheet.width) {
                entries.add(new Entry(-1, more(names.size() - i), x, row));
                return entries;
            }
            entries.add(new Entry(i, name, x, row));
            x += width + sheet.em(GAP);
        }
        return entries;
    }

    private static String more(int count) {
        return WORDS.say("key.more", Numbers.count(count));
    }

    private double moreWidth(Sheet sheet) {
        return sheet.type.width(more(names.size()), TextStyle.SMALL);
    }
}
