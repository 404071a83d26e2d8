package org.lectern.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.HPos;
import org.lectern.figure.CurveFigure;
import org.lectern.figure.CurveFigure.Line;
import org.lectern.figure.CurveFigure.Path;
import org.lectern.figure.CurveFigure.Point;

/** Lines with soft bands for their intervals; what stands out has a ring. */
record CurveBody(CurveFigure figure) implements Body {

    private static final double REACH = 0.9;
    private static final double REFERENCE_ROW = 1.3;

    @Override
    public double height(Sheet sheet, double offered) {
        // Names beside the ends of the lines need no key; whether they fit depends on the height, so the key is counted
        // in.
        return PlotFrame.height(sheet, offered, named() ? key().height(sheet) : 0);
    }

    private boolean named() {
        return figure.lines().size() > 1;
    }

    private Key key() {
        return new SeriesKey(
                figure.seriesLabel(), figure.lines().stream().map(Line::name).toList(), true);
    }

    @Override
    public Hits draw(Sheet sheet, double top, double height) {
        double head = Double.isNaN(figure.reference()) ? 0 : sheet.em(REFERENCE_ROW);
        EndLabels ends = new EndLabels(figure);
        boolean endsNamed = ends.fit(sheet, PlotFrame.plotHeight(sheet, height - head));
        Key key = named() && !endsNamed ? key() : Key.NONE;
        double above = key.height(sheet);
        key.draw(sheet, top);
        PlotFrame frame = PlotFrame.draw(
                sheet,
                across(),
                upwards(),
                new PlotFrame.Place(top + above, height - above, head, endsNamed ? ends.width(sheet) : 0));
        drawReference(sheet, frame);
        frame.base(sheet);
        drawLines(sheet, frame);
        if (endsNamed) {
            ends.draw(sheet, frame);
        }
        return hits(sheet, frame);
    }

    private Stream<Point> points() {
        return figure.lines().stream().flatMap(line -> line.points().stream());
    }

    private Span across() {
        Span span = Span.of(figure.valueAxis(), points().mapToDouble(Point::x).toArray());
        boolean whole = points().allMatch(point -> point.x() == Math.rint(point.x()));
        double room = figure.path() == Path.POINTS ? 0.5 : 0;
        return (whole ? span.ofWholeNumbers(room) : span).with(figure.reference());
    }

    private Span upwards() {
        return Span.of(
                figure.verticalAxis(),
                points().flatMapToDouble(
                                point -> java.util.stream.DoubleStream.of(point.low(), point.y(), point.high()))
                        .toArray());
    }

    private void drawReference(Sheet sheet, PlotFrame frame) {
        if (Double.isNaN(figure.reference())) {
            return;
        }
        double x = Math.rint(frame.x().at(figure.reference())) + 0.5;
        double top = frame.y().to();
        sheet.add(new Shape.Line(x, top - sheet.em(0.2), x, frame.y().from(), 1, true, Ink.MUTED));
        double left = frame.x().from();
        String label = sheet.type.shortened(figure.referenceLabel(), TextStyle.SMALL, sheet.width - left);
        double half = sheet.type.width(label, TextStyle.SMALL) / 2;
        double middle = Math.clamp(x, left + half, Math.max(left + half, sheet.width - half));
        sheet.text(label, middle, top - sheet.em(0.55), HPos.CENTER, TextStyle.SMALL, Ink.MUTED);
    }

    private void drawLines(Sheet sheet, PlotFrame frame) {
        for (int i = 0; i < figure.lines().size(); i++) {
            drawBands(sheet, frame, i);
        }
        for (int i = 0; i < figure.lines().size(); i++) {
            List<Point> points = figure.lines().get(i).points();
            if (points.size() > 1) {
                sheet.add(CurvePath.of(points, Point::y, frame, figure.path()).drawn(sheet, series(i)));
            }
        }
        for (int i = 0; i < figure.lines().size(); i++) {
            drawDots(sheet, frame, i);
        }
    }

    private Series series(int line) {
        return new Series(line);
    }

    /** A band wherever neighbours have intervals; an upright line for one that stands alone. */
    private void drawBands(Sheet sheet, PlotFrame frame, int line) {
        List<Point> points = figure.lines().get(line).points();
        int start = 0;
        while (start < points.size()) {
            int end = start;
            while (end < points.size() && points.get(end).hasInterval()) {
                end++;
            }
            if (end - start == 1) {
                Point alone = points.get(start);
                double x = frame.x().at(alone.x());
                sheet.add(new Shape.Line(
                        x,
                        frame.y().at(alone.low()),
                        x,
                        frame.y().at(alone.high()),
                        sheet.em(0.13),
                        false,
                        series(line).ink()));
            } else if (end > start) {
                List<Point> run = points.subList(start, end);
                CurvePath low = CurvePath.of(run, Point::low, frame, figure.path());
                sheet.add(CurvePath.of(run, Point::high, frame, figure.path())
                        .downTo(low, bandOpacity(), series(line).ink()));
            }
            start = end + 1;
        }
    }

    private double bandOpacity() {
        int lines = figure.lines().size();
        return lines == 1 ? 0.22 : lines <= 4 ? 0.16 : 0.09;
    }

    private void drawDots(Sheet sheet, PlotFrame frame, int line) {
        List<Point> points = figure.lines().get(line).points();
        double spacing = (frame.x().to() - frame.x().from()) / Math.max(1, points.size());
        double radius = Math.clamp(0.3 * spacing, sheet.em(0.12), sheet.em(0.27));
        boolean dots = figure.path() == Path.POINTS || points.size() == 1;
        for (Point point : points) {
            double x = frame.x().at(point.x());
            double y = frame.y().at(point.y());
            if (point.marked()) {
                sheet.add(new Shape.Symbol(x, y, sheet.em(0.5), Marker.DISC, Ink.SURFACE));
                sheet.add(new Shape.Ring(x, y, sheet.em(0.5), sheet.em(0.14), Ink.TEXT));
            }
            if (dots || point.marked()) {
                sheet.add(new Shape.Symbol(
                        x,
                        y,
                        point.marked() ? sheet.em(0.27) : radius,
                        series(line).marker(),
                        series(line).ink()));
            }
        }
    }

    private Hits hits(Sheet sheet, PlotFrame frame) {
        double[] x = points().mapToDouble(point -> frame.x().at(point.x())).toArray();
        double[] y = points().mapToDouble(point -> frame.y().at(point.y())).toArray();
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (Line line : figure.lines()) {
            starts.add(starts.getLast() + line.points().size());
        }
        double reach = sheet.em(REACH);
        return new CurveHits(
                x, y, starts.stream().mapToInt(Integer::intValue).toArray(), figure.path() == Path.STEPS, reach);
    }
}
