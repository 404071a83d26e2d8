package org.lectern.workbench.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lectern.figure.Figure;
import org.lectern.render.Imprint;
import org.lectern.workbench.Printout;
import org.lectern.workbench.ScreenExtension;
import org.lectern.workbench.kit.Samples;

/** What is printed stands on the paper, all of it, in its order. */
@ExtendWith(ScreenExtension.class)
class PrintedPagesTest {

    /** What can be printed on of A4 with margins of two centimetres, in points. */
    private static final double WIDTH = 482;

    private static final double HEIGHT = 729;

    private static List<Pane> pages(Printout printout, Map<Printout.Picture, Image> pictures) {
        return PrintedPages.of(printout, pictures, WIDTH, HEIGHT);
    }

    private static List<String> texts(Pane page) {
        return page.getChildren().stream()
                .filter(Text.class::isInstance)
                .map(node -> ((Text) node).getText())
                .toList();
    }

    private static void assertWithin(List<Pane> pages) {
        for (Pane page : pages) {
            double below = 0;
            for (Node node : page.getChildren()) {
                var place = node.getBoundsInParent();
                assertTrue(place.getMinX() >= -1 && place.getMaxX() <= WIDTH + 1, node + " " + place);
                assertTrue(place.getMinY() >= -1 && place.getMaxY() <= HEIGHT + 1, node + " " + place);
                if (node instanceof ImageView || !((Text) node).getText().equals("•")) {
                    assertTrue(place.getMinY() >= below - 1, node + " lies over what is above it");
                    below = place.getMaxY();
                }
            }
        }
    }

    @Test
    void saysAllInItsOrder() {
        Printout printout = new Printout(
                "Why?",
                List.of(
                        new Printout.Headline("Because."),
                        new Printout.Paragraph("It is so. ".repeat(30)),
                        new Printout.Heading("To do"),
                        new Printout.Item("Nothing. ".repeat(30))),
                "three views");
        List<Pane> pages = pages(printout, Map.of());
        assertEquals(
                List.of(List.of(
                        "Why?",
                        "Because.",
                        "It is so. ".repeat(30),
                        "To do",
                        "Nothing. ".repeat(30),
                        "•",
                        "three views · page 1 of 1")),
                pages.stream().map(PrintedPagesTest::texts).toList());
        assertWithin(pages);
    }

    /** A hundred paragraphs of three lines are four pages or so. */
    @Test
    void goesOnOverSeveralPagesWithAHeadingAboveWhatItIsOf() {
        List<Printout.Block> blocks = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            blocks.add(new Printout.Heading("Heading " + i));
            blocks.add(new Printout.Paragraph("Words " + i + " go on and on. ".repeat(15)));
        }
        List<Pane> pages = pages(new Printout("Why?", blocks, "three views"), Map.of());
        assertTrue(pages.size() > 3, () -> "" + pages.size());
        assertWithin(pages);
        List<String> all = new ArrayList<>();
        for (Pane page : pages) {
            List<String> texts = texts(page);
            assertTrue(texts.getLast().endsWith("page " + (pages.indexOf(page) + 1) + " of " + pages.size()));
            assertTrue(texts.get(texts.size() - 2).startsWith("Words"), texts.toString());
            all.addAll(texts.subList(0, texts.size() - 1));
        }
        assertEquals(201, all.size());
    }

    private static Printout.Picture picture() {
        Figure figure = Samples.bars("bars", "Bars");
        return new Printout.Picture(figure, Imprint.NONE);
    }

    /** Grey rows of 80 pixels with 20 white ones between them. */
    private static Image rows(int count) {
        WritableImage image = new WritableImage(960, 100 * count);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.getPixelWriter().setColor(x, y, y % 100 < 80 && x % 7 < 3 ? Color.GRAY : Color.WHITE);
            }
        }
        return image;
    }

    @Test
    void aFigureIsAsWideAsThePage() {
        Printout.Picture picture = picture();
        List<Pane> pages = pages(new Printout("Why?", List.of(picture), ""), Map.of(picture, rows(5)));
        assertEquals(1, pages.size());
        assertWithin(pages);
        Node drawn = pages.getFirst().getChildren().stream()
                .filter(ImageView.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertEquals(WIDTH, drawn.getBoundsInParent().getWidth(), 0.5);
        assertEquals(WIDTH * 500 / 960, drawn.getBoundsInParent().getHeight(), 0.5);
    }

    @Test
    void aHighFigureIsCutBetweenItsRows() {
        Printout.Picture picture = picture();
        Image image = rows(40);
        List<Pane> pages = pages(
                new Printout("Why?", List.of(picture, new Printout.Paragraph("After.")), ""), Map.of(picture, image));
        assertWithin(pages);
        double next = 0;
        for (Pane page : pages) {
            for (Node node : page.getChildren()) {
                if (node instanceof ImageView view) {
                    assertEquals(next, view.getViewport().getMinY(), "nothing is left out, nothing shown twice");
                    next = view.getViewport().getMaxY();
                    assertTrue(next == image.getHeight() || next % 100 >= 80, "cut at " + next);
                }
            }
        }
        assertEquals(image.getHeight(), next);
        assertTrue(texts(pages.getLast()).contains("After."));
    }
}
