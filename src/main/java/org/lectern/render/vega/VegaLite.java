package org.lectern.render.vega;

import org.lectern.contract.Words;
import org.lectern.figure.BarFigure;
import org.lectern.figure.CurveFigure;
import org.lectern.figure.Figure;
import org.lectern.figure.HeatMapFigure;
import org.lectern.figure.HistogramFigure;
import org.lectern.figure.IntervalFigure;
import org.lectern.figure.ScatterFigure;
import org.lectern.figure.SilhouetteFigure;
import org.lectern.figure.StackFigure;
import org.lectern.render.Imprint;
import smile.plot.vega.View;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes figures as Vega-Lite 6: charts as JSON with their data inside, which open in a browser, a notebook or a web page
 * and can be changed there. Needs no toolkit.
 */
public final class VegaLite {

    private static final Words WORDS = Words.of(VegaLite.class);

    /** As many letters stand beside one another under a title. */
    private static final int LINE = 110;

    private VegaLite() {}

    /**
     * The figure as JSON text.
     *
     * @param imprint stands under the title, together with the figure's note, as Vega-Lite has no footers
     */
    public static String of(Figure figure, Imprint imprint) {
        View chart = figure.size() == 0 ? empty(figure) : chart(figure);
        chart.description(figure.caption().alternative());
        ObjectNode title = chart.spec().putObject("title");
        title.put("text", figure.caption().title());
        title.put("anchor", "start");
        title.put("frame", "group");
        ArrayNode below = title.putArray("subtitle");
        if (!imprint.answer().isBlank()) {
            add(below, imprint.answer());
        }
        if (figure.size() > 0 && !figure.caption().note().isBlank()) {
            add(below, figure.caption().note());
        }
        if (!imprint.line().isBlank()) {
            add(below, imprint.line());
        }
        return chart.toPrettyString() + "\n";
    }

    /** Vega breaks no lines of itself. */
    private static void add(ArrayNode lines, String text) {
        String rest = text.strip();
        while (rest.length() > LINE) {
            int space = rest.lastIndexOf(' ', LINE);
            int end = space > 0 ? space : LINE;
            lines.add(rest.substring(0, end));
            rest = rest.substring(end).strip();
        }
        lines.add(rest);
    }

    private static View chart(Figure figure) {
        return switch (figure) {
            case BarFigure bars -> VegaRows.bars(bars);
            case IntervalFigure intervals -> VegaRows.intervals(intervals);
            case StackFigure stack -> VegaRows.stack(stack);
            case HistogramFigure histogram -> new VegaHistogram(histogram).view();
            case ScatterFigure scatter -> VegaPlots.scatter(scatter);
            case CurveFigure curves -> new VegaCurves(curves).view();
            case HeatMapFigure map -> VegaMaps.heatMap(map);
            case SilhouetteFigure silhouette -> VegaMaps.silhouette(silhouette);
        };
    }

    private static View empty(Figure figure) {
        String note = figure.caption().note();
        VegaChart chart = new VegaChart();
        chart.row("note", note.isBlank() ? WORDS.say("empty") : note);
        View text = chart.layer("text", mark -> mark.put("align", "left"));
        text.encode("text", "note").type("nominal");
        text.encodeValue("x", 0);
        return chart.view(text);
    }
}
