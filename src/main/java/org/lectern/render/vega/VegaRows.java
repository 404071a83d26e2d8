package org.lectern.render.vega;

import java.util.List;
import org.lectern.contract.Words;
import org.lectern.figure.BarFigure;
import org.lectern.figure.BoxFigure;
import org.lectern.figure.IntervalFigure;
import org.lectern.render.BarMarks;
import org.lectern.render.BoxMarks;
import org.lectern.render.IntervalMarks;
import smile.plot.vega.View;

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
        describe(line, figure);
        describe(dot, figure);
        View view = Double.isNaN(figure.reference())
                ? chart.view(line, dot)
                : chart.view(reference(chart, figure), line, dot);
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

    static View boxes(BoxFigure figure) {
        VegaChart chart = new VegaChart();
        List<String> names = VegaChart.distinct(
                figure.boxes().stream().map(BoxFigure.Box::category).toList());
        for (int i = 0; i < figure.size(); i++) {
            BoxFigure.Box box = figure.boxes().get(i);
            chart.row(
                    "category",
                    names.get(i),
                    "low",
                    box.whiskerLow(),
                    "quartile1",
                    box.quartile1(),
                    "median",
                    box.median(),
                    "quartile3",
                    box.quartile3(),
                    "high",
                    box.whiskerHigh(),
                    "mean",
                    box.mean(),
                    "count",
                    box.count());
        }
        BoxMarks marks = new BoxMarks(figure);
        View whisker = chart.layer("rule", mark -> mark.put("color", VegaChart.MARK));
        VegaChart.quantity(whisker, "x", "low", figure.valueAxis(), marks.low(), marks.high());
        whisker.encode("x2", "high");
        View box = chart.layer(
                "bar", mark -> mark.put("color", VegaChart.MARK_SOFT).put("size", 14));
        box.encode("x", "quartile1").type("quantitative");
        box.encode("x2", "quartile3");
        View median = chart.layer(
                "tick",
                mark -> mark.put("color", VegaChart.MARK).put("thickness", 3).put("size", 14));
        median.encode("x", "median").type("quantitative");
        View mean = chart.layer(
                "point",
                mark -> mark.put("shape", "diamond")
                        .put("fill", "white")
                        .put("stroke", VegaChart.TEXT)
                        .put("opacity", 1));
        mean.encode("x", "mean").type("quantitative");
        View view = chart.view(whisker, box, median, mean);
        rows(view, figure.categoryLabel());
        VegaChart.tooltip(
                view,
                "category",
                figure.categoryLabel(),
                "low",
                WORDS.say("low"),
                "quartile1",
                WORDS.say("quartile1"),
                "median",
                WORDS.say("median"),
                "quartile3",
                WORDS.say("quartile3"),
                "high",
                WORDS.say("high"),
                "mean",
                WORDS.say("mean"),
                "count",
                WORDS.say("count"));
        return view;
    }

    private static void rows(View view, String title) {
        VegaChart.names(view, title);
        view.heightStep(ROW);
    }
}
