package org.lectern.workbench.handout;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.lectern.analysis.Notice;
import org.lectern.contract.Words;
import org.lectern.handout.Handout;
import org.lectern.handout.Plate;
import org.lectern.handout.Section;
import org.lectern.handout.ToDo;
import org.lectern.workbench.kit.PageScroll;

/** A report as it will stand: its sentences and figures, without its tables. */
final class ReportPreview {

    private static final Words WORDS = Words.of(ReportPreview.class);

    private final VBox page = new VBox();
    private final ScrollPane scroll = new ScrollPane(page);
    private final List<FigureSlot> slots = new ArrayList<>();

    ReportPreview() {
        page.getStyleClass().add("report-page");
        scroll.setId("report-preview");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("page-scroll");
        PageScroll.byKeys(scroll, WORDS.say("preview"));
        scroll.vvalueProperty().subscribe(this::look);
        scroll.viewportBoundsProperty().subscribe(this::look);
        page.heightProperty().subscribe(this::look);
    }

    Region node() {
        return scroll;
    }

    /** Shows a report in place of the one before, at the same place of the page. */
    void show(Handout handout) {
        double place = scroll.getVvalue();
        page.getChildren().clear();
        slots.clear();
        opening(handout);
        handout.sections().forEach(this::section);
        list(WORDS.say("limits"), handout.limits());
        scroll.setVvalue(place);
        look();
    }

    /** Says that there is none yet. */
    void showNone() {
        page.getChildren().clear();
        slots.clear();
    }

    private void opening(Handout handout) {
        add(line(handout.title(), "headline"));
        add(line(String.join(" ", handout.data()), "prose"));
        add(line(handout.learners(), "section-title"));
        if (!handout.claims().isEmpty()) {
            list(
                    WORDS.say(handout.sure() ? "sure" : "in-short"),
                    handout.claims().stream().map(Handout.Claim::sentence).toList());
        }
        list(WORDS.say("actions"), handout.actions());
        list(
                WORDS.say("to-do"),
                handout.toDo().stream().map(ReportPreview::toDo).toList());
    }

    private static String toDo(ToDo toDo) {
        return WORDS.say("to-do.item", toDo.action(), String.join(" ", toDo.told()));
    }

    private void section(Section section) {
        add(line(section.topic(), "topic"));
        add(line(section.reading().headline(), "section-title"));
        section.reading().notices().stream()
                .filter(notice -> notice.severity() == Notice.Severity.WARNING)
                .forEach(notice -> add(line(notice.sentence(), "prose")));
        section.reading().sentences().forEach(sentence -> add(line(sentence, "prose")));
        section.plates().forEach(this::plate);
        long rows = section.allTables().count();
        add(line(WORDS.say("tables", rows, section.source()), "hint"));
    }

    private void plate(Plate plate) {
        FigureSlot slot = new FigureSlot(plate.figure());
        slots.add(slot);
        add(slot);
    }

    private void list(String heading, List<String> sentences) {
        if (!sentences.isEmpty()) {
            add(line(heading, "topic"));
            sentences.forEach(sentence -> add(line(WORDS.say("item", sentence), "prose")));
        }
    }

    private void add(Node part) {
        page.getChildren().add(part);
    }

    private static Label line(String text, String style) {
        Label line = new Label(text);
        line.setWrapText(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        line.getStyleClass().add(style);
        return line;
    }

    private void look() {
        slots.forEach(slot -> slot.look(scroll));
    }
}
