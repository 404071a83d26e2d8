package org.lectern.render;

import org.lectern.contract.Words;
import org.lectern.figure.Axis;
import org.lectern.figure.HistogramFigure;
import org.lectern.figure.ScatterFigure;
import org.lectern.figure.ScatterFigure.Point;
import smile.plot.vega.View;

/** Charts on two axes in Vega-Lite. */
final class VegaPlots {

    private static final Words WORDS = Words.of(VegaPlots.class);
    private static final int HEIGHT = 360;

    private VegaPlots() {}

    static View histogram(HistogramFigure figure) {
        VegaChart chart = new VegaChart();
        for (int bin = 0; bin < figure.size(); bin++) {
            chart.row(
                    "from",
                    figure.edges().get(bin),
                    "to",
                    figure.edges().get(bin + 1),
                    "count",
                    figure.counts().get(bin));
        }
        View bar = chart.layer("bar", mark -> mark.put("color", VegaChart.MARK).put("binSpacing", 0.5));
        View view = chart.view(bar);
        view.height(HEIGHT);
        VegaChart.quantity(
                view,
                "x",
                "from",
                figure.valueAxis(),
                figure.edges().getFirst(),
                figure.edges().getLast());
        VegaChart.channel(view, "x").put("bin", "binned");
        view.encode("x2", "to");
        VegaChart.quantity(view, "y", "count", figure.countAxis(), 0, Double.POSITIVE_INFINITY);
        VegaChart.tooltip(
                view,
                "from",
                WORDS.say("vega.from"),
                "to",
                WORDS.say("vega.to"),
                "count",
                figure.countAxis().label());
        return view;
    }

    static View scatter(ScatterFigure figure) {
        VegaChart chart = new VegaChart();
        for (Point point : figure.points()) {
            chart.row("name", point.name(), "x", point.x(), "y", point.y(), "detail", point.detail());
        }
        View dots = chart.layer(
                "point",
                mark -> mark.put("filled", true)
                        .put("opacity", 0.5)
                        .put("size", 24)
                        .put("color", VegaChart.MARK));
        View view = chart.view(dots);
        view.height(HEIGHT);
        place(
                view,
                "x",
                figure.valueAxis(),
                figure.points().stream().mapToDouble(Point::x).toArray());
        place(
                view,
                "y",
                figure.verticalAxis(),
                figure.points().stream().mapToDouble(Point::y).toArray());
        VegaChart.tooltip(view, "name", figure.pointLabel(), "detail", WORDS.say("vega.detail"));
        return view;
    }

    private static void place(View view, String channel, Axis axis, double[] values) {
        double low = java.util.Arrays.stream(values).min().orElse(0);
        double high = java.util.Arrays.stream(values).max().orElse(1);
        VegaChart.quantity(view, channel, channel, axis, low, high);
    }
}
