package org.lectern.render;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.lectern.figure.CurveFigure;
import org.lectern.figure.CurveFigure.Point;

/** The way of a line over the page. */
final class CurvePath {

    /** Where there are more, not all are seen. */
    private static final int PLACES_A_PIXEL = 4;

    /** In pixels. */
    private final double[] x;

    /** In pixels. */
    private final double[] y;

    private CurvePath(double[] x, double[] y) {
        this.x = x;
        this.y = y;
    }

    /** Through one quantity of these points. */
    static CurvePath of(List<Point> points, ToDoubleFunction<Point> quantity, PlotFrame frame, CurveFigure.Path path) {
        boolean steps = path == CurveFigure.Path.STEPS;
        int places = steps ? 2 * points.size() - 1 : points.size();
        double[] x = new double[places];
        double[] y = new double[places];
        for (int i = 0; i < points.size(); i++) {
            double across = frame.x().at(points.get(i).x());
            double up = frame.y().at(quantity.applyAsDouble(points.get(i)));
            int at = steps ? 2 * i : i;
            x[at] = across;
            y[at] = up;
            if (steps && i > 0) {
                x[at - 1] = across;
                y[at - 1] = y[at - 2];
            }
        }
        return new CurvePath(x, y).thinned(frame.x().to() - frame.x().from());
    }

    /** Keeps of each pixel's places the first, the highest, the lowest and the last where there are far more. */
    private CurvePath thinned(double width) {
        if (x.length <= PLACES_A_PIXEL * width) {
            return this;
        }
        boolean[] kept = new boolean[x.length];
        int start = 0;
        while (start < x.length) {
            int end = start;
            int lowest = start;
            int highest = start;
            while (end < x.length && Math.floor(x[end]) == Math.floor(x[start])) {
                lowest = y[end] > y[lowest] ? end : lowest;
                highest = y[end] < y[highest] ? end : highest;
                end++;
            }
            kept[start] = kept[lowest] = kept[highest] = kept[end - 1] = true;
            start = end;
        }
        return only(kept);
    }

    private CurvePath only(boolean[] kept) {
        int count = 0;
        double[] fewX = new double[x.length];
        double[] fewY = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            if (kept[i]) {
                fewX[count] = x[i];
                fewY[count] = y[i];
                count++;
            }
        }
        return new CurvePath(java.util.Arrays.copyOf(fewX, count), java.util.Arrays.copyOf(fewY, count));
    }

    /** This way in the look of a line. */
    Shape.Curve drawn(Sheet sheet, Series series) {
        return series.line(sheet, x, y);
    }

    /** The outline of what lies between this path and one below it. */
    Shape.Area downTo(CurvePath other, double opacity, Tone ink) {
        int count = x.length + other.x.length;
        double[] aroundX = new double[count];
        double[] aroundY = new double[count];
        System.arraycopy(x, 0, aroundX, 0, x.length);
        System.arraycopy(y, 0, aroundY, 0, y.length);
        for (int i = 0; i < other.x.length; i++) {
            aroundX[count - 1 - i] = other.x[i];
            aroundY[count - 1 - i] = other.y[i];
        }
        return new Shape.Area(aroundX, aroundY, opacity, ink);
    }
}
