package org.lectern.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.figure.CurveFigure;
import org.lectern.figure.CurveFigure.Line;
import org.lectern.figure.CurveFigure.Marks;
import org.lectern.figure.CurveFigure.Point;

/**
 * Draws bands, the lines over them, dots, and what stands out with its name.
 *
 * @param first of the lines that are drawn here
 * @param end the number after the last one
 */
record CurveLines(CurveFigure figure, Sheet sheet, PlotFrame frame, int first, int end) {

    /** Of so few points, names keep clear of the ways between them, too. */
    private static final int FEW = 400;

    private static final int PLACES_A_WAY = 6;

    /** All lines. */
    CurveLines(CurveFigure figure, Sheet sheet, PlotFrame frame) {
        this(figure, sheet, frame, 0, figure.lines().size());
    }

    /** One of them. */
    CurveLines(CurveFigure figure, Sheet sheet, PlotFrame frame, int line) {
        this(figure, sheet, frame, line, line + 1);
    }

    void draw() {
        for (int i = first; i < end; i++) {
            drawBands(i);
        }
        for (int i = first; i < end; i++) {
            for (List<Point> run : figure.runs(figure.lines().get(i))) {
                if (run.size() > 1) {
                    sheet.add(CurvePath.of(run, Point::y, frame, figure.path()).drawn(sheet, Series.of(figure, i)));
                }
            }
        }
        List<PointLabels.Anchor> anchors = new ArrayList<>();
        for (int i = first; i < end; i++) {
            anchors.addAll(drawWays(figure.lines().get(i)));
            anchors.addAll(drawDots(i));
        }
        followed().ifPresent(one -> {
            anchors.removeIf(other -> other.name().equals(one.name()));
            anchors.addFirst(one);
        });
        obstacles().write(anchors);
    }

    /** The point that is looked at, on the first line that has it. */
    private Optional<PointLabels.Anchor> followed() {
        return figure.lines().subList(first, end).stream()
                .flatMap(line -> line.points().stream())
                .filter(point -> sheet.follows(point.name()))
                .findFirst()
                .map(point -> new PointLabels.Anchor(
                        point.name(), frame.x().at(point.x()), frame.y().at(point.y())));
    }

    /** A band wherever neighbours have intervals; an upright line for one that stands alone. */
    private void drawBands(int line) {
        for (List<Point> points : figure.runs(figure.lines().get(line))) {
            int start = 0;
            while (start < points.size()) {
                int end = start;
                while (end < points.size() && points.get(end).hasInterval()) {
                    end++;
                }
                drawBand(points.subList(start, end), Series.of(figure, line).ink());
                start = end + 1;
            }
        }
    }

    private void drawBand(List<Point> run, Tone ink) {
        if (run.size() == 1) {
            Point alone = run.getFirst();
            double x = frame.x().at(alone.x());
            double low = frame.y().at(alone.low());
            double high = frame.y().at(alone.high());
            sheet.add(new Shape.Line(x, low, x, high, sheet.em(0.13), false, ink));
        } else if (run.size() > 1) {
            CurvePath low = CurvePath.of(run, Point::low, frame, figure.path());
            sheet.add(CurvePath.of(run, Point::high, frame, figure.path()).downTo(low, bandOpacity(), ink));
        }
    }

    private double bandOpacity() {
        int lines = end - first;
        return lines == 1 ? 0.22 : lines <= 4 ? 0.16 : 0.09;
    }

    /** Where ways stand out: each from a marked point to the next. */
    private List<PointLabels.Anchor> drawWays(Line line) {
        List<PointLabels.Anchor> anchors = new ArrayList<>();
        List<Point> points = line.points();
        for (int i = 0; i < points.size() - 1 && figure.marks() == Marks.WAYS; i++) {
            if (points.get(i).marked()) {
                double x1 = frame.x().at(points.get(i).x());
                double y1 = frame.y().at(points.get(i).y());
                double x2 = frame.x().at(points.get(i + 1).x());
                double y2 = frame.y().at(points.get(i + 1).y());
                sheet.add(new Shape.Line(x1, y1, x2, y2, sheet.em(0.4), false, Ink.TEXT));
                anchors.add(new PointLabels.Anchor(figure.label(points.get(i)), (x1 + x2) / 2, (y1 + y2) / 2));
            }
        }
        return anchors;
    }

    /** Dots, and rings around those that stand out. */
    private List<PointLabels.Anchor> drawDots(int number) {
        List<PointLabels.Anchor> anchors = new ArrayList<>();
        Line line = figure.lines().get(number);
        List<Point> points = line.points();
        Series series = Series.of(figure, number);
        double spacing = (frame.x().to() - frame.x().from()) / Math.max(1, points.size());
        double radius = Math.clamp(0.3 * spacing, sheet.em(0.12), sheet.em(0.27));
        boolean dots = (figure.dotted() && !line.reference()) || points.size() == 1;
        for (Point point : points) {
            double x = frame.x().at(point.x());
            double y = frame.y().at(point.y());
            boolean ringed = point.marked() && figure.marks() == Marks.POINTS;
            if (ringed) {
                sheet.add(new Shape.Symbol(x, y, sheet.em(0.5), Marker.DISC, Ink.SURFACE));
                sheet.add(new Shape.Ring(x, y, sheet.em(0.5), sheet.em(0.14), Ink.TEXT));
                anchors.add(new PointLabels.Anchor(figure.label(point), x, y));
            }
            if (dots || ringed) {
                sheet.add(new Shape.Symbol(x, y, ringed ? sheet.em(0.27) : radius, series.marker(), series.ink()));
            }
        }
        return anchors;
    }

    /** Points, and of few points places on the ways between them, which names keep clear of. */
    private PointLabels obstacles() {
        List<double[]> places = new ArrayList<>();
        for (Line line : figure.lines().subList(first, end)) {
            int steps = figure.size() <= FEW ? PLACES_A_WAY : 1;
            for (int i = 0; i < line.points().size(); i++) {
                Point from = line.points().get(i);
                Point to = line.points().get(Math.min(i + 1, line.points().size() - 1));
                for (int step = 0; step < steps; step++) {
                    double share = (double) step / steps;
                    places.add(new double[] {
                        frame.x().at(from.x() + share * (to.x() - from.x())),
                        frame.y().at(from.y() + share * (to.y() - from.y()))
                    });
                }
            }
        }
        return new PointLabels(
                sheet,
                frame,
                places.stream().mapToDouble(place -> place[0]).toArray(),
                places.stream().mapToDouble(place -> place[1]).toArray());
    }
}
