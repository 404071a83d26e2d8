package org.lectern.render;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;

/** A drawing in the making. */
final class Sheet {

    /** Radius of a ring in em, wider than that of what stands out. */
    private static final double FOLLOWED = 0.65;

    final Typeface type;
    final double width;

    /** Name of the mark that is looked at; empty for none. */
    final String followed;

    private final List<Shape> shapes = new ArrayList<>();

    Sheet(Typeface type, double width, String followed) {
        this.type = type;
        this.width = width;
        this.followed = followed;
    }

    /** This many em in pixels. */
    double em(double count) {
        return count * type.em();
    }

    void add(Shape shape) {
        shapes.add(shape);
    }

    /** Whether a mark of this name is looked at. */
    boolean follows(String name) {
        return !name.isEmpty() && name.equals(followed);
    }

    /** The ring around the mark that is looked at. */
    void follow(double x, double y) {
        shapes.add(new Shape.Ring(x, y, em(FOLLOWED), em(0.14), Ink.MARK));
    }

    /** Writes a line of text whose left end, middle or right end stands at x. */
    void text(String text, double x, double baseline, HPos anchor, TextStyle style, Tone ink) {
        if (text.isEmpty()) {
            return;
        }
        double wide = type.width(text, style);
        double left = switch (anchor) {
            case LEFT -> x;
            case CENTER -> x - wide / 2;
            case RIGHT -> x - wide;
        };
        shapes.add(new Shape.Label(text, left, baseline, wide, style, ink));
    }

    /** Writes a text vertically centred on y. */
    void textAt(String text, double x, double y, HPos anchor, TextStyle style, Tone ink) {
        text(text, x, y + 0.36 * em(style.em), anchor, style, ink);
    }

    /**
     * Writes a paragraph from the left edge, as wide as the sheet.
     *
     * @return where the next thing may start
     */
    double paragraph(String text, double top, TextStyle style, Tone ink) {
        double y = top;
        if (!text.isBlank()) {
            for (String line : type.wrapped(text, style, width)) {
                text(line, 0, y + em(style.em), HPos.LEFT, style, ink);
                y += type.lineHeight(style);
            }
        }
        return y;
    }

    /** A line one pixel thin, on whole pixels so that it stays sharp. */
    void hairline(double x1, double y1, double x2, double y2, Tone ink) {
        boolean upright = x1 == x2;
        shapes.add(new Shape.Bar(
                Math.rint(x1),
                Math.rint(y1),
                upright ? 1 : Math.rint(x2) - Math.rint(x1),
                upright ? Math.rint(y2) - Math.rint(y1) : 1,
                ink));
    }

    Drawing done(double height, Hits hits) {
        return new Drawing(width, height, shapes, hits);
    }
}
