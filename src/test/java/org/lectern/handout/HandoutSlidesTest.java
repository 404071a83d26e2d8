package org.lectern.handout;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.AttributedString;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.contract.TaskContext;
import org.openxmlformats.schemas.presentationml.x2006.main.CTPicture;

/** Slides read back. */
class HandoutSlidesTest {

    /** What a renderer rounds. */
    private static final double ROUNDING = 1;

    @TempDir
    private Path folder;

    private Path written(HandoutOptions options, String name) {
        Path file = folder.resolve(name);
        HandoutFormat.of(file).write(SampleAnswers.handout(options), file, TaskContext.quiet());
        return file;
    }

    private XMLSlideShow slides(HandoutOptions options) throws IOException {
        return open(written(options, "slides.pptx"));
    }

    static XMLSlideShow open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XMLSlideShow(in);
        }
    }

    static List<String> titles(XMLSlideShow show) {
        return show.getSlides().stream().map(XSLFSlide::getTitle).toList();
    }

    private static String notes(XSLFSlide slide) {
        return slide.getNotes().getTextParagraphs().stream()
                .flatMap(List::stream)
                .map(paragraph -> paragraph.getText())
                .collect(Collectors.joining("\n"));
    }

    /** Everything lies on the slide, texts with all their lines, and every picture is told in words. */
    static void everythingFits(XMLSlideShow show) {
        Rectangle2D page = new Rectangle2D.Double(
                0, 0, show.getPageSize().getWidth(), show.getPageSize().getHeight());
        for (XSLFSlide slide : show.getSlides()) {
            for (XSLFShape shape : slide.getShapes()) {
                assertTrue(page.contains(shape.getAnchor()), slide.getTitle());
                if (shape instanceof XSLFTextShape text) {
                    double height = height(text);
                    assertTrue(
                            height <= text.getAnchor().getHeight() + ROUNDING,
                            () -> height + " of " + text.getAnchor().getHeight() + " points: " + text.getText());
                } else {
                    CTPicture picture = (CTPicture) ((XSLFPictureShape) shape).getXmlObject();
                    assertFalse(picture.getNvPicPr().getCNvPr().getDescr().isBlank(), slide.getTitle());
                }
            }
        }
    }

    /** As high as Java's own font makes it, which is wider than most. */
    private static double height(XSLFTextShape shape) {
        double height = 0;
        for (XSLFTextParagraph paragraph : shape.getTextParagraphs()) {
            XSLFTextRun run = paragraph.getTextRuns().getFirst();
            float size = run.getFontSize().floatValue();
            Font font = new Font(Font.SANS_SERIF, run.isBold() ? Font.BOLD : Font.PLAIN, 1).deriveFont(size);
            AttributedString text = new AttributedString(run.getRawText(), Map.of(TextAttribute.FONT, font));
            LineBreakMeasurer lines =
                    new LineBreakMeasurer(text.getIterator(), new FontRenderContext(null, true, true));
            double indent = paragraph.isBullet() ? paragraph.getLeftMargin() : 0;
            while (lines.getPosition() < run.getRawText().length()) {
                lines.nextLayout((float) (shape.getAnchor().getWidth() - indent));
                height += 1.2 * size;
            }
        }
        return height;
    }

    @Test
    void oneClaimASlide() throws IOException {
        try (XMLSlideShow show = slides(HandoutOptions.standard().withTitle("Autumn"))) {
            assertEquals(
                    List.of(
                            "Autumn",
                            "What is sure",
                            "What could be done",
                            "One of three views stops early.",
                            "In words: " + SampleAnswers.NASTY,
                            "Learners do not fall into groups.",
                            "How sure is this?"),
                    titles(show));
            assertEquals(
                    16.0 / 9, show.getPageSize().getWidth() / show.getPageSize().getHeight(), 1e-9);
            everythingFits(show);
        }
    }

    @Test
    void aFigureIsToldInWordsAndTheNotesSayWhatItRestsOn() throws IOException {
        try (XMLSlideShow show = slides(HandoutOptions.standard().withAudience(Audience.MYSELF))) {
            XSLFSlide answer = show.getSlides().get(3);
            XSLFPictureShape picture = answer.getShapes().stream()
                    .filter(XSLFPictureShape.class::isInstance)
                    .map(XSLFPictureShape.class::cast)
                    .findFirst()
                    .orElseThrow();
            CTPicture described = (CTPicture) picture.getXmlObject();
            assertEquals(
                    "In words: " + SampleAnswers.NASTY,
                    described.getNvPicPr().getCNvPr().getDescr());
            assertEquals(2 * 960, picture.getPictureData().getImageDimensionInPixels().width);
            String notes = notes(answer);
            for (String told : List.of("That is 33.3 %.", "Three views are few.", "3f9a12bc", "threshold: 50")) {
                assertTrue(notes.contains(told), notes);
            }
        }
    }

    @Test
    void aLongTitleFitsAndOneFromRightToLeftRunsSo() throws IOException {
        for (String title :
                List.of("W".repeat(10_000), "A long title that goes on ".repeat(400), SampleAnswers.RIGHT_TO_LEFT)) {
            try (XMLSlideShow show = slides(HandoutOptions.standard().withTitle(title))) {
                everythingFits(show);
                boolean rightToLeft = show.getSlides()
                        .getFirst()
                        .getPlaceholder(0)
                        .getTextParagraphs()
                        .getFirst()
                        .getXmlObject()
                        .getPPr()
                        .getRtl();
                assertEquals(title.equals(SampleAnswers.RIGHT_TO_LEFT), rightToLeft);
            }
        }
    }

    @Test
    void whatNoDocumentMayHoldIsNotInIt() throws IOException {
        try (XMLSlideShow show = slides(HandoutOptions.standard().withTitle("A\u0000\u0007B\uD800C"))) {
            assertEquals("A\uFFFD\uFFFDB\uFFFDC", show.getSlides().getFirst().getTitle());
        }
    }

    @Test
    void theSameHandoutIsTheSameBytes() throws IOException {
        assertArrayEquals(
                Files.readAllBytes(written(HandoutOptions.standard(), "one.pptx")),
                Files.readAllBytes(written(HandoutOptions.standard(), "other.pptx")));
    }

    /** Whoever adds a slide gets one that is as wide as the others. */
    @Test
    void theTemplateIsAsWideAsTheSlides() throws IOException {
        try (XMLSlideShow show = slides(HandoutOptions.standard())) {
            Rectangle2D title = Stream.of(show.getSlideMasters().getFirst().getPlaceholders())
                    .filter(shape -> shape.getTextType() == Placeholder.TITLE)
                    .findFirst()
                    .orElseThrow()
                    .getAnchor();
            assertEquals(960, title.getX() + title.getMaxX(), 2, "in the middle");
        }
    }
}
