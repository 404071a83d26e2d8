package org.lectern.workbench.shell;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.lectern.contract.Words;
import org.lectern.workbench.kit.FittingLine;

/** The open study's name and size; where room is short without the learners and videos, then without the views. */
final class StudyChip {

    private static final Words WORDS = Words.of(StudyChip.class);

    private final FittingLine chip;

    StudyChip(StudyLabel label) {
        Label whole = form(label, label.chipProperty());
        whole.setId("chip");
        chip = FittingLine.ofOne(whole, form(label, label.chipBriefProperty()), form(label, label.chipNameProperty()));
        chip.setAlignment(Pos.CENTER_RIGHT);
        chip.visibleProperty().bind(label.chipProperty().isNotEmpty());
    }

    private static Label form(StudyLabel label, ReadOnlyStringProperty text) {
        Label form = new Label();
        form.getStyleClass().add("chip");
        form.setGraphic(Icons.of("fth-database"));
        form.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        form.textProperty().bind(text);
        form.setFocusTraversable(true);
        ObservableValue<String> whole = label.chipProperty().map(said -> WORDS.say("chip.label") + ": " + said);
        form.accessibleTextProperty().bind(whole);
        form.accessibleHelpProperty().bind(label.chipDetailsProperty());
        Tooltip details = new Tooltip();
        details.textProperty()
                .bind(label.chipProperty()
                        .flatMap(said ->
                                label.chipDetailsProperty().map(more -> WORDS.say("chip.tooltip", said, more))));
        form.setTooltip(details);
        return form;
    }

    Region node() {
        return chip;
    }
}
