package org.lectern.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.figure.Axis;
import org.lectern.figure.Figure;
import org.lectern.figure.HistogramFigure;
import org.lectern.figure.IntervalFigure;
import org.lectern.figure.ScatterFigure;

class FigureLayoutTest {

    private static final Imprint IMPRINT = new Imprint(
            "Three of four views run to the end; one in five stops before half (19,800 views, 1,240 learners).",
            "sample · courses: all · roles: Student · 19,800 views · 1,240 learners · seed 42 · 3f9a12bc…",
            "Lectern 0.1.0");

    static Stream<Arguments> pages() {
        return SampleFigures.all().stream()
                .flatMap(figure -> Stream.of(380, 640, 1400)
                        .flatMap(width -> Stream.of(14, 21, 28).map(em -> Arguments.of(figure, width, em))));
    }

    private static Drawing lay(Figure figure, double width, double em) {
        return OffscreenToolkit.call(
                () -> FigureLayout.lay(figure, IMPRINT, new Typeface("System", em), width, Double.NaN));
    }

    private static List<Shape.Label> labels(Drawing drawing) {
        return drawing.shapes().stream()
                .filter(Shape.Label.class::isInstance)
                .map(Shape.Label.class::cast)
                .toList();
    }

    /** The part of a line of text that letters fill. */
    private static Rectangle2D box(Shape.Label label, double em) {
        double size = em * label.style().em;
        return new Rectangle2D(label.x(), label.baseline() - 0.75 * size, label.width(), 0.9 * size);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void textsDoNotOverlap(Figure figure, double width, double em) {
        List<Shape.Label> labels = labels(lay(figure, width, em));
        for (int i = 0; i < labels.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertFalse(
                        box(labels.get(i), em).intersects(box(labels.get(j), em)),
                        labels.get(i) + " overlaps " + labels.get(j));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void textsStayOnThePage(Figure figure, double width, double em) {
        Drawing drawing = lay(figure, width, em);
        for (Shape.Label label : labels(drawing)) {
            Rectangle2D box = box(label, em);
            assertTrue(
                    box.getMinX() >= -0.5
                            && box.getMaxX() <= width + 0.5
                            && box.getMinY() >= 0
                            && box.getMaxY() <= drawing.height() + 0.5,
                    label + " leaves a page of " + width + " x " + drawing.height());
        }
    }

    @Test
    void theAnswerStandsBetweenTitleAndFigure() {
        List<Shape.Label> labels = labels(lay(SampleFigures.bars(3), 1400, 14));
        assertEquals("What bars shows", labels.get(0).text());
        assertEquals(IMPRINT.answer(), labels.get(1).text());
        assertTrue(labels.get(1).baseline() < labels.get(2).baseline());
    }

    @Test
    void everyMarkHasItsPlace() {
        for (Figure figure : SampleFigures.all()) {
            assertEquals(
                    figure.size(),
                    lay(figure, 800, 14).hits().size(),
                    figure.caption().id());
        }
    }

    @Test
    void namesAreCutInTheMiddle() {
        Typeface type = new Typeface("System", 14);
        String cut = OffscreenToolkit.call(() ->
                type.shortened("CSC101 Introduction to the theory of formal languages, part 17", TextStyle.BODY, 150));
        assertTrue(cut.startsWith("CSC101") && cut.contains("…") && cut.endsWith("17"), cut);
        assertTrue(OffscreenToolkit.call(() -> type.width(cut, TextStyle.BODY)) <= 150);
    }

    @Test
    void anEmptyFigureSaysWhy() {
        List<String> texts = labels(lay(SampleFigures.none(), 800, 14)).stream()
                .map(Shape.Label::text)
                .toList();
        assertTrue(texts.contains("No video has 30 views or more."), texts.toString());
    }

    @Test
    void barsAreAsLongAsTheirValues() {
        List<Shape.Bar> bars = lay(SampleFigures.bars(4), 800, 14).shapes().stream()
                .filter(Shape.Bar.class::isInstance)
                .map(Shape.Bar.class::cast)
                .filter(bar -> bar.ink() == Ink.MARK)
                .toList();
        assertEquals(4, bars.size());
        assertEquals(4, bars.getFirst().width() / bars.getLast().width(), 1e-9);
    }

    @Test
    void whatIsCountedForItselfStandsApartUnderItsName() {
        Drawing drawing = lay(SampleFigures.apart(20), 1400, 14);
        List<Shape.Bar> bars = shapes(drawing, Shape.Bar.class).stream()
                .filter(bar -> bar.ink() == Ink.MARK)
                .toList();
        Shape.Bar apart = bars.getLast();
        Shape.Bar before = bars.get(bars.size() - 2);
        assertTrue(apart.x() > before.x() + before.width() + 14, apart + " touches " + before);
        Shape.Label name = labels(drawing).stream()
                .filter(label -> label.text().equals("100 % or more"))
                .findFirst()
                .orElseThrow();
        assertEquals(apart.x() + apart.width() / 2, name.x() + name.width() / 2, 1);
        // 10,200 of 11,190.
        assertTrue(labels(drawing).stream().anyMatch(label -> label.text().equals("91")));
        assertTrue(labels(drawing).stream()
                .anyMatch(label -> label.text().equals("Views (numbers on the bars: share in %)")));
    }

    @Test
    void barsTooNarrowForTheirSharesHaveNone() {
        List<Shape.Label> labels = labels(lay(SampleFigures.apart(100), 1400, 14));
        assertTrue(labels.stream().anyMatch(label -> label.text().equals("Views")), labels.toString());
        assertTrue(labels.stream().noneMatch(label -> label.text().equals("91")), labels.toString());
    }

    @Test
    void partsFillTheirBarAndSayTheirShare() {
        Drawing drawing = lay(SampleFigures.stack(), 1400, 14);
        List<Shape.Bar> algebra = shapes(drawing, Shape.Bar.class).stream()
                .filter(bar -> bar.ink() instanceof Tone.Ends)
                .skip(3)
                .limit(3)
                .toList();
        assertEquals(4, (algebra.get(0).width() + 1) / (algebra.get(1).width() + 1), 0.1);
        assertEquals(15, (algebra.get(2).width() + 1) / (algebra.get(1).width() + 1), 0.3);
        List<String> texts = labels(drawing).stream().map(Shape.Label::text).toList();
        assertTrue(texts.containsAll(List.of("Stopped later", "20 %", "75 %", "n = 12,345")), texts.toString());
    }

    @Test
    void intervalsSayTheirValues() {
        List<String> texts = labels(lay(SampleFigures.intervals(), 1400, 14)).stream()
                .map(Shape.Label::text)
                .toList();
        assertTrue(texts.contains("95.0 (92.0–97.0)"), texts.toString());
        assertTrue(texts.contains("n = 1,234"), texts.toString());
        assertTrue(texts.containsAll(List.of("Highest", "Lowest", "all views: 75.3 %")), texts.toString());
    }

    /** Video 0 of 1 lies somewhere in the plot; of 50 names in a crowd some find no room. */
    @Test
    void pointsThatStandOutAreRingedAndNamedWhereThereIsRoom() {
        Drawing one = lay(SampleFigures.marked(1), 1400, 14);
        assertEquals(1, shapes(one, Shape.Ring.class).size());
        assertTrue(labels(one).stream().anyMatch(label -> label.text().startsWith("CSC101")));
        Drawing many = lay(SampleFigures.marked(200), 1400, 14);
        assertEquals(50, shapes(many, Shape.Ring.class).size());
        long named = labels(many).stream()
                .filter(label ->
                        label.text().startsWith("CSC101") || label.text().startsWith("Video "))
                .count();
        assertTrue(named > 10 && named < 50, named + " are named");
        assertTrue(shapes(many, Shape.Curve.class).stream().anyMatch(line -> line.dashes.length > 0));
    }

    /** Fifty names in a crowd, and two hundred on one spot: whole lines, letters that hang below included, stand apart. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void namesOfMarksDoNotOverlap(boolean inOneSpot) {
        List<ScatterFigure.Point> points = SampleFigures.marked(200).points().stream()
                .map(point -> inOneSpot
                        ? new ScatterFigure.Point(point.name(), 50 + point.y() / 50, 50, Double.NaN, true, "")
                        : point)
                .toList();
        ScatterFigure crowd = new ScatterFigure(
                SampleFigures.marked(1).caption(), Axis.log("Views"), Axis.percent("Mean"), "Video", points);
        List<Rectangle2D> lines = new ArrayList<>();
        for (Shape.Label name : labels(lay(crowd, 900, 14))) {
            if (name.text().startsWith("Video ") || name.text().startsWith("CSC101")) {
                double size = 14 * name.style().em;
                lines.add(new Rectangle2D(name.x(), name.baseline() - 0.9 * size, name.width(), 1.15 * size));
            }
        }
        assertTrue(lines.size() > 1, lines::toString);
        for (int i = 0; i < lines.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertFalse(lines.get(i).intersects(lines.get(j)), lines.get(i) + " overlaps " + lines.get(j));
            }
        }
    }

    /** Of three rows one is shown; the second is looked at, the third is not. */
    @Test
    void aRankingShowsTheRowThatIsLookedAt() {
        IntervalFigure ranking = new IntervalFigure(
                SampleFigures.intervals().caption(),
                Axis.percent("Share (%)"),
                "Video",
                List.of(new IntervalFigure.Row("first", "", 80, 70, 90, 40)),
                List.of(
                        new IntervalFigure.Row("second", "", 50, 40, 60, 30),
                        new IntervalFigure.Row("third", "", 20, 10, 30, 20)),
                Double.NaN,
                "");
        assertTrue(FigureView.draws(ranking, "second"));
        assertFalse(FigureView.draws(ranking, "fourth"));
        assertEquals(List.of("first"), rowNames(ranking, ""));
        assertEquals(List.of("first", "Selected", "second"), rowNames(ranking, "second"));
        assertEquals(List.of("first"), rowNames(ranking, "first"));
        assertEquals(List.of("first"), rowNames(ranking, "fourth"));
    }

    private static List<String> rowNames(Figure ranking, String followed) {
        Drawing drawing = OffscreenToolkit.call(() ->
                FigureLayout.lay(ranking, IMPRINT.following(followed), new Typeface("System", 14), 900, Double.NaN));
        return labels(drawing).stream()
                .map(Shape.Label::text)
                .filter(List.of("first", "second", "third", "Selected")::contains)
                .toList();
    }

    /** Video 5 does not stand out. */
    @Test
    void theMarkThatIsLookedAtIsRingedAndNamed() {
        for (Figure figure : List.of(SampleFigures.marked(200), SampleFigures.positions(40))) {
            Drawing plain = lay(figure, 900, 14);
            Drawing followed = OffscreenToolkit.call(() -> FigureLayout.lay(
                    figure, IMPRINT.following("Video 5"), new Typeface("System", 14), 900, Double.NaN));
            assertEquals(
                    shapes(plain, Shape.Ring.class).size() + 1,
                    shapes(followed, Shape.Ring.class).size());
            assertFalse(labels(plain).stream().anyMatch(label -> label.text().equals("Video 5")));
            assertEquals(
                    1,
                    labels(followed).stream()
                            .filter(label -> label.text().equals("Video 5"))
                            .count());
        }
    }

    /** Where it stands out already, it is not named twice. */
    @Test
    void whatStandsOutIsNamedOnceWhereItIsLookedAt() {
        Drawing followed = OffscreenToolkit.call(() -> FigureLayout.lay(
                SampleFigures.positions(40),
                IMPRINT.following("Video 3"),
                new Typeface("System", 14),
                900,
                Double.NaN));
        assertEquals(
                1,
                labels(followed).stream()
                        .filter(label -> label.text().equals("Video 3"))
                        .count());
    }

    /** Places 1, 2, 3 are joined, and 6 and 7; 9 stands alone. The way from 2 to 3 stands out, and the level is grey. */
    @Test
    void placesLeftOutLeaveGapsAndWhatStandsOutIsNamed() {
        Drawing drawing = lay(SampleFigures.places(), 1400, 14);
        List<Shape.Curve> curves = shapes(drawing, Shape.Curve.class);
        assertEquals(
                List.of(3, 2, 2), curves.stream().map(curve -> curve.x.length).toList());
        assertEquals(
                List.of(Ink.SERIES_1, Ink.SERIES_1, Ink.RULE),
                curves.stream().map(curve -> curve.ink).toList());
        Shape.Line way = shapes(drawing, Shape.Line.class).stream()
                .filter(line -> line.ink() == Ink.TEXT)
                .findFirst()
                .orElseThrow();
        assertEquals(curves.getFirst().x[1], way.x1(), 1e-9);
        assertEquals(curves.getFirst().x[2], way.x2(), 1e-9);
        assertTrue(labels(drawing).stream().anyMatch(label -> label.text().startsWith("CSC101")));
        assertEquals(0, shapes(drawing, Shape.Ring.class).size());
    }

    @Test
    void aPointThatStandsOutIsNamedBesideIt() {
        Drawing drawing = lay(SampleFigures.positions(40), 1400, 14);
        Shape.Ring ring = shapes(drawing, Shape.Ring.class).getFirst();
        Shape.Label name = labels(drawing).stream()
                .filter(label -> label.text().equals("Video 3"))
                .findFirst()
                .orElseThrow();
        assertTrue(Math.abs(name.x() - ring.x()) < 80 && Math.abs(name.baseline() - ring.y()) < 40, name + " " + ring);
    }

    /** What is faint does not stretch the colours of what is not. */
    @Test
    void bothEndsOfAMapMayTellAndFaintCellsDoNotCount() {
        List<Tone> cells = shapes(lay(SampleFigures.ends(), 1400, 14), Shape.Bar.class).stream()
                .map(Shape.Bar::ink)
                .filter(ink -> ink instanceof Tone.Ends || ink instanceof Tone.Faint)
                .toList();
        assertEquals(
                List.of(new Tone.Ends(0), new Tone.Ends(0.5), new Tone.Ends(1), new Tone.Faint(new Tone.Ends(1))),
                cells);
    }

    @Test
    void aHistogramMayHaveALineToCompareWith() {
        HistogramFigure plain = SampleFigures.histogram();
        HistogramFigure compared = new HistogramFigure(
                plain.caption(),
                plain.valueAxis(),
                plain.countAxis(),
                plain.edges(),
                plain.counts(),
                "",
                List.of(new HistogramFigure.Reference(50, "half")));
        Drawing drawing = lay(compared, 1400, 14);
        Shape.Line line = shapes(drawing, Shape.Line.class).stream()
                .filter(Shape.Line::dashed)
                .findFirst()
                .orElseThrow();
        Shape.Label half = labels(drawing).stream()
                .filter(label -> label.text().equals("half"))
                .findFirst()
                .orElseThrow();
        assertEquals(line.x1(), half.x() + half.width() / 2, 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {460, 560, 800, 1400})
    void namesOfWordsAreWhole(int width) {
        String written = labels(lay(SampleFigures.sentences(), width, 21)).stream()
                .map(Shape.Label::text)
                .collect(Collectors.joining(" "));
        assertTrue(written.contains("Not finished, predicted as finished"), written);
        assertTrue(written.contains("Finished, predicted so"), written);
    }

    @Test
    void noLineRunsThroughTheShareOnABar() {
        List<Shape> shapes = lay(SampleFigures.quartiles(), 1400, 14).shapes();
        int lastLine = IntStream.range(0, shapes.size())
                .filter(i -> shapes.get(i) instanceof Shape.Line line && line.dashed())
                .max()
                .orElseThrow();
        List<Integer> grounds = IntStream.range(0, shapes.size())
                .filter(i -> shapes.get(i) instanceof Shape.Bar bar && bar.ink() == Ink.SURFACE)
                .boxed()
                .toList();
        assertEquals(3, grounds.size());
        assertTrue(grounds.getFirst() > lastLine);
        assertEquals(
                "30",
                assertInstanceOf(Shape.Label.class, shapes.get(grounds.getFirst() + 1))
                        .text());
    }

    /** Neither hides behind the other's band. */
    @Test
    void linesInLanesStandBelowOneAnother() {
        Drawing drawing = lay(SampleFigures.lanes(), 800, 14);
        List<double[]> bands = shapes(drawing, Shape.Area.class).stream()
                .filter(area -> area.x.length > 4)
                .map(area -> new double[] {
                    Arrays.stream(area.y).min().orElseThrow(),
                    Arrays.stream(area.y).max().orElseThrow()
                })
                .toList();
        assertEquals(2, bands.size());
        assertTrue(bands.get(0)[1] < bands.get(1)[0], () -> bands.get(0)[1] + " " + bands.get(1)[0]);
        List<Shape.Label> names = labels(drawing).stream()
                .filter(label -> label.text().startsWith("S"))
                .toList();
        assertEquals(
                List.of("Skip it and watch later parts", "Stop for good"),
                names.stream().map(Shape.Label::text).toList());
        assertTrue(names.get(1).baseline() > bands.get(0)[1] && names.get(1).baseline() < bands.get(1)[0]);
    }

    private static <T extends Shape> List<T> shapes(Drawing drawing, Class<T> kind) {
        return drawing.shapes().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static void assertMarksAreFoundWhereTheyAre(Figure figure) {
        Hits hits = lay(figure, 800, 14).hits();
        for (int mark = 0; mark < hits.size(); mark++) {
            Rectangle2D place = hits.bounds(mark);
            double x = (place.getMinX() + place.getMaxX()) / 2;
            double y = (place.getMinY() + place.getMaxY()) / 2;
            assertEquals(mark, hits.at(x, y), figure.caption().id());
        }
    }

    @Test
    void marksAreFoundWhereTheyAre() {
        assertMarksAreFoundWhereTheyAre(SampleFigures.positions(40));
        assertMarksAreFoundWhereTheyAre(SampleFigures.map(60, 40));
        assertMarksAreFoundWhereTheyAre(SampleFigures.silhouette(20_000, 11));
    }

    @Test
    void aLineIsFoundBetweenItsPointsToo() {
        Hits hits = lay(SampleFigures.survival(1, 4), 800, 14).hits();
        Rectangle2D first = hits.bounds(0);
        Rectangle2D second = hits.bounds(1);
        double y = (first.getMinY() + first.getMaxY()) / 2;
        double nearTheSecond = second.getMinX() - 20;
        assertEquals(0, hits.at(nearTheSecond, y), "the first value holds up to the second");
        assertEquals(-1, hits.at(nearTheSecond, y + 200));
    }

    @Test
    void positionsAreMarkedAtWholeNumbers() {
        List<String> texts = labels(lay(SampleFigures.positions(4), 1400, 14)).stream()
                .map(Shape.Label::text)
                .toList();
        assertTrue(texts.containsAll(List.of("1", "2", "3", "4")), texts.toString());
        assertFalse(texts.contains("1.5") || texts.contains("5"), texts.toString());
    }

    @Test
    void aBandSurroundsItsLine() {
        Drawing drawing = lay(SampleFigures.survival(1, 20), 800, 14);
        Shape.Curve line = shapes(drawing, Shape.Curve.class).getFirst();
        Shape.Area band = shapes(drawing, Shape.Area.class).getFirst();
        assertEquals(2 * line.x.length, band.x.length);
        for (int i = 0; i < line.x.length; i++) {
            assertEquals(line.x[i], band.x[i], 1e-9);
            assertTrue(band.y[i] <= line.y[i] && line.y[i] <= band.y[band.y.length - 1 - i], "place " + i);
        }
        assertEquals(line.y[0], line.y[1], 1e-9, "a step is level up to the next point");
    }

    @Test
    void whatStandsOutHasARing() {
        Drawing drawing = lay(SampleFigures.positions(40), 800, 14);
        Shape.Ring ring = shapes(drawing, Shape.Ring.class).getFirst();
        assertEquals(1, shapes(drawing, Shape.Ring.class).size());
        assertTrue(drawing.hits().bounds(2).contains(ring.x(), ring.y()));
    }

    @Test
    void linesOfOneColourHaveOtherDashes() {
        List<Shape.Curve> lines = shapes(lay(SampleFigures.survival(100, 5), 1400, 14), Shape.Curve.class);
        long looks = lines.stream()
                .map(line -> line.ink + java.util.Arrays.toString(line.dashes))
                .distinct()
                .count();
        assertEquals(100, looks);
    }

    @Test
    void veryManyPointsAreThinned() {
        Shape.Curve line = shapes(lay(SampleFigures.smooth(9_000), 800, 14), Shape.Curve.class)
                .getFirst();
        assertTrue(line.x.length <= 4 * 800, line.x.length + " places");
    }

    @Test
    void cellsAreColouredByTheirValues() {
        List<Shape.Bar> bars = shapes(lay(SampleFigures.map(7, 6), 800, 14), Shape.Bar.class).stream()
                .filter(bar -> bar.ink() instanceof Tone.Ramp)
                .toList();
        assertEquals(39, bars.size(), "three of 42 have no value");
        assertEquals(new Tone.Ramp(0), bars.getFirst().ink());
        assertEquals(new Tone.Ramp(0.37), bars.get(1).ink());
    }

    @Test
    void groupsHaveTheSameColourInAScatterAndASilhouette() {
        List<Tone> profiles = shapes(lay(SampleFigures.silhouette(300, 11), 800, 14), Shape.Area.class).stream()
                .map(area -> area.ink)
                .toList();
        List<Tone> looks =
                shapes(lay(SampleFigures.grouped(50, 11), 800, 14), Shape.Cloud.class).getFirst().looks.stream()
                        .map(Shape.Cloud.Look::ink)
                        .toList();
        assertEquals(looks, profiles);
    }

    @Test
    void aProfileHasNoMoreLinesThanPixels() {
        Drawing drawing = lay(SampleFigures.silhouette(20_000, 3), 800, 14);
        int places = shapes(drawing, Shape.Area.class).stream()
                .mapToInt(area -> area.x.length)
                .sum();
        assertTrue(places <= 2 * drawing.height() + 10, places + " places");
    }
}
