package org.lectern.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.figure.Figure;

class FigureLayoutTest {

    private static final Footer FOOTER = new Footer(
            "sample · courses: all · roles: Student · 19,800 views · 1,240 learners · seed 42 · 3f9a12bc…",
            "Lectern 0.1.0");

    static Stream<Arguments> pages() {
        return SampleFigures.all().stream()
                .flatMap(figure -> Stream.of(380, 640, 1400)
                        .flatMap(width -> Stream.of(14, 21, 28).map(em -> Arguments.of(figure, width, em))));
    }

    private static Drawing lay(Figure figure, double width, double em) {
        return OffscreenToolkit.call(
                () -> FigureLayout.lay(figure, FOOTER, new Typeface("System", em), width, Double.NaN));
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
    void intervalsSayTheirValues() {
        List<String> texts = labels(lay(SampleFigures.intervals(), 1400, 14)).stream()
                .map(Shape.Label::text)
                .toList();
        assertTrue(texts.contains("95.0 (92.0–97.0)"), texts.toString());
        assertTrue(texts.contains("n = 1,234"), texts.toString());
        assertTrue(texts.containsAll(List.of("Highest", "Lowest", "all views: 75.3 %")), texts.toString());
    }
}
