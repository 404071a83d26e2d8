package org.lectern.render.vega;

import java.util.ArrayList;
import java.util.List;
import org.lectern.contract.Words;
import org.lectern.figure.Axis;
import org.lectern.figure.HistogramFigure;
import org.lectern.figure.HistogramFigure.Reference;
import org.lectern.render.HistogramMarks;
import smile.plot.vega.View;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Histograms in Vega-Lite. What is counted for itself stands beyond the axis, as wide as the last bin. */
record VegaHistogram(HistogramFigure figure) {

    private static final Words WORDS = Words.of(VegaHistogram.class);

    /** Between the bins and what is counted for itself, in bins. */
    private static final double GAP = 0.8;

    private static final int TICKS = 5;

    /** Height of a row of names above the plot, in pixels. */
    private static final double LABEL_ROW = 14;

    View view() {
        VegaChart chart = new VegaChart();
        HistogramMarks marks = new HistogramMarks(figure);
        for (int bin = 0; bin < figure.size(); bin++) {
            chart.row(
                    "bin",
                    marks.name(bin),
                    "from",
                    from(bin),
                    "to",
                    from(bin) + width(bin),
                    "middle",
                    from(bin) + width(bin) / 2,
                    "count",
                    figure.counts().get(bin),
                    "percent",
                    figure.percent(bin),
                    "share",
                    marks.share(bin));
        }
        View bars = chart.layer("bar", mark -> mark.put("color", VegaChart.MARK).put("binSpacing", 0.5));
        place(bars, "from");
        VegaChart.channel(bars, "x").put("bin", "binned");
        bars.encode("x2", "to");
        View shares = chart.layer(
                "text",
                mark -> mark.put("baseline", "bottom")
                        .put("dy", -2)
                        .put("fontSize", 9)
                        .put("color", VegaChart.TEXT));
        place(shares, "middle");
        shares.encode("text", "share").type("nominal");
        List<View> layers = new ArrayList<>(List.of(bars, shares));
        for (int line = 0; line < figure.references().size(); line++) {
            layers.addAll(reference(chart, line));
        }
        View view = chart.view(layers.toArray(View[]::new));
        view.height(VegaPlots.HEIGHT);
        VegaChart.quantity(view, "y", "count", counts(marks), 0, Double.POSITIVE_INFINITY);
        VegaChart.tooltip(
                view, "bin", WORDS.say("bin"), "count", figure.countAxis().label(), "percent", WORDS.say("share"));
        return view;
    }

    /** A line and its name above the plot, the leftmost on top. */
    private List<View> reference(VegaChart chart, int number) {
        Reference reference = figure.references().get(number);
        double row = LABEL_ROW * (figure.references().size() - number);
        View line = chart.layer(
                "rule",
                mark -> mark.put("color", VegaChart.TEXT)
                        .put("tooltip", reference.label())
                        .putArray("strokeDash")
                        .add(4)
                        .add(3));
        line.encodeDatum("x", reference.at());
        // The line goes from top to bottom, whatever the counts are.
        line.encodeValue("y", -row);
        line.encodeValue("y2", "height");
        View name = chart.layer(
                "text",
                mark -> mark.put("color", VegaChart.MUTED)
                        .put("align", "left")
                        .put("baseline", "top")
                        .put("dx", 4)
                        .put("text", reference.label()));
        name.encodeDatum("x", reference.at());
        name.encodeValue("y", -row);
        return List.of(line, name);
    }

    private Axis counts(HistogramMarks marks) {
        Axis axis = figure.countAxis();
        return new Axis(marks.countLabel(), axis.scale(), axis.low(), axis.high());
    }

    private double width(int bin) {
        int from = Math.min(bin, figure.bins() - 1);
        return figure.edges().get(from + 1) - figure.edges().get(from);
    }

    private double from(int bin) {
        return bin < figure.bins() ? figure.edges().get(bin) : figure.edges().getLast() + GAP * width(bin);
    }

    private void place(View layer, String field) {
        int last = figure.size() - 1;
        VegaChart.quantity(
                layer,
                "x",
                field,
                figure.valueAxis(),
                figure.edges().getFirst(),
                figure.edges().getLast());
        if (figure.apart().isEmpty()) {
            return;
        }
        VegaChart.scale(layer, "x").put("domainMax", from(last) + width(last));
        ObjectNode axis = VegaChart.channel(layer, "x").putObject("axis");
        axis.put("grid", false);
        axis.put(
                "labelExpr", "datum.value > " + figure.edges().getLast() + " ? '" + figure.apart() + "' : datum.label");
        ArrayNode values = axis.putArray("values");
        double low = figure.edges().getFirst();
        double step = (figure.edges().getLast() - low) / TICKS;
        for (int tick = 0; tick <= TICKS; tick++) {
            values.add(low + tick * step);
        }
        values.add(from(last) + width(last) / 2);
    }
}
