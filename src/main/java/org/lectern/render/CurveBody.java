package org.lectern.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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
                figure.seriesLabel(),
                figure.lines().stream().map(Line::name).toList(),
                IntStream.range(0, figure.lines().size())
                        .mapToObj(line -> Series.of(figure, line))
                        .toList(),
                true);
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
        new CurveLines(figure, sheet, frame).draw();
        if (endsNamed) {
            ends.draw(sheet, frame);
        }
        return hits(sheet, frame);
    }

    private Stream<Point> points() {
        return figure.lines().stream().flatMap(line -> line.points().stream());
    }

    Span across() {
        Span span = Span.of(figure.valueAxis(), points().mapToDouble(Point::x).toArray());
        boolean whole = points().allMatch(point -> point.x() == Math.rint(point.x()));
        double room = figure.dotted() ? 0.5 : 0;
        return (whole ? span.ofWholeNumbers(room) : span).with(figure.reference());
    }

    Span upwards() {
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
