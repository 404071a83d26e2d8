package org.lectern.workbench.kit;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.lectern.analysis.Notice;
import org.lectern.analysis.Reading;
import org.lectern.contract.Words;

/** What the numbers say, how far to trust them, and what could be done. */
public final class ReadingPane extends VBox {

    private static final Words WORDS = Words.of(ReadingPane.class);

    public ReadingPane() {
        getStyleClass().add("reading");
    }

    /** Shows a reading without its headline and first sentence, which stand on top of the page. */
    public void show(Reading reading) {
        getChildren().clear();
        List<String> more = reading.sentences().stream().skip(1).toList();
        if (!more.isEmpty() || !reading.notices().isEmpty()) {
            getChildren().add(heading(WORDS.say("reading.says")));
            more.forEach(sentence -> getChildren().add(paragraph(sentence)));
        }
        reading.notices().forEach(notice -> getChildren().add(notice(notice)));
        if (!reading.actions().isEmpty()) {
            getChildren().add(heading(WORDS.say("reading.actions")));
            reading.actions().forEach(action -> getChildren().add(withIcon("fth-arrow-right", "", action)));
        }
    }

    private static Label heading(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("section-title");
        return label;
    }

    private static Label paragraph(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add("prose");
        return label;
    }

    private static Node notice(Notice notice) {
        return switch (notice.severity()) {
            case NOTE -> noticeRow("fth-info", "note", WORDS.say("notice.note"), notice.sentence());
            case WARNING -> noticeRow("fth-alert-triangle", "warning", WORDS.say("notice.warning"), notice.sentence());
        };
    }

    /** A remark with its icon; warnings say so in words too, as colour tells not everybody. */
    public static Node noticeRow(boolean warning, String sentence) {
        return notice(warning ? Notice.warning("remark", sentence) : Notice.note("remark", sentence));
    }

    private static Node noticeRow(String icon, String styleClass, String kind, String sentence) {
        HBox row = withIcon(icon, kind, sentence);
        row.getStyleClass().addAll("notice", styleClass);
        return row;
    }

    private static HBox withIcon(String icon, String kind, String sentence) {
        Label text = paragraph(sentence);
        FontIcon picture = Icon.beside(text, icon);
        picture.getStyleClass().add("row-icon");
        picture.setAccessibleText(kind);
        HBox row = new HBox(picture, text);
        row.getStyleClass().add("icon-row");
        HBox.setHgrow(text, Priority.ALWAYS);
        return row;
    }
}
