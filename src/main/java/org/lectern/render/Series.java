package org.lectern.render;

import java.util.Arrays;
import java.util.List;
import org.lectern.figure.CurveFigure;

/**
 * How one line or group is told from the others: by its colour, and beyond the eighth also by its dashes or its form.
 *
 * @param number of the line or group, from 0; below 0 for {@link #REFERENCE}
 */
public record Series(int number) {

    private static final List<Ink> INKS = List.of(
            Ink.SERIES_1,
            Ink.SERIES_2,
            Ink.SERIES_3,
            Ink.SERIES_4,
            Ink.SERIES_5,
            Ink.SERIES_6,
            Ink.SERIES_7,
            Ink.SERIES_8);
    private static final List<Marker> MARKERS = List.of(Marker.values());

    /** From this number on, colours come again. */
    public static final int COLOURS = INKS.size();

    /** How lines look that are no finding but something to compare with. */
    public static final Series REFERENCE = new Series(-1);

    private static final double[] FAINT = {0.35, 0.25};

    /** That of one of a figure's lines. */
    public static Series of(CurveFigure figure, int line) {
        return figure.lines().get(line).reference() ? REFERENCE : new Series(line);
    }

    /** Its colour. */
    public Ink ink() {
        return number < 0 ? Ink.RULE : INKS.get(number % COLOURS);
    }

    Marker marker() {
        return number < 0 ? Marker.DISC : MARKERS.get(number / COLOURS % MARKERS.size());
    }

    /** Lengths of strokes and gaps in em, none for a line without: dashes, dots, then a dash and ever more dots. */
    private double[] dashes() {
        if (number < 0) {
            return FAINT.clone();
        }
        int level = number / COLOURS;
        return switch (level) {
            case 0 -> new double[0];
            case 1 -> new double[] {0.55, 0.3};
            case 2 -> new double[] {0.13, 0.26};
            default -> dashAndDots(level - 2);
        };
    }

    /** A line in this look. */
    Shape.Curve line(Sheet sheet, double[] x, double[] y) {
        double[] dashes = Arrays.stream(dashes()).map(sheet::em).toArray();
        return new Shape.Curve(x, y, sheet.em(number < 0 ? 0.1 : 0.14), dashes, ink());
    }

    private static double[] dashAndDots(int dots) {
        double[] lengths = new double[2 + 2 * dots];
        lengths[0] = 0.8;
        lengths[1] = 0.26;
        for (int i = 2; i < lengths.length; i += 2) {
            lengths[i] = 0.13;
            lengths[i + 1] = 0.26;
        }
        return lengths;
    }
}
