package org.lectern.render.vega;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.lectern.contract.Words;
import org.lectern.figure.Axis;
import org.lectern.figure.CurveFigure;
import org.lectern.figure.CurveFigure.Line;
import org.lectern.figure.CurveFigure.Marks;
import org.lectern.figure.CurveFigure.Path;
import org.lectern.figure.CurveFigure.Point;
import org.lectern.render.Series;
import smile.plot.vega.View;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lines in Vega-Lite: bands behind, lines over them, then dots and rings. */
record VegaCurves(CurveFigure figure, List<String> names) {

    private static final Words WORDS = Words.of(VegaCurves.class);

    VegaCurves(CurveFigure figure) {
        this(figure, VegaChart.distinct(figure.lines().stream().map(Line::name).toList()));
    }

    View view() {
        VegaChart chart = new VegaChart();
        fill(chart);
        List<View> layers = new ArrayList<>();
        if (figure.anyInterval()) {
            layers.add(band(chart));
        }
        layers.add(line(chart));
        if (!Double.isNaN(figure.reference())) {
            layers.addAll(reference(chart));
        }
        if (figure.dotted()) {
            layers.add(dots(chart));
        }
        if (points().anyMatch(Point::marked)) {
            layers.add(figure.marks() == Marks.WAYS ? ways(chart) : rings(chart));
            layers.add(labels(chart));
        }
        View view = chart.view(layers.toArray(View[]::new));
        view.height(VegaPlots.HEIGHT);
        return figure.layout() == CurveFigure.Layout.LANES ? lanes(view) : view;
    }

    /** Each line in a row of its own under its name, on the same axes. */
    private View lanes(View view) {
        ObjectNode root = view.spec();
        ObjectNode lane = root.objectNode();
        lane.set("layer", root.remove("layer"));
        lane.set("width", root.remove("width"));
        lane.put("height", VegaPlots.HEIGHT / names.size());
        root.remove("height");
        ObjectNode rows = root.putObject("facet").putObject("row");
        rows.put("field", "line").put("type", "nominal");
        rows.putNull("title");
        rows.putObject("header").put("labelAngle", 0).put("labelOrient", "top").put("labelAnchor", "start");
        ArrayNode order = rows.putArray("sort");
        names.forEach(order::add);
        root.set("spec", lane);
        return view;
    }

    private Stream<Point> points() {
        return figure.lines().stream().flatMap(line -> line.points().stream());
    }

    private void fill(VegaChart chart) {
        for (int i = 0; i < names.size(); i++) {
            Line line = figure.lines().get(i);
            int run = 0;
            for (int place = 0; place < line.points().size(); place++) {
                Point point = line.points().get(place);
                Point next = line.points().get(Math.min(place + 1, line.points().size() - 1));
                chart.row(
                        "line",
                        names.get(i),
                        "name",
                        point.name(),
                        "x",
                        point.x(),
                        "y",
                        point.y(),
                        "low",
                        point.low(),
                        "high",
                        point.high(),
                        "marked",
                        point.marked(),
                        "label",
                        figure.label(point),
                        "compared",
                        line.reference(),
                        "run",
                        run,
                        "nextX",
                        next.x(),
                        "nextY",
                        next.y(),
                        "detail",
                        point.detail());
                run += figure.joins(line, point, next) ? 0 : 1;
            }
        }
    }

    private String interpolation() {
        return figure.path() == Path.STEPS ? "step-after" : "linear";
    }

    private View line(VegaChart chart) {
        View line = dressed(chart.layer("line", mark -> mark.put("interpolate", interpolation())));
        line.encode("detail", "run").type("nominal");
        VegaChart.series(line, "line", figure.seriesLabel(), names, "strokeDash");
        fade(line);
        if (names.size() < 2 || figure.layout() == CurveFigure.Layout.LANES) {
            VegaChart.channel(line, "color").putNull("legend");
        }
        return line;
    }

    private View dots(VegaChart chart) {
        View dots = dressed(chart.layer(
                "point", mark -> mark.put("filled", true).put("size", 36).put("opacity", 1)));
        VegaChart.series(dots, "line", figure.seriesLabel(), names, "shape");
        fade(dots);
        dots.spec().putArray("transform").addObject().put("filter", "!datum.compared");
        return dots;
    }

    private View band(VegaChart chart) {
        View band = dressed(chart.layer(
                "area", mark -> mark.put("interpolate", interpolation()).put("opacity", 0.18)));
        band.encode("detail", "run").type("nominal");
        VegaChart.series(band, "line", figure.seriesLabel(), names);
        fade(band);
        VegaChart.channel(band, "y").put("field", "low");
        band.encode("y2", "high");
        return band;
    }

    /** What is no finding is grey. */
    private void fade(View layer) {
        ArrayNode colours = (ArrayNode) VegaChart.scale(layer, "color").get("range");
        for (int i = 0; i < names.size(); i++) {
            colours.set(i, VegaChart.hex(Series.of(figure, i).ink()));
        }
    }

    /** The ways from marked points to the next. */
    private View ways(VegaChart chart) {
        View ways =
                dressed(chart.layer("rule", mark -> mark.put("strokeWidth", 5).put("color", VegaChart.TEXT)));
        ways.encode("x2", "nextX");
        ways.encode("y2", "nextY");
        ways.spec().putArray("transform").addObject().put("filter", "datum.marked");
        return ways;
    }

    private View labels(VegaChart chart) {
        View labels = dressed(chart.layer(
                "text",
                mark -> mark.put("align", "left")
                        .put("dx", 9)
                        .put("dy", -7)
                        .put("fontSize", 10)
                        .put("color", VegaChart.TEXT)));
        labels.encode("text", "label").type("nominal");
        labels.spec().putArray("transform").addObject().put("filter", "datum.marked");
        return labels;
    }

    private View rings(VegaChart chart) {
        View rings = dressed(chart.layer(
                "point",
                mark -> mark.put("filled", false)
                        .put("size", 170)
                        .put("strokeWidth", 2)
                        .put("opacity", 1)
                        .put("color", VegaChart.TEXT)));
        rings.spec().putArray("transform").addObject().put("filter", "datum.marked");
        return rings;
    }

    /** Place and tooltip of a layer; the reference line has none of them, so they are not shared. */
    private View dressed(View layer) {
        VegaPlots.place(layer, "x", figure.valueAxis(), points().mapToDouble(Point::x));
        boolean clock = figure.valueAxis().scale() == Axis.Scale.CLOCK;
        if (!clock && points().allMatch(point -> point.x() == Math.rint(point.x()))) {
            VegaChart.channel(layer, "x").putObject("axis").put("tickMinStep", 1);
        }
        VegaPlots.place(
                layer,
                "y",
                figure.verticalAxis(),
                points().flatMapToDouble(point -> DoubleStream.of(point.low(), point.y(), point.high())));
        VegaChart.tooltip(
                layer,
                "line",
                figure.seriesLabel(),
                "name",
                WORDS.say("name"),
                "x",
                figure.valueAxis().label(),
                "y",
                figure.verticalAxis().label(),
                "low",
                WORDS.say("interval.low"),
                "high",
                WORDS.say("interval.high"),
                "detail",
                WORDS.say("detail"));
        return layer;
    }

    private List<View> reference(VegaChart chart) {
        View line = chart.layer(
                "rule",
                mark -> mark.put("color", VegaChart.MUTED)
                        .putArray("strokeDash")
                        .add(4)
                        .add(3));
        line.encodeDatum("x", figure.reference());
        View label = chart.layer(
                "text",
                mark -> mark.put("color", VegaChart.MUTED)
                        .put("align", "left")
                        .put("dx", 4)
                        .put("text", figure.referenceLabel()));
        label.encodeDatum("x", figure.reference());
        label.encodeValue("y", 8);
        return List.of(line, label);
    }
}
