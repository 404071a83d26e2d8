package org.lectern.handout;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.text.Bidi;
import java.util.List;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.sl.usermodel.TextShape.TextAutofit;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFPictureData;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.lectern.contract.MarkupText;
import org.openxmlformats.schemas.presentationml.x2006.main.CTPicture;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;

/** Places texts and pictures on one slide, texts as large as they fit. All lengths are points. */
final class Slide {

    static final Color TEXT = new Color(0x24292f);
    static final Color MUTED = new Color(0x57606a);

    private static final double BULLET_INDENT = 16;

    /** How much wider bold letters are. */
    private static final double BOLD = 1.1;

    private final XMLSlideShow show;
    private final XSLFSlide slide;

    Slide(XMLSlideShow show, XSLFSlide slide) {
        this.show = show;
        this.slide = slide;
    }

    /** Says the slide's title, which outlines and screen readers know it by. */
    void title(String title, Rectangle2D box, double... sizes) {
        XSLFTextShape shape = slide.getPlaceholder(0);
        // Without a place of its own it would move the one that all slides share.
        ((CTShape) shape.getXmlObject()).getSpPr().addNewXfrm();
        fill(shape, box, box.getWidth() / BOLD, List.of(title), TEXT, false, sizes);
        shape.getTextParagraphs().getFirst().getTextRuns().getFirst().setBold(true);
        shape.setVerticalAlignment(VerticalAlignment.BOTTOM);
    }

    /** Paragraphs beneath one another; those that do not fit are left to the notes. */
    void text(List<String> paragraphs, Rectangle2D box, Color color, double... sizes) {
        if (!paragraphs.isEmpty()) {
            fill(slide.createTextBox(), box, box.getWidth(), paragraphs, color, false, sizes);
        }
    }

    /** The same with a bullet before each. */
    void list(List<String> paragraphs, Rectangle2D box, double... sizes) {
        if (!paragraphs.isEmpty()) {
            fill(slide.createTextBox(), box, box.getWidth() - BULLET_INDENT, paragraphs, TEXT, true, sizes);
        }
    }

    private static void fill(
            XSLFTextShape shape,
            Rectangle2D box,
            double width,
            List<String> paragraphs,
            Color color,
            boolean bullets,
            double... sizes) {
        shape.setAnchor(box);
        shape.setLeftInset(0);
        shape.setRightInset(0);
        shape.setTopInset(0);
        shape.setBottomInset(0);
        shape.setWordWrap(true);
        shape.setTextAutofit(TextAutofit.NORMAL);
        shape.clearText();
        FittingSize fitting = FittingSize.of(paragraphs, width, box.getHeight(), sizes);
        for (String text : paragraphs.subList(0, Math.max(1, fitting.paragraphs()))) {
            XSLFTextParagraph paragraph = shape.addNewTextParagraph();
            paragraph.setSpaceAfter(-0.4 * fitting.size());
            direct(paragraph, text);
            if (bullets) {
                paragraph.setBullet(true);
                paragraph.setLeftMargin(BULLET_INDENT);
                paragraph.setIndent(-BULLET_INDENT);
            }
            XSLFTextRun run = paragraph.addNewTextRun();
            run.setText(MarkupText.allowed(text));
            run.setFontSize(fitting.size());
            run.setFontColor(color);
        }
    }

    /** A text that begins from right to left runs so. */
    private static void direct(XSLFTextParagraph paragraph, String text) {
        boolean leftToRight = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
        paragraph.setTextAlign(leftToRight ? TextAlign.LEFT : TextAlign.RIGHT);
        paragraph.getXmlObject().getPPr().setRtl(!leftToRight);
    }

    /**
     * A picture that fills its place.
     *
     * @param alternative what it says, for who cannot see it
     */
    void picture(XSLFPictureData data, String alternative, Rectangle2D place) {
        XSLFPictureShape picture = slide.createPicture(data);
        picture.setAnchor(place);
        ((CTPicture) picture.getXmlObject()).getNvPicPr().getCNvPr().setDescr(MarkupText.allowed(alternative));
    }

    /** What stands beside the slide for who presents it. */
    void notes(List<String> paragraphs) {
        for (XSLFTextShape shape : show.getNotesSlide(slide).getPlaceholders()) {
            if (shape.getTextType() == Placeholder.BODY) {
                shape.setText(MarkupText.allowed(String.join("\n", paragraphs)));
            }
        }
    }
}
