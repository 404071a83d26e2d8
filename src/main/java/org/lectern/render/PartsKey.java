package org.lectern.render;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;

/**
 * The names of the parts of a whole, each beside its colour, in as many rows as they need.
 *
 * @param tones one a name
 */
record PartsKey(List<String> names, List<Tone> tones) implements Key {

    private static final double ROW = 1.45;
    private static final double FOOT = 0.5;
    private static final double SWATCH = 0.8;
    private static final double SAMPLE = 1.2;
    private static final double GAP = 1.3;

    private record Entry(String text, double x, int row) {}

    @Override
    public double height(Sheet sheet) {
        return sheet.em(FOOT) + (1 + entries(sheet).getLast().row) * sheet.em(ROW);
    }

    @Override
    public void draw(Sheet sheet, double top) {
        List<Entry> entries = entries(sheet);
        double side = Math.rint(sheet.em(SWATCH));
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            double y = top + sheet.em(ROW) * (entry.row + 0.5);
            sheet.add(new Shape.Bar(Math.rint(entry.x), Math.rint(y - side / 2), side, side, tones.get(i)));
            sheet.textAt(entry.text, entry.x + sheet.em(SAMPLE), y, HPos.LEFT, TextStyle.SMALL, Ink.TEXT);
        }
    }

    private List<Entry> entries(Sheet sheet) {
        List<Entry> entries = new ArrayList<>();
        double x = 0;
        int row = 0;
        for (String name : names) {
            String text = sheet.type.shortened(name, TextStyle.SMALL, sheet.width - sheet.em(SAMPLE));
            double width = sheet.em(SAMPLE) + sheet.type.width(text, TextStyle.SMALL);
            if (x > 0 && x + width > sheet.width) {
                row++;
                x = 0;
            }
            entries.add(new Entry(text, x, row));
            x += width + sheet.em(GAP);
        }
        return entries;
    }
}
