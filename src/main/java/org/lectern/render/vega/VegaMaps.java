package org.lectern.render.vega;

import java.util.List;
import org.lectern.contract.Words;
import org.lectern.figure.HeatMapFigure;
import org.lectern.figure.HeatMapFigure.Cell;
import org.lectern.figure.SilhouetteFigure;
import org.lectern.figure.SilhouetteFigure.Group;
import org.lectern.render.Ramp;
import org.lectern.render.Span;
import smile.plot.vega.View;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Charts of filled areas in Vega-Lite: heat maps and silhouettes. */
final class VegaMaps {

    private static final Words WORDS = Words.of(VegaMaps.class);
    private static final int ROW = 22;

    private static final double FAINT = 0.25;

    /** Members of all groups together are drawn by about this many lines. */
    private static final int MOST_LINES = 800;

    private VegaMaps() {}

    static View heatMap(HeatMapFigure figure) {
        VegaChart chart = new VegaChart();
        List<String> rows = VegaChart.distinct(figure.rows());
        List<String> columns = VegaChart.distinct(figure.columns());
        Ramp ramp = Ramp.of(figure);
        for (int i = 0; i < figure.size(); i++) {
            Cell cell = figure.cells().get(i);
            chart.row(
                    "row",
                    rows.get(i / columns.size()),
                    "column",
                    columns.get(i % columns.size()),
                    "value",
                    cell.value(),
                    "label",
                    cell.label(),
                    "ink",
                    Double.isNaN(cell.value()) || cell.faint()
                            ? VegaChart.TEXT
                            : VegaChart.hex(ramp.toneOn(ramp.share(cell.value()))),
                    "faint",
                    cell.faint(),
                    "detail",
                    cell.detail());
        }
        View rect = chart.layer("rect", _ -> {});
        rect.spec().putArray("transform").addObject().put("filter", "isValid(datum.value)");
        VegaChart.ramp(rect, "value", ramp);
        ObjectNode opacity = ((ObjectNode) rect.spec().get("encoding")).putObject("opacity");
        opacity.putObject("condition").put("test", "datum.faint").put("value", FAINT);
        opacity.put("value", 1);
        View text = chart.layer("text", mark -> mark.put("fontSize", 10));
        text.encode("text", "label").type("nominal");
        text.encode("color", "ink").type("nominal");
        VegaChart.channel(text, "color").putNull("scale");
        View view = chart.view(rect, text);
        // Without this Vega looks for one scale for the cells and for the texts, which have none.
        view.spec().putObject("resolve").putObject("scale").put("color", "independent");
        place(view, "y", "row", figure.rowLabel(), rows);
        place(view, "x", "column", figure.columnLabel(), columns);
        VegaChart.channel(view, "x")
                .putObject("axis")
                .put("orient", "top")
                .put("labelAngle", 0)
                .put("grid", false);
        VegaChart.tooltip(
                view,
                "row",
                figure.rowLabel(),
                "column",
                figure.columnLabel(),
                "label",
                figure.valueAxis().label(),
                "detail",
                WORDS.say("detail"));
        view.heightStep(ROW);
        return view;
    }

    /** Names in their own order; those without a cell stay, too. */
    private static void place(View view, String channel, String field, String title, List<String> names) {
        view.encode(channel, field).type("nominal").title(title);
        VegaChart.channel(view, channel).putNull("sort");
        ArrayNode domain = VegaChart.scale(view, channel).putArray("domain");
        names.forEach(domain::add);
    }

    static View silhouette(SilhouetteFigure figure) {
        VegaChart chart = new VegaChart();
        List<String> names =
                VegaChart.distinct(figure.groups().stream().map(Group::name).toList());
        fill(chart, figure, names);
        View lines = chart.layer("rect", _ -> {});
        Span span = Span.of(
                figure.valueAxis(),
                figure.groups().stream()
                        .flatMap(group -> group.values().stream())
                        .mapToDouble(Double::doubleValue)
                        .toArray());
        VegaChart.quantity(lines, "x", "value", figure.valueAxis(), span.low(), span.high());
        lines.encodeDatum("x2", 0);
        lines.encode("y", "from").type("quantitative").title("");
        VegaChart.channel(lines, "y").putNull("axis");
        VegaChart.scale(lines, "y").put("reverse", true);
        lines.encode("y2", "to");
        VegaChart.series(lines, "group", WORDS.say("group"), names);
        VegaChart.tooltip(
                lines, "group", WORDS.say("group"), "value", figure.valueAxis().label(), "detail", WORDS.say("detail"));
        View view = Double.isNaN(figure.mean()) ? chart.view(lines) : chart.view(lines, mean(chart, figure));
        view.height(VegaPlots.HEIGHT);
        return view;
    }

    /** One line for as many members as share one, the groups one after the other with a gap between them. */
    private static void fill(VegaChart chart, SilhouetteFigure figure, List<String> names) {
        int members = figure.groups().stream()
                .mapToInt(group -> group.values().size())
                .sum();
        int every = Math.max(1, Math.ceilDiv(members, MOST_LINES));
        double gap = members / 40.0;
        double from = 0;
        for (int i = 0; i < figure.size(); i++) {
            Group group = figure.groups().get(i);
            for (int member = 0; member < group.values().size(); member += every) {
                int last = Math.min(member + every, group.values().size());
                chart.row(
                        "group",
                        names.get(i),
                        "from",
                        from + member,
                        "to",
                        from + last,
                        "value",
                        group.values().get((member + last) / 2),
                        "detail",
                        group.detail());
            }
            from += group.values().size() + gap;
        }
    }

    private static View mean(VegaChart chart, SilhouetteFigure figure) {
        View mean = chart.layer(
                "rule",
                mark -> mark.put("color", VegaChart.TEXT)
                        .put("tooltip", figure.meanLabel())
                        .putArray("strokeDash")
                        .add(4)
                        .add(3));
        mean.encodeDatum("x", figure.mean());
        return mean;
    }
}
