package org.lectern.render.vega;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lectern.figure.Axis;
import org.lectern.figure.BarFigure;
import org.lectern.figure.Figure;
import org.lectern.figure.SilhouetteFigure;
import org.lectern.figure.StackFigure;
import org.lectern.render.Imprint;
import org.lectern.render.Ink;
import org.lectern.render.SampleFigures;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class VegaLiteTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static JsonNode read(Figure figure) {
        return MAPPER.readTree(VegaLite.of(
                figure, new Imprint("Half of the views run to the end.", "sample · 19,800 views", "Lectern 0.1.0")));
    }

    @Test
    void everyKindHasTitleAnswerDescriptionDataAndOrigin() {
        for (Figure figure : SampleFigures.all()) {
            JsonNode chart = read(figure);
            assertEquals(
                    "https://vega.github.io/schema/vega-lite/v6.json",
                    chart.at("/$schema").asString());
            assertEquals(
                    figure.caption().alternative(), chart.at("/description").asString());
            assertEquals(figure.caption().title(), chart.at("/title/text").asString());
            assertEquals(
                    "Half of the views run to the end.",
                    chart.at("/title/subtitle/0").asString());
            assertTrue(chart.at("/title/subtitle").toString().contains("19,800 views"));
            if (!(figure instanceof SilhouetteFigure || figure instanceof StackFigure)) {
                assertEquals(
                        Math.max(1, figure.size()),
                        chart.at("/data/values").size(),
                        figure.caption().id());
            }
        }
    }

    @Test
    void onlyTheTopNamesItsSchema() {
        for (JsonNode layer : read(SampleFigures.stack()).at("/layer")) {
            assertTrue(layer.path("$schema").isMissingNode()
                    && layer.path("config").isMissingNode());
        }
    }

    @Test
    void barsKeepTheirOrderAndStartAtZero() {
        JsonNode chart = read(SampleFigures.bars(3));
        assertTrue(chart.at("/encoding/y/sort").isNull());
        assertEquals("category", chart.at("/encoding/y/field").asString());
        assertEquals("value", chart.at("/encoding/x/field").asString());
        assertEquals(
                "Total completion (sum of percent)",
                chart.at("/encoding/x/title").asString());
        assertTrue(chart.at("/encoding/x/scale/zero").asBoolean());
        assertEquals(3000.0, chart.at("/data/values/0/value").asDouble());
    }

    @Test
    void intervalsHaveBothEndsAndAReference() {
        JsonNode chart = read(SampleFigures.intervals());
        assertEquals(75.3, chart.at("/layer/0/encoding/x/datum").asDouble());
        assertEquals("low", chart.at("/layer/1/encoding/x/field").asString());
        assertEquals("high", chart.at("/layer/1/encoding/x2/field").asString());
        assertEquals("value", chart.at("/layer/2/encoding/x/field").asString());
        assertEquals("group", chart.at("/layer/2/encoding/color/field").asString());
    }

    @Test
    void histogramsUseTheBinsTheyAreGiven() {
        JsonNode chart = read(SampleFigures.histogram());
        assertEquals("binned", chart.at("/layer/0/encoding/x/bin").asString());
        assertEquals("to", chart.at("/layer/0/encoding/x2/field").asString());
        assertEquals("30", chart.at("/data/values/0/share").asString());
    }

    @Test
    void linesOfAHistogramHaveTheirNamesAboveThePlot() {
        JsonNode chart = read(SampleFigures.quartiles());
        assertEquals(40, chart.at("/layer/2/encoding/x/datum").asDouble());
        assertEquals("rule", chart.at("/layer/2/mark/type").asString());
        assertEquals("Lower quartile 40", chart.at("/layer/3/mark/text").asString());
        assertEquals("Upper quartile 44", chart.at("/layer/7/mark/text").asString());
        assertTrue(chart.at("/layer/3/encoding/y/value").asDouble()
                < chart.at("/layer/7/encoding/y/value").asDouble());
        assertTrue(chart.at("/layer/7/encoding/y/value").asDouble() < 0);
    }

    @Test
    void linesInLanesAreRowsOfAFacet() {
        JsonNode chart = read(SampleFigures.lanes());
        assertEquals("line", chart.at("/facet/row/field").asString());
        assertEquals("Stop for good", chart.at("/facet/row/sort/1").asString());
        assertEquals("area", chart.at("/spec/layer/0/mark/type").asString());
        assertTrue(chart.path("layer").isMissingNode());
        assertFalse(chart.at("/data/values").isEmpty());
    }

    /** Twenty bins of 5 points, a gap of 4, and a bar from 104 to 109 with its name under its middle. */
    @Test
    void whatIsCountedForItselfStandsBeyondTheAxis() {
        JsonNode chart = read(SampleFigures.apart(20));
        JsonNode last = chart.at("/data/values/20");
        assertEquals("100 % or more", last.path("bin").asString());
        assertEquals(104, last.path("from").asDouble());
        assertEquals(109, last.path("to").asDouble());
        JsonNode x = chart.at("/layer/0/encoding/x");
        assertEquals(109, x.at("/scale/domainMax").asDouble());
        assertEquals(106.5, x.at("/axis/values/6").asDouble());
        assertEquals(
                "datum.value > 100.0 ? '100 % or more' : datum.label",
                x.at("/axis/labelExpr").asString());
    }

    @Test
    void scattersHaveALogarithmicAxisAndTooltips() {
        JsonNode chart = read(SampleFigures.scatter(3));
        assertEquals("log", chart.at("/encoding/x/scale/type").asString());
        assertEquals(100, chart.at("/encoding/y/scale/domainMax").asDouble());
        assertEquals("name", chart.at("/encoding/tooltip/0/field").asString());
        assertEquals("detail", chart.at("/encoding/tooltip/1/field").asString());
    }

    @Test
    void pointsThatStandOutAreNamedOverTheirGuides() {
        JsonNode layers = read(SampleFigures.marked(8)).path("layer");
        assertEquals("line", layers.at("/0/mark/type").asString());
        assertEquals(5_000, layers.at("/0/data/values/1/x").asDouble());
        assertEquals("point", layers.at("/1/mark/type").asString());
        assertEquals("datum.marked", layers.at("/2/transform/0/filter").asString());
        assertEquals("name", layers.at("/3/encoding/text/field").asString());
    }

    @Test
    void equalNamesKeepTheirOwnRows() {
        JsonNode rows = read(new BarFigure(
                        SampleFigures.caption("twins"),
                        Axis.fromZero("Views"),
                        "Video",
                        List.of("A", "A", "A"),
                        List.of(3.0, 2.0, 1.0),
                        List.of("3", "2", "1")))
                .at("/data/values");
        Set<String> names =
                rows.valueStream().map(row -> row.path("category").asString()).collect(Collectors.toSet());
        assertEquals(3, names.size());
    }

    @Test
    void partsOfABarFollowOneAnother() {
        JsonNode chart = read(SampleFigures.stack());
        assertEquals(9, chart.at("/data/values").size());
        assertEquals(20, chart.at("/data/values/1/from").asDouble());
        assertEquals(25, chart.at("/data/values/1/to").asDouble());
        assertEquals(100, chart.at("/data/values/2/to").asDouble());
        JsonNode colours = chart.at("/layer/0/encoding/color/scale");
        assertEquals("Finished", colours.at("/domain/2").asString());
        assertEquals(VegaChart.hex(Ink.ENDS_HIGH), colours.at("/range/2").asString());
    }

    @Test
    void anEmptyFigureSaysWhy() {
        assertEquals(
                "No video has 30 views or more.",
                read(SampleFigures.none()).at("/data/values/0/note").asString());
    }

    @Test
    void curvesHaveABandAndStepsAndWholeMarks() {
        JsonNode chart = read(SampleFigures.survival(3, 20));
        assertEquals("area", chart.at("/layer/0/mark/type").asString());
        assertEquals("low", chart.at("/layer/0/encoding/y/field").asString());
        assertEquals("high", chart.at("/layer/0/encoding/y2/field").asString());
        assertEquals("step-after", chart.at("/layer/1/mark/interpolate").asString());
        assertEquals(1, chart.at("/layer/1/encoding/x/axis/tickMinStep").asInt());
        assertEquals(3, chart.at("/layer/1/encoding/color/scale/range").size());
        assertEquals(
                "#0072b2", chart.at("/layer/1/encoding/color/scale/range/0").asString());
    }

    @Test
    void gapsAndWaysThatStandOutAreKept() {
        JsonNode chart = read(SampleFigures.places());
        assertEquals(
                List.of(0, 0, 0, 1, 1, 2),
                chart.at("/data/values")
                        .valueStream()
                        .limit(6)
                        .map(row -> row.path("run").asInt())
                        .toList());
        assertEquals("run", chart.at("/layer/1/encoding/detail/field").asString());
        assertEquals(
                VegaChart.hex(Ink.RULE),
                chart.at("/layer/1/encoding/color/scale/range/1").asString());
        assertEquals("nextX", chart.at("/layer/3/encoding/x2/field").asString());
        assertEquals("label", chart.at("/layer/4/encoding/text/field").asString());
        assertEquals(3, chart.at("/data/values/1/nextX").asDouble());
    }

    @Test
    void aPointWithoutAnIntervalHasNone() {
        JsonNode row = read(SampleFigures.smooth(3)).at("/data/values/0");
        assertTrue(row.path("low").isMissingNode() && row.path("y").isNumber(), row.toString());
    }

    @Test
    void heatMapsHaveTheSameRampAndLeaveEmptyCellsOut() {
        JsonNode chart = read(SampleFigures.map(7, 6));
        assertEquals("rect", chart.at("/layer/0/mark/type").asString());
        assertEquals(100, chart.at("/layer/0/encoding/color/scale/domain/1").asDouble());
        assertEquals(
                VegaChart.hex(Ink.RAMP_HIGH),
                chart.at("/layer/0/encoding/color/scale/range/8").asString());
        assertTrue(chart.at("/data/values/10/value").isMissingNode());
        assertEquals(6, chart.at("/encoding/x/scale/domain").size());
    }

    @Test
    void bothEndsOfAMapMayTellAndItsTextsHaveNoScale() {
        JsonNode chart = read(SampleFigures.ends());
        JsonNode colours = chart.at("/layer/0/encoding/color/scale");
        assertEquals(VegaChart.hex(Ink.ENDS_LOW), colours.at("/range/0").asString());
        assertEquals(VegaChart.hex(Ink.ENDS_HIGH), colours.at("/range/8").asString());
        assertEquals(100, colours.at("/domain/1").asDouble());
        assertEquals(
                "datum.faint",
                chart.at("/layer/0/encoding/opacity/condition/test").asString());
        assertEquals("independent", chart.at("/resolve/scale/color").asString());
    }

    @Test
    void silhouettesAreThinnedAndColouredByGroup() {
        JsonNode chart = read(SampleFigures.silhouette(20_000, 11));
        assertTrue(chart.at("/data/values").size() < 1_000);
        assertEquals(0, chart.at("/layer/0/encoding/x2/datum").asInt());
        assertEquals(11, chart.at("/layer/0/encoding/color/scale/range").size());
        assertEquals(0.25, chart.at("/layer/1/encoding/x/datum").asDouble());
    }

    @Test
    void groupsOfAScatterBeyondTheEighthDifferInShape() {
        JsonNode few = read(SampleFigures.grouped(20, 8));
        JsonNode many = read(SampleFigures.grouped(20, 9));
        assertTrue(few.at("/encoding/shape").isMissingNode());
        assertEquals("shade", many.at("/encoding/shape/field").asString());
        assertEquals("Group 1", many.at("/data/values/0/shade").asString());
    }
}
