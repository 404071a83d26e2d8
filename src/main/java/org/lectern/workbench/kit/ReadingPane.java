package org.lectern.workbench.kit;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import org.lectern.analysis.Notice;
import org.lectern.analysis.Reading;
import org.lectern.contract.Words;

/** What else the numbers say, and folded under it how far to trust them; warnings stand in the {@link AnswerHead}. */
public final class ReadingPane extends VBox {

    private static final Words WORDS = Words.of(ReadingPane.class);

    private final VBox further = new VBox();
    private final VBox remarks = new VBox();
    private final TitledPane doubts = new TitledPane(WORDS.say("reading.doubts", 0), remarks);

    public ReadingPane() {
        getStyleClass().add("reading");
        further.getStyleClass().add("reading");
        remarks.getStyleClass().add("reading");
        doubts.getStyleClass().add("doubts");
        doubts.setAnimated(false);
        // Opened once, it stays open from answer to answer.
        doubts.setExpanded(false);
        getChildren().addAll(further, doubts);
        Facts.appear(doubts, false);
        Facts.appear(this, false);
    }

    /** Shows a reading without what stands on top of the page. */
    void show(Reading reading, NameLinks names) {
        List<String> more = reading.sentences().stream().skip(1).toList();
        further.getChildren().clear();
        if (!more.isEmpty()) {
            Label heading = new Label(WORDS.say("reading.says"));
            heading.getStyleClass().add("section-title");
            further.getChildren().add(heading);
            more.forEach(sentence -> further.getChildren().add(Prose.of("prose", sentence, names)));
        }
        List<Notice> notes = reading.notices().stream()
                .filter(notice -> !NoticeRow.isWarning(notice))
                .toList();
        doubts.setText(WORDS.say("reading.doubts", notes.size()));
        remarks.getChildren().setAll(notes.stream().map(NoticeRow::of).toList());
        Facts.appear(further, !more.isEmpty());
        Facts.appear(doubts, !notes.isEmpty());
        Facts.appear(this, !more.isEmpty() || !notes.isEmpty());
    }
}
