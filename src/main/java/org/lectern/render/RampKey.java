package org.lectern.render;

import javafx.geometry.HPos;

/**
 * The ramp's colours with the values at its ends.
 *
 * @param note a word about marks without a value, or empty
 */
record RampKey(Ramp ramp, String note) implements Key {

    private static final double ROW = 1.45;
    private static final double FOOT = 0.5;
    private static final double BAR = 8;
    private static final double GAP = 0.5;

    @Override
    public double height(Sheet sheet) {
        return sheet.em(FOOT) + rows(sheet) * sheet.em(ROW);
    }

    /** The label has a row of its own where it and the colours do not fit beside one another. */
    private int rows(Sheet sheet) {
        return labelWidth(sheet) + endsWidth(sheet) + noteWidth(sheet) > sheet.width ? 2 : 1;
    }

    private double labelWidth(Sheet sheet) {
        return sheet.type.width(ramp.axis().label(), TextStyle.SMALL) + sheet.em(2 * GAP);
    }

    private double endsWidth(Sheet sheet) {
        return bar(sheet) + 2 * sheet.em(GAP) + lowWidth(sheet) + sheet.type.width(ramp.highLabel(), TextStyle.SMALL);
    }

    private double bar(Sheet sheet) {
        double labels = lowWidth(sheet) + sheet.type.width(ramp.highLabel(), TextStyle.SMALL) + 2 * sheet.em(GAP);
        return Math.rint(Math.clamp(sheet.width - labels, sheet.em(1), sheet.em(ramp.flat() ? 1 : BAR)));
    }

    private double lowWidth(Sheet sheet) {
        return ramp.flat() ? 0 : sheet.type.width(ramp.lowLabel(), TextStyle.SMALL) + sheet.em(GAP);
    }

    private double noteWidth(Sheet sheet) {
        return note.isEmpty() ? 0 : sheet.em(1.5) + sheet.type.width(note, TextStyle.SMALL);
    }

    @Override
    public void draw(Sheet sheet, double top) {
        double y = top + sheet.em(ROW) / 2;
        String label = sheet.type.shortened(ramp.axis().label(), TextStyle.SMALL, sheet.width);
        sheet.textAt(label, 0, y, HPos.LEFT, TextStyle.SMALL, Ink.MUTED);
        double x = 0;
        if (rows(sheet) == 2) {
            y += sheet.em(ROW);
        } else {
            x = labelWidth(sheet);
        }
        double high = Math.rint(sheet.em(0.8));
        double left = Math.rint(x + lowWidth(sheet));
        if (ramp.flat()) {
            sheet.add(new Shape.Bar(left, Math.rint(y - high / 2), bar(sheet), high, ramp.tone(1)));
        } else {
            sheet.textAt(ramp.lowLabel(), x, y, HPos.LEFT, TextStyle.SMALL, Ink.TEXT);
            sheet.add(new Shape.RampBar(left, Math.rint(y - high / 2), bar(sheet), high, ramp));
        }
        x = left + bar(sheet) + sheet.em(GAP);
        sheet.textAt(ramp.highLabel(), x, y, HPos.LEFT, TextStyle.SMALL, Ink.TEXT);
        x += sheet.type.width(ramp.highLabel(), TextStyle.SMALL) + sheet.em(1.5);
        if (!note.isEmpty() && x + sheet.type.width(note, TextStyle.SMALL) <= sheet.width) {
            sheet.textAt(note, x, y, HPos.LEFT, TextStyle.SMALL, Ink.MUTED);
        }
    }
}
