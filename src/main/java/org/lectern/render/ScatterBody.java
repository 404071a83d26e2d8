package org.lectern.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.lectern.figure.Axis;
import org.lectern.figure.ScatterFigure;
import org.lectern.figure.ScatterFigure.Guide;
import org.lectern.figure.ScatterFigure.Place;
import org.lectern.figure.ScatterFigure.Point;
import org.lectern.figure.ScatterFigure.Shading;

/** Points on two axes; the more there are, the smaller and fainter each is. */
record ScatterBody(ScatterFigure figure) implements Body {

    private static final int FEW = 200;
    private static final int MANY = 5_000;
    private static final double REACH = 0.9;
    private static final double RING = 0.45;

    /** Neighbours among so many colours of a ramp cannot be told apart. */
    private static final int RAMP_STEPS = 64;

    @Override
    public double height(Sheet sheet, double offered) {
        return PlotFrame.height(sheet, offered, key().height(sheet));
    }

    @Override
    public Hits draw(Sheet sheet, double top, double height) {
        Key key = key();
        double above = key.height(sheet);
        key.draw(sheet, top);
        PlotFrame frame = PlotFrame.draw(
                sheet,
                span(figure.valueAxis(), Point::x, Place::x),
                span(figure.verticalAxis(), Point::y, Place::y),
                new PlotFrame.Place(top + above, height - above, 0, 0));
        double[] x = values(point -> frame.x().at(point.x()));
        double[] y = values(point -> frame.y().at(point.y()));
        frame.base(sheet);
        figure.guides().forEach(guide -> draw(sheet, frame, guide));
        double radius = x.length <= FEW ? 0.3 : x.length <= MANY ? 0.24 : 0.18;
        sheet.add(new Shape.Cloud(x, y, look(), looks(), sheet.em(radius), opacity(x.length)));
        List<PointLabels.Anchor> anchors = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            Point point = figure.points().get(i);
            if (point.marked()) {
                sheet.add(new Shape.Ring(x[i], y[i], sheet.em(RING), sheet.em(0.12), Ink.TEXT));
            }
            if (point.marked() || sheet.follows(point.name())) {
                anchors.add(new PointLabels.Anchor(point.name(), x[i], y[i]));
            }
        }
        new PointLabels(sheet, frame, x, y).write(anchors);
        return new PointGrid(x, y, sheet.em(REACH));
    }

    private Span span(Axis axis, ToDoubleFunction<Point> ofPoints, ToDoubleFunction<Place> ofPlaces) {
        DoubleStream places = figure.guides().stream()
                .flatMap(guide -> guide.places().stream())
                .mapToDouble(ofPlaces);
        return Span.of(
                axis,
                DoubleStream.concat(Arrays.stream(values(ofPoints)), places).toArray());
    }

    private static void draw(Sheet sheet, PlotFrame frame, Guide guide) {
        double[] x = guide.places().stream()
                .mapToDouble(place -> frame.x().at(place.x()))
                .toArray();
        double[] y = guide.places().stream()
                .mapToDouble(place -> frame.y().at(place.y()))
                .toArray();
        double[] dashes = guide.dashed() ? new double[] {sheet.em(0.35), sheet.em(0.25)} : new double[0];
        sheet.add(new Shape.Curve(x, y, sheet.em(0.09), dashes, Ink.RULE));
    }

    private double[] values(ToDoubleFunction<Point> quantity) {
        return figure.points().stream().mapToDouble(quantity).toArray();
    }

    /** Points of several colours mix where they are faint, and are then taken for what they are not. */
    private double opacity(int count) {
        double plain = count <= FEW ? 0.7 : count <= MANY ? 0.5 : 0.35;
        return figure.shading() instanceof Shading.Plain ? plain : 0.5 + plain / 2;
    }

    private Key key() {
        return switch (figure.shading()) {
            case Shading.Plain _ -> Key.NONE;
            case Shading.Groups groups -> new SeriesKey(groups.label(), groups.names(), series(groups), false);
            case Shading.Ramp _ -> new RampKey(ramp(), "");
        };
    }

    private static List<Series> series(Shading.Groups groups) {
        return IntStream.range(0, groups.names().size()).mapToObj(Series::new).toList();
    }

    private Ramp ramp() {
        Shading.Ramp ramp = (Shading.Ramp) figure.shading();
        return Ramp.of(ramp.axis(), values(Point::shade));
    }

    private int[] look() {
        return switch (figure.shading()) {
            case Shading.Plain _ -> new int[figure.size()];
            case Shading.Groups _ ->
                figure.points().stream().mapToInt(point -> (int) point.shade()).toArray();
            case Shading.Ramp _ -> {
                Ramp ramp = ramp();
                yield figure.points().stream()
                        .mapToInt(point -> (int) Math.rint(RAMP_STEPS * ramp.share(point.shade())))
                        .toArray();
            }
        };
    }

    private List<Shape.Cloud.Look> looks() {
        return switch (figure.shading()) {
            case Shading.Plain _ -> List.of(new Shape.Cloud.Look(Marker.DISC, Ink.MARK));
            case Shading.Groups groups ->
                series(groups).stream()
                        .map(series -> new Shape.Cloud.Look(series.marker(), series.ink()))
                        .toList();
            case Shading.Ramp _ ->
                IntStream.rangeClosed(0, RAMP_STEPS)
                        .mapToObj(step -> new Tone.Ramp((double) step / RAMP_STEPS))
                        .map(tone -> new Shape.Cloud.Look(Marker.DISC, tone))
                        .toList();
        };
    }
}
