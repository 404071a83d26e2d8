package org.lectern.render.vega;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.lectern.contract.Words;
import org.lectern.figure.Axis;
import org.lectern.figure.ScatterFigure;
import org.lectern.figure.ScatterFigure.Guide;
import org.lectern.figure.ScatterFigure.Point;
import org.lectern.figure.ScatterFigure.Shading;
import org.lectern.render.Ramp;
import org.lectern.render.Span;
import smile.plot.vega.View;
import tools.jackson.databind.node.ArrayNode;

/** Charts on two axes in Vega-Lite. */
final class VegaPlots {

    private static final Words WORDS = Words.of(VegaPlots.class);
    static final int HEIGHT = 360;

    private VegaPlots() {}

    static View scatter(ScatterFigure figure) {
        VegaChart chart = new VegaChart();
        List<String> groups =
                figure.shading() instanceof Shading.Groups shading ? VegaChart.distinct(shading.names()) : List.of();
        for (Point point : figure.points()) {
            Object shade = groups.isEmpty() ? point.shade() : groups.get((int) point.shade());
            chart.row(
                    "name",
                    point.name(),
                    "x",
                    point.x(),
                    "y",
                    point.y(),
                    "shade",
                    shade,
                    "marked",
                    point.marked(),
                    "detail",
                    point.detail());
        }
        View dots = chart.layer(
                "point",
                mark -> mark.put("filled", true)
                        .put("opacity", groups.isEmpty() ? 0.5 : 0.75)
                        .put("size", 24)
                        .put("color", VegaChart.MARK));
        List<View> layers = new ArrayList<>();
        figure.guides().forEach(guide -> layers.add(guide(chart, guide)));
        layers.add(dots);
        if (figure.points().stream().anyMatch(Point::marked)) {
            layers.addAll(marked(chart));
        }
        View view = chart.view(layers.toArray(View[]::new));
        view.height(HEIGHT);
        place(view, "x", figure.valueAxis(), figure.points().stream().mapToDouble(Point::x));
        place(view, "y", figure.verticalAxis(), figure.points().stream().mapToDouble(Point::y));
        shade(view, figure, groups);
        return view;
    }

    /** A line that points are compared with, on places of its own. */
    private static View guide(VegaChart chart, Guide guide) {
        View line = chart.layer("line", mark -> {
            mark.put("strokeWidth", 1);
            if (guide.dashed()) {
                mark.putArray("strokeDash").add(5).add(4);
            }
        });
        ArrayNode places = line.spec().putObject("data").putArray("values");
        guide.places()
                .forEach(place -> places.addObject()
                        .put("name", guide.name())
                        .put("x", place.x())
                        .put("y", place.y()));
        line.encodeValue("color", VegaChart.MUTED);
        return line;
    }

    /** Rings and names of the points that stand out. */
    static List<View> marked(VegaChart chart) {
        View rings = chart.layer(
                "point",
                mark -> mark.put("filled", false)
                        .put("size", 110)
                        .put("strokeWidth", 1.5)
                        .put("opacity", 1));
        View names = chart.layer(
                "text", mark -> mark.put("align", "left").put("dx", 8).put("fontSize", 10));
        names.encode("text", "name").type("nominal");
        for (View layer : List.of(rings, names)) {
            layer.spec().putArray("transform").addObject().put("filter", "datum.marked");
            layer.encodeValue("color", VegaChart.TEXT);
        }
        return List.of(rings, names);
    }

    /** Colours, and what the pointer tells. */
    private static void shade(View view, ScatterFigure figure, List<String> groups) {
        String name = figure.pointLabel();
        String detail = WORDS.say("detail");
        switch (figure.shading()) {
            case Shading.Plain _ -> VegaChart.tooltip(view, "name", name, "detail", detail);
            case Shading.Groups(String label, List<String> _) -> {
                VegaChart.series(view, "shade", label, groups, "shape");
                VegaChart.tooltip(view, "name", name, "shade", label, "detail", detail);
            }
            case Shading.Ramp(Axis axis) -> {
                double[] values =
                        figure.points().stream().mapToDouble(Point::shade).toArray();
                VegaChart.ramp(view, "shade", Ramp.of(axis, values));
                VegaChart.tooltip(view, "name", name, "shade", axis.label(), "detail", detail);
            }
        }
    }

    /** A quantity on a channel of the same name. */
    static void place(View view, String channel, Axis axis, DoubleStream values) {
        Span span = Span.of(axis, values.toArray());
        VegaChart.quantity(view, channel, channel, axis, span.low(), span.high());
    }
}
