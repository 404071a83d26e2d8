package org.lectern.render.vega;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.paint.Color;
import org.lectern.figure.Axis;
import org.lectern.render.Ink;
import org.lectern.render.Palette;
import org.lectern.render.Ramp;
import org.lectern.render.Series;
import org.lectern.render.Tone;
import smile.plot.vega.Field;
import smile.plot.vega.Layer;
import smile.plot.vega.View;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A Vega-Lite chart in the making: its rows of data, and the parts that all kinds of charts are made of. */
final class VegaChart {

    static final String MARK = hex(Ink.MARK);
    static final String MARK_SOFT = hex(Ink.MARK_SOFT);
    static final String TEXT = hex(Ink.TEXT);
    static final String MUTED = hex(Ink.MUTED);
    private static final int RAMP_COLOURS = 9;
    private static final String ZERO_WIDTH_SPACE = "\u200b";
    private static final int WIDTH = 640;
    private static final int NAME_WIDTH = 280;

    private final List<Map<String, Object>> rows = new ArrayList<>();

    /** A colour of printed figures. */
    static String hex(Tone tone) {
        Color color = Palette.LIGHT.of(tone);
        return String.format(
                Locale.ROOT,
                "#%02x%02x%02x",
                Math.round(255 * color.getRed()),
                Math.round(255 * color.getGreen()),
                Math.round(255 * color.getBlue()));
    }

    /** Adds a row of data: names and values in turn. What is NaN is left out, as JSON has no word for it. */
    void row(Object... namesAndValues) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (!namesAndValues[i + 1].equals(Double.NaN)) {
                row.put((String) namesAndValues[i], namesAndValues[i + 1]);
            }
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
                .put("gridColor", hex(Ink.GRID))
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

    /** Seconds as h:mm:ss, in Vega's expression language. */
    private static final String CLOCK_LABEL = "(datum.value >= 3600 ? floor(datum.value / 3600) + ':'"
            + " + format(floor(datum.value % 3600 / 60), '02') : floor(datum.value / 60)) + ':'"
            + " + format(datum.value % 60, '02')";

    /** A quantity on a channel, on its axis; the axis' ends hold where no data lie beyond them. */
    static void quantity(View view, String channel, String field, Axis axis, double low, double high) {
        Field encoding = view.encode(channel, field).type("quantitative").title(axis.label());
        if (axis.scale() == Axis.Scale.LOG) {
            encoding.scale("log");
        } else {
            encoding.zero(axis.low() == 0);
        }
        if (axis.scale() == Axis.Scale.CLOCK) {
            channel(view, channel).putObject("axis").put("labelExpr", CLOCK_LABEL);
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

    /** Colours by the name of a line or group, in the order of their numbers. */
    static void series(View view, String field, String title, List<String> names) {
        legend(view, "color", field, title, names);
        ArrayNode colours = scale(view, "color").putArray("range");
        names.forEach(_ -> colours.add(hex(new Series(colours.size()).ink())));
    }

    /** The same, and where colours come twice, told apart by another channel too. */
    static void series(View view, String field, String title, List<String> names, String other) {
        series(view, field, title, names);
        if (names.size() > Series.COLOURS) {
            legend(view, other, field, title, names);
        }
    }

    static void legend(View view, String channel, String field, String title, List<String> names) {
        view.encode(channel, field).type("nominal").title(title);
        channel(view, channel).putNull("sort");
        ArrayNode domain = scale(view, channel).putArray("domain");
        names.forEach(domain::add);
    }

    /** Colours by a quantity. */
    static void ramp(View view, String field, Ramp ramp) {
        view.encode("color", field).type("quantitative").title(ramp.axis().label());
        ObjectNode scale = scale(view, "color");
        scale.put("type", ramp.axis().scale() == Axis.Scale.LOG ? "log" : "linear");
        if (!ramp.flat()) {
            scale.putArray("domain").add(ramp.low()).add(ramp.high());
        }
        ArrayNode range = scale.putArray("range");
        for (int i = 0; i < RAMP_COLOURS; i++) {
            range.add(hex(ramp.tone(i / (RAMP_COLOURS - 1.0))));
        }
        scale.put("interpolate", "lab");
    }

    /** The scale of a channel, made where there is none. */
    static ObjectNode scale(View view, String channel) {
        ObjectNode encoding = channel(view, channel);
        return encoding.get("scale") instanceof ObjectNode scale ? scale : encoding.putObject("scale");
    }

    /** The names, told apart where one comes twice, as equal names would share a place; the difference is not seen. */
    static List<String> distinct(List<String> names) {
        Set<String> distinct = new LinkedHashSet<>();
        for (String name : names) {
            String own = name;
            while (!distinct.add(own)) {
                own += ZERO_WIDTH_SPACE;
            }
        }
        return List.copyOf(distinct);
    }

    static ObjectNode channel(View view, String name) {
        return (ObjectNode) view.spec().get("encoding").get(name);
    }
}
