package org.lectern.handout;

import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.sl.usermodel.PictureData.PictureType;
import org.apache.poi.util.Reproducibility;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFPictureData;
import org.lectern.analysis.Notice;
import org.lectern.contract.AtomicFile;
import org.lectern.contract.MarkupText;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.render.FigurePng;

/**
 * A handout as slides, one claim each: texts that can be changed, figures as pictures that are told in words, and in the notes what
 * they rest on and where they come from.
 */
final class HandoutSlides {

    private static final Words WORDS = Words.of(HandoutSlides.class);

    /** 16 to 9, in points. */
    private static final int WIDTH = 960;

    private static final int HEIGHT = 540;
    private static final double MARGIN = 40;
    private static final double ACROSS = WIDTH - 2 * MARGIN;
    private static final double GAP = 20;
    private static final int SHARP = 2;

    /** The narrowest that is said beside a figure. */
    private static final double BESIDE = 230;

    private static final Rectangle2D TITLE = box(MARGIN, 46, ACROSS, 76);
    private static final Rectangle2D TOPIC = box(MARGIN, 24, ACROSS, 18);
    private static final Rectangle2D BODY = box(MARGIN, 140, ACROSS, 360);

    private final Handout handout;
    private final XMLSlideShow show;

    private HandoutSlides(Handout handout, XMLSlideShow show) {
        this.handout = handout;
        this.show = show;
    }

    static void write(Handout handout, Path file, TaskContext context) {
        AtomicFile.write(file, out -> write(handout, out, context));
    }

    private static void write(Handout handout, OutputStream out, TaskContext context) throws IOException {
        try (XMLSlideShow show = new XMLSlideShow()) {
            WideTemplate.of(show, WIDTH, HEIGHT);
            new HandoutSlides(handout, show).fill(context);
            Reproducibility.runWithSourceDateEpoch(() -> show.write(out));
        }
    }

    private void fill(TaskContext context) {
        opening();
        listed(WORDS.say(handout.sure() ? "claims.sure" : "claims.in-short"), claims());
        listed(WORDS.say("actions"), handout.actions());
        listed(WORDS.say("to-do"), toDo());
        for (Section section : handout.sections()) {
            context.progress(WORDS.say("writing", section.topic()), Double.NaN);
            section(section, context);
        }
        listed(WORDS.say("limits"), handout.limits());
        properties();
    }

    /** Nothing that tells when it was made: the same answers are the same file. */
    @SuppressWarnings("JavaUtilDate") // POI takes no other but texts, which it reads again.
    private void properties() {
        show.getProperties().getExtendedProperties().setApplication(WORDS.say("application"));
        CoreProperties properties = show.getProperties().getCoreProperties();
        properties.setTitle(MarkupText.allowed(handout.title()));
        properties.setCreator(handout.program());
        properties.setCreated(Optional.of(new Date(0)));
        properties.setModified(Optional.of(new Date(0)));
    }

    private Slide slide() {
        return new Slide(
                show, show.createSlide(show.getSlideMasters().getFirst().getLayout(SlideLayout.TITLE_ONLY)));
    }

    private void opening() {
        Slide slide = slide();
        slide.title(handout.title(), box(MARGIN, 110, ACROSS, 150), 44, 36, 30, 24, 20, 18);
        List<String> told = new ArrayList<>(handout.data());
        told.add(handout.learners());
        slide.text(told, box(MARGIN, 285, ACROSS, 180), Slide.MUTED, 18, 16, 14, 12);
        slide.text(List.of(handout.program()), box(MARGIN, 490, ACROSS, 18), Slide.MUTED, 12);
        slide.notes(told);
    }

    private List<String> claims() {
        return handout.claims().stream().map(Handout.Claim::sentence).toList();
    }

    private List<String> toDo() {
        return handout.toDo().stream()
                .map(one -> WORDS.say("detail", one.action(), one.line()))
                .toList();
    }

    private void listed(String title, List<String> sentences) {
        if (!sentences.isEmpty()) {
            Slide slide = slide();
            slide.title(title, TITLE, 28);
            slide.list(sentences, BODY, 20, 18, 16, 14, 12);
            slide.notes(sentences);
        }
    }

    /** The answer with its first figure, then a slide for each further figure, under what that one says. */
    private void section(Section section, TaskContext context) {
        Slide answer = titled(section, section.reading().headline());
        List<String> beside = new ArrayList<>(warnings(section));
        beside.addAll(section.reading().sentences());
        if (section.plates().isEmpty()) {
            answer.list(beside, BODY, 18, 16, 14, 12);
        } else {
            Plate first = section.plates().getFirst();
            first.words().ifPresent(beside::addFirst);
            plate(answer, first, beside);
        }
        answer.notes(notes(section));
        for (Plate plate : section.plates().stream().skip(1).toList()) {
            context.checkCancelled();
            Slide further = titled(section, plate.figure().caption().alternative());
            plate(further, plate, List.of());
            further.notes(List.of(plate.figure().caption().title(), section.source()));
        }
    }

    private Slide titled(Section section, String title) {
        Slide slide = slide();
        slide.text(List.of(section.topic()), TOPIC, Slide.MUTED, 14);
        slide.title(title, TITLE, 26, 24, 22, 20, 18, 16, 14, 12);
        return slide;
    }

    /** A figure as large as it fits: at the left where something is said beside it, else in the middle. */
    private void plate(Slide slide, Plate plate, List<String> beside) {
        XSLFPictureData picture =
                show.addPicture(FigurePng.bytes(plate.figure(), plate.imprint(), SHARP), PictureType.PNG);
        Dimension pixels = picture.getImageDimensionInPixels();
        double ratio = pixels.getWidth() / pixels.getHeight();
        double most = beside.isEmpty() ? ACROSS : ACROSS - BESIDE - GAP;
        double width = Math.min(most, BODY.getHeight() * ratio);
        double left = beside.isEmpty() ? (WIDTH - width) / 2 : MARGIN;
        slide.picture(picture, plate.figure().caption().alternative(), box(left, BODY.getY(), width, width / ratio));
        double right = left + width + GAP;
        slide.text(
                beside, box(right, BODY.getY(), WIDTH - MARGIN - right, BODY.getHeight()), Slide.TEXT, 16, 14, 13, 12);
    }

    private static List<String> warnings(Section section) {
        return section.reading().notices().stream()
                .filter(notice -> notice.severity() == Notice.Severity.WARNING)
                .map(Notice::sentence)
                .toList();
    }

    /** All that is said of an answer, and where it comes from. */
    private static List<String> notes(Section section) {
        return Stream.of(
                        Stream.of(section.reading().headline()),
                        section.reading().sentences().stream(),
                        section.reading().notices().stream().map(Notice::sentence),
                        section.reading().actions().stream(),
                        Stream.of(section.source()),
                        section.method().stream().map(detail -> WORDS.say("detail", detail.name(), detail.value())))
                .flatMap(lines -> lines)
                .toList();
    }

    private static Rectangle2D box(double left, double top, double width, double height) {
        return new Rectangle2D.Double(left, top, width, height);
    }
}
