package org.lectern.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.figure.Axis;
import org.lectern.figure.BarFigure;
import org.lectern.figure.Caption;
import org.lectern.figure.Figure;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

class FigureSvgTest {

    private static final Imprint IMPRINT =
            new Imprint("Half of the views run to the end.", "sample · 19,800 views", "Lectern 0.1.0");

    /** What slides and text processors read. */
    private static final Set<String> PLAIN = Set.of(
            "svg",
            "title",
            "desc",
            "g",
            "rect",
            "text",
            "line",
            "circle",
            "polygon",
            "polyline",
            "linearGradient",
            "stop");

    private static final Pattern PAIR = Pattern.compile("[ ,]");

    @TempDir
    private Path folder;

    static Stream<Figure> figures() {
        return SampleFigures.all().stream();
    }

    private static Document parsed(String svg) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Element> elements(Document svg, String name) {
        NodeList found = svg.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .map(Element.class::cast)
                .toList();
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    @ParameterizedTest
    @MethodSource("figures")
    void itHoldsTheTextsOfTheDrawingAsTexts(Figure figure) {
        Document svg = parsed(FigureSvg.of(figure, IMPRINT));
        List<String> drawn = ExportPage.of(figure, IMPRINT).drawing().shapes().stream()
                .filter(Shape.Label.class::isInstance)
                .map(shape -> ((Shape.Label) shape).text())
                .toList();
        assertEquals(
                drawn,
                elements(svg, "text").stream().map(Element::getTextContent).toList());
        assertEquals(figure.caption().title(), elements(svg, "title").getFirst().getTextContent());
        assertEquals(
                figure.caption().alternative(), elements(svg, "desc").getFirst().getTextContent());
    }

    @ParameterizedTest
    @MethodSource("figures")
    void itIsPlainAndNothingLeavesThePage(Figure figure) {
        Document svg = parsed(FigureSvg.of(figure, IMPRINT));
        Element page = svg.getDocumentElement();
        double width = number(page, "width");
        double height = number(page, "height");
        assertEquals(960, width);
        assertEquals("0 0 960 " + (int) height, page.getAttribute("viewBox"));
        for (Element element : elements(svg, "*")) {
            assertTrue(PLAIN.contains(element.getTagName()), element.getTagName());
            for (Place place : places(element)) {
                assertTrue(
                        place.x >= -24 && place.x <= width && place.y >= -24 && place.y <= height - 24,
                        element.getTagName() + " is at " + place + " on a page of " + width + " x " + height);
            }
        }
    }

    private record Place(double x, double y) {}

    /** The outermost places of an element; texts, which have no height before they are drawn, have their base line. */
    private static List<Place> places(Element element) {
        List<Place> places = new ArrayList<>();
        switch (element.getTagName()) {
            case "rect" -> {
                boolean ground = !element.hasAttribute("x");
                places.add(new Place(ground ? 0 : number(element, "x"), ground ? 0 : number(element, "y")));
                if (!ground) {
                    places.add(new Place(
                            number(element, "x") + number(element, "width"),
                            number(element, "y") + number(element, "height")));
                }
            }
            case "text" -> {
                places.add(new Place(number(element, "x"), number(element, "y")));
                places.add(new Place(number(element, "x") + number(element, "textLength"), number(element, "y")));
            }
            case "circle" -> {
                double r = number(element, "r");
                places.add(new Place(number(element, "cx") - r, number(element, "cy") - r));
                places.add(new Place(number(element, "cx") + r, number(element, "cy") + r));
            }
            case "line" -> {
                places.add(new Place(number(element, "x1"), number(element, "y1")));
                places.add(new Place(number(element, "x2"), number(element, "y2")));
            }
            case "polygon", "polyline" -> {
                List<String> numbers =
                        PAIR.splitAsStream(element.getAttribute("points")).toList();
                for (int i = 0; i < numbers.size(); i += 2) {
                    places.add(new Place(Double.parseDouble(numbers.get(i)), Double.parseDouble(numbers.get(i + 1))));
                }
            }
            default -> {}
        }
        return places;
    }

    private static long filled(Document svg, String name, Ink ink) {
        String colour = SvgText.hex(Palette.LIGHT.of(ink));
        return elements(svg, name).stream()
                .filter(element -> element.getAttribute("fill").equals(colour))
                .count();
    }

    @Test
    void everyRowOfTheTableIsAMark() {
        assertEquals(30, filled(parsed(FigureSvg.of(SampleFigures.bars(30), IMPRINT)), "rect", Ink.MARK));
        assertEquals(3_000, filled(parsed(FigureSvg.of(SampleFigures.scatter(3_000), IMPRINT)), "circle", Ink.MARK));
    }

    @Test
    void namesCannotBreakIt() {
        String hostile = "<a href=\"x\">&\u0000\u001b\ud800</a>";
        BarFigure bars = new BarFigure(
                new Caption("hostile", hostile, hostile, "", "t"),
                Axis.fromZero("Views"),
                "Video",
                List.of(hostile),
                List.of(3.0),
                List.of("3"));
        Document svg = parsed(FigureSvg.of(bars, IMPRINT));
        String clean = "<a href=\"x\">&\ufffd\ufffd\ufffd</a>";
        assertEquals(clean, elements(svg, "title").getFirst().getTextContent());
        assertTrue(elements(svg, "text").stream()
                .anyMatch(text -> text.getTextContent().equals(clean)));
    }

    @Test
    void theSameFigureGivesTheSameFile() throws IOException {
        Path file = folder.resolve("map.svg");
        FigureSvg.write(SampleFigures.map(7, 6), IMPRINT, file);
        assertEquals(FigureSvg.of(SampleFigures.map(7, 6), IMPRINT), Files.readString(file));
    }

    @Test
    void numbersHaveNoMoreDigitsThanCanBeSeen() {
        assertEquals("0", SvgText.number(0.001));
        assertEquals("-0.33", SvgText.number(-1 / 3.0));
        assertEquals("1200", SvgText.number(1200));
    }
}
