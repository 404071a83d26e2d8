package org.lectern.workbench.kit;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;
import org.lectern.analysis.Notice;
import org.lectern.contract.Words;

/** A sentence beside an icon: a remark, a warning or something to do. */
public final class NoticeRow extends HBox {

    private static final Words WORDS = Words.of(NoticeRow.class);

    /** @param kind what the icon says to who cannot see it; empty where the sentence says it itself */
    private NoticeRow(String icon, String kind, Prose sentence) {
        FontIcon picture = Icon.beside(sentence.plain(), icon);
        picture.getStyleClass().add("row-icon");
        picture.setAccessibleText(kind);
        getChildren().addAll(picture, sentence);
        getStyleClass().add("icon-row");
        setHgrow(sentence, Priority.ALWAYS);
    }

    private NoticeRow(String icon, String kind, String sentence) {
        this(icon, kind, Prose.of("prose", sentence, NameLinks.NONE));
    }

    /** Something to know before trusting a number; warnings say so in words too, as colour tells not everybody. */
    public static NoticeRow of(Notice notice) {
        NoticeRow row = switch (notice.severity()) {
            case NOTE -> new NoticeRow("fth-info", WORDS.say("notice.note"), notice.sentence());
            case WARNING -> new NoticeRow("fth-alert-triangle", WORDS.say("notice.warning"), notice.sentence());
        };
        row.getStyleClass().addAll("notice", isWarning(notice) ? "warning" : "note");
        return row;
    }

    /** A remark that is no answer's. */
    public static NoticeRow of(boolean warning, String sentence) {
        return of(warning ? Notice.warning("remark", sentence) : Notice.note("remark", sentence));
    }

    static NoticeRow toDo(String sentence, NameLinks names) {
        return new NoticeRow("fth-arrow-right", "", Prose.of("prose", sentence, names));
    }

    static boolean isWarning(Notice notice) {
        return notice.severity() == Notice.Severity.WARNING;
    }
}
