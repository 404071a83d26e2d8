package org.lectern.render;

import javafx.geometry.HPos;
import org.lectern.figure.Axis;

/** Chooses the marks of an axis so that their labels do not touch, and draws it. */
final class Axes {

    /** Height of tick labels and title under a horizontal axis, in em. */
    static final double FOOT = 3.1;

    private Axes() {}

    /** Ticks whose labels fit side by side on this many pixels. */
    static Ticks across(Sheet sheet, Span span, double length) {
        int most = (int) Math.clamp(length / sheet.em(2.5), 1, 10);
        Ticks ticks = Ticks.of(span, most);
        while (most > 1 && !fits(sheet, span.axis(), ticks, length)) {
            most--;
            ticks = Ticks.of(span, most);
        }
        return ticks;
    }

    private static boolean fits(Sheet sheet, Axis axis, Ticks ticks, double length) {
        Scale scale = Scale.of(axis, ticks, 0, length);
        double end = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < ticks.values().size(); i++) {
            double half = sheet.type.width(ticks.labels().get(i), TextStyle.SMALL) / 2;
            double middle = scale.at(ticks.values().get(i));
            if (middle - half < end + sheet.em(0.8)) {
                return false;
            }
            end = middle + half;
        }
        return true;
    }

    /** Ticks whose labels fit above one another on this many pixels. */
    static Ticks upwards(Sheet sheet, Span span, double length) {
        return Ticks.of(span, (int) Math.clamp(length / sheet.em(2.4), 1, 8));
    }

    /** Width of the widest label. */
    static double widest(Sheet sheet, Ticks ticks) {
        return ticks.labels().stream()
                .mapToDouble(label -> sheet.type.width(label, TextStyle.SMALL))
                .max()
                .orElse(0);
    }

    /** Half the width of the last label, which sticks out at the right. */
    static double overhang(Sheet sheet, Ticks ticks) {
        return ticks.labels().isEmpty() ? 0 : sheet.type.width(ticks.labels().getLast(), TextStyle.SMALL) / 2;
    }

    /** Draws grid lines from top to bottom, and below them the labels and the axis' title. */
    static void drawAcross(Sheet sheet, Axis axis, Scale scale, double top, double bottom) {
        Ticks ticks = scale.ticks();
        double end = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < ticks.values().size(); i++) {
            double x = scale.at(ticks.values().get(i));
            String label = ticks.labels().get(i);
            double half = sheet.type.width(label, TextStyle.SMALL) / 2;
            sheet.hairline(x, top, x, bottom, Ink.GRID);
            // On a page too narrow for two labels the first one stands alone.
            if (x - half > end) {
                sheet.text(label, x, bottom + sheet.em(1.15), HPos.CENTER, TextStyle.SMALL, Ink.MUTED);
                end = x + half;
            }
        }
        String title = sheet.type.shortened(axis.label(), TextStyle.SMALL, sheet.width);
        double half = sheet.type.width(title, TextStyle.SMALL) / 2;
        double middle = Math.clamp((scale.from() + scale.to()) / 2, half, Math.max(half, sheet.width - half));
        sheet.text(title, middle, bottom + sheet.em(2.6), HPos.CENTER, TextStyle.SMALL, Ink.MUTED);
    }

    /** Draws grid lines from left to right with their labels at the left. */
    static void drawUpwards(Sheet sheet, Scale scale, double left, double right) {
        Ticks ticks = scale.ticks();
        for (int i = 0; i < ticks.values().size(); i++) {
            double y = scale.at(ticks.values().get(i));
            sheet.hairline(left, y, right, y, Ink.GRID);
            sheet.textAt(ticks.labels().get(i), left - sheet.em(0.6), y, HPos.RIGHT, TextStyle.SMALL, Ink.MUTED);
        }
    }
}
