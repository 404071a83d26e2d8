package org.lectern.render.vega;

import java.util.ArrayList;
import java.util.List;
import org.lectern.contract.Words;
import org.lectern.figure.BarFigure;
import org.lectern.figure.IntervalFigure;
import org.lectern.figure.StackFigure;
import org.lectern.render.BarMarks;
import org.lectern.render.IntervalMarks;
import org.lectern.render.StackMarks;
import smile.plot.vega.View;
import tools.jackson.databind.node.ArrayNode;

/** Charts of rows in Vega-Lite. */
final class VegaRows {

    private static final Words WORDS = Words.of(VegaRows.class);
    private static final int ROW = 22;

    private VegaRows() {}

    static View bars(BarFigure figure) {
        VegaChart chart = new VegaChart();
        List<String> names = VegaChart.distinct(figure.categories());
        for (int i = 0; i < figure.size(); i++) {
            chart.row(
                    "category",
                    names.get(i),
                    "value",
                    figure.values().get(i),
                    "label",
                    figure.labels().get(i));
        }
        View bar = chart.layer("bar", mark -> mark.put("color", VegaChart.MARK));
        View label = chart.layer(
                "text", mark -> mark.put("align", "left").put("dx", 4).put("color", VegaChart.TEXT));
        label.encode("text", "label").type("nominal");
        View view = chart.view(bar, label);
        BarMarks marks = new BarMarks(figure);
        rows(view, figure.categoryLabel());
        VegaChart.quantity(view, "x", "value", figure.valueAxis(), marks.low(), marks.high());
        VegaChart.tooltip(
                view,
                "category",
                figure.categoryLabel(),
                "value",
                figure.valueAxis().label());
        return view;
    }

    static View intervals(IntervalFigure figure) {
        VegaChart chart = new VegaChart();
        IntervalMarks marks = new IntervalMarks(figure);
        List<String> names = VegaChart.distinct(
                figure.rows().stream().map(IntervalFigure.Row::category).toList());
        for (int i = 0; i < figure.size(); i++) {
            IntervalFigure.Row row = figure.rows().get(i);
            chart.row(
                    "category",
                    names.get(i),
                    "group",
                    row.group(),
                    "value",
                    row.value(),
                    "low",
                    row.low(),
                    "high",
                    row.high(),
                    "count",
                    row.count(),
                    "label",
                    marks.value(i));
        }
        View line = chart.layer("rule", mark -> mark.put("strokeWidth", 2));
        VegaChart.quantity(line, "x", "low", figure.valueAxis(), marks.low(), marks.high());
        line.encode("x2", "high");
        View dot = chart.layer(
                "point", mark -> mark.put("filled", true).put("size", 70).put("opacity", 1));
        dot.encode("x", "value").type("quantitative");
        List<View> layers = new ArrayList<>(List.of(line));
        if (marks.lowerEnds()) {
            View end = chart.layer("tick", mark -> mark.put("size", 10).put("thickness", 2));
            end.encode("x", "low").type("quantitative");
            layers.add(end);
        }
        layers.add(dot);
        layers.forEach(layer -> describe(layer, figure));
        if (!Double.isNaN(figure.reference())) {
            layers.addFirst(reference(chart, figure));
        }
        View view = chart.view(layers.toArray(View[]::new));
        view.heightStep(ROW);
        return view;
    }

    /** Rows, colours and tooltips of a layer; the reference line has none of them, so they are not shared. */
    private static void describe(View layer, IntervalFigure figure) {
        VegaChart.names(layer, figure.categoryLabel());
        VegaChart.series(
                layer,
                "group",
                WORDS.say("group"),
                figure.rows().stream().map(IntervalFigure.Row::group).distinct().toList());
        if (figure.rows().stream().map(IntervalFigure.Row::group).distinct().count() < 2) {
            VegaChart.channel(layer, "color").putNull("legend");
        }
        VegaChart.tooltip(
                layer,
                "category",
                figure.categoryLabel(),
                "label",
                figure.valueAxis().label(),
                "count",
                WORDS.say("count"));
    }

    private static View reference(VegaChart chart, IntervalFigure figure) {
        View line = chart.layer(
                "rule",
                mark -> mark.put("color", VegaChart.MUTED)
                        .put("tooltip", figure.referenceLabel())
                        .putArray("strokeDash")
                        .add(4)
                        .add(3));
        line.encodeDatum("x", figure.reference());
        return line;
    }

    static View stack(StackFigure figure) {
        VegaChart chart = new VegaChart();
        StackMarks marks = new StackMarks(figure);
        List<String> names = VegaChart.distinct(
                figure.rows().stream().map(StackFigure.Row::category).toList());
        for (int row = 0; row < figure.size(); row++) {
            double from = 0;
            for (int part = 0; part < figure.parts().size(); part++) {
                double share = figure.rows().get(row).shares().get(part);
                chart.row(
                        "category",
                        names.get(row),
                        "part",
                        figure.parts().get(part),
                        "from",
                        from,
                        "to",
                        from + share,
                        "share",
                        share,
                        "label",
                        marks.share(row, part),
                        "count",
                        figure.rows().get(row).count());
                from += share;
            }
        }
        View bar = chart.layer("bar", _ -> {});
        VegaChart.quantity(bar, "x", "from", figure.valueAxis(), 0, 100);
        bar.encode("x2", "to");
        VegaChart.legend(bar, "color", "part", "", figure.parts());
        ArrayNode colours = VegaChart.scale(bar, "color").putArray("range");
        for (int part = 0; part < figure.parts().size(); part++) {
            colours.add(VegaChart.hex(marks.tone(part)));
        }
        View view = chart.view(bar);
        rows(view, figure.categoryLabel());
        VegaChart.tooltip(
                view,
                "category",
                figure.categoryLabel(),
                "part",
                WORDS.say("group"),
                "label",
                WORDS.say("share"),
                "count",
                WORDS.say("count"));
        return view;
    }

    private static void rows(View view, String title) {
        VegaChart.names(view, title);
        view.heightStep(ROW);
    }
}
