package org.lectern.render.vega;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.lectern.contract.Words;
import org.lectern.figure.Axis;
import org.lectern.figure.CurveFigure;
import org.lectern.figure.CurveFigure.Line;
import org.lectern.figure.CurveFigure.Path;
import org.lectern.figure.CurveFigure.Point;
import smile.plot.vega.View;

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
        if (figure.path() == Path.POINTS) {
            layers.add(dots(chart));
        }
        if (points().anyMatch(Point::marked)) {
            layers.add(rings(chart));
        }
        View view = chart.view(layers.toArray(View[]::new));
        view.height(VegaPlots.HEIGHT);
        return view;
    }

    private Stream<Point> points() {
        return figure.lines().stream().flatMap(line -> line.points().stream());
    }

    private void fill(VegaChart chart) {
        for (int i = 0; i < names.size(); i++) {
            for (Point point : figure.lines().get(i).points()) {
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
                        "detail",
                        point.detail());
            }
        }
    }

    private String interpolation() {
        return figure.path() == Path.STEPS ? "step-after" : "linear";
    }

    private View line(VegaChart chart) {
        View line = dressed(chart.layer("line", mark -> mark.put("interpolate", interpolation())));
        VegaChart.series(line, "line", figure.seriesLabel(), names, "strokeDash");
        if (names.size() < 2) {
            VegaChart.channel(line, "color").putNull("legend");
        }
        return line;
    }

    private View dots(VegaChart chart) {
        View dots = dressed(chart.layer(
                "point", mark -> mark.put("filled", true).put("size", 36).put("opacity", 1)));
        VegaChart.series(dots, "line", figure.seriesLabel(), names, "shape");
        return dots;
    }

    private View band(VegaChart chart) {
        View band = dressed(chart.layer(
                "area", mark -> mark.put("interpolate", interpolation()).put("opacity", 0.18)));
        VegaChart.series(band, "line", figure.seriesLabel(), names);
        VegaChart.channel(band, "y").put("field", "low");
        band.encode("y2", "high");
        return band;
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
