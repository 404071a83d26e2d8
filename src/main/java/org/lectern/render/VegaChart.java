package org.lectern.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.lectern.figure.Axis;
import smile.plot.vega.Field;
import smile.plot.vega.Layer;
import smile.plot.vega.View;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A Vega-Lite chart in the making: its rows of data, and the parts that all kinds of charts are made of. */
final class VegaChart {

    static final String MARK = "#0969da";
    static final String MARK_SOFT = "#b6d6f7";
    static final String TEXT = "#24292f";
    static final String MUTED = "#57606a";
    private static final int WIDTH = 640;
    private static final int NAME_WIDTH = 280;

    private final List<Map<String, Object>> rows = new ArrayList<>();

    /** Adds a row of data: names and values in turn. */
    void row(Object... namesAndValues) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            row.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        rows.add(row);
    }

    /** One kind of mark; what its builder cannot say is put into its tree. */
    View layer(String mark, Consumer<ObjectNode> settings) {
        View layer = new View();
        layer.spec().remove(List.of("$schema", "config"));
        settings.accept(layer.mark(mark).spec());
        return layer;
    }

    /** Layers over one another, on the rows added so far. */
    View view(View... layers) {
        Layer view = new Layer(layers);
        view.width(WIDTH);
        view.data().values(rows);
        view.spec().put("background", "white");
        ObjectNode config = (ObjectNode) view.spec().get("config");
        config.putObject("axis")
                .put("gridColor", "#e4e7eb")
                .put("domain", false)
                .put("ticks", false);
        config.putObject("title").put("subtitleColor", MUTED).put("offset", 12);
        ((ObjectNode) config.get("view")).putNull("stroke");
        return view;
    }

    /** Names from top to bottom in the order of the rows. */
    static void names(View view, String title) {
        view.encode("y", "category").type("nominal").title(title);
        ObjectNode y = channel(view, "y");
        y.putNull("sort");
        y.putObject("axis").put("labelLimit", NAME_WIDTH).put("grid", false);
    }

    /** A quantity on a channel, on its axis; the axis' ends hold where no data lie beyond them. */
    static void quantity(View view, String channel, String field, Axis axis, double low, double high) {
        Field encoding = view.encode(channel, field).type("quantitative").title(axis.label());
        if (axis.scale() == Axis.Scale.LOG) {
            encoding.scale("log");
        } else {
            encoding.zero(axis.low() == 0);
        }
        if (axis.low() <= low) {
            encoding.domainMin(axis.low());
        }
        if (axis.high() >= high) {
            encoding.domainMax(axis.high());
        }
    }

    /** What the pointer tells: names of fields and what they are called, in turn. */
    static void tooltip(View view, String... fieldsAndTitles) {
        view.encode("tooltip", fieldsAndTitles[0]);
        ArrayNode fields = ((ObjectNode) view.spec().get("encoding")).putArray("tooltip");
        for (int i = 0; i < fieldsAndTitles.length; i += 2) {
            fields.addObject().put("field", fieldsAndTitles[i]).put("title", fieldsAndTitles[i + 1]);
        }
    }

    static ObjectNode channel(View view, String name) {
        return (ObjectNode) view.spec().get("encoding").get(name);
    }
}
