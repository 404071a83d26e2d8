package org.lectern.workbench.mapping;

import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.lectern.workbench.kit.Spoken;

/** One choice: what it is called, beside that how sure it is where it is a column, and below what is chosen. */
final class Choice<T> extends VBox {

    private final ComboBox<T> box = new ComboBox<>();
    private final Label note = new Label();

    /** @param words of each thing that can be chosen */
    Choice(String id, String name, String meaning, Function<T, String> words) {
        box.setId("choice-" + id);
        box.setConverter(new Spoken<>(words));
        box.setAccessibleText(name);
        box.setAccessibleHelp(meaning);
        box.getStyleClass().add("choice");
        Label label = new Label(name);
        label.setLabelFor(box);
        label.setMinWidth(USE_PREF_SIZE);
        label.setTooltip(new Tooltip(meaning));
        note.getStyleClass().addAll("muted", "choice-note");
        note.setMinWidth(USE_PREF_SIZE);
        HBox above = new HBox(label, note);
        above.getStyleClass().add("choice-name");
        getChildren().addAll(above, box);
    }

    ComboBox<T> box() {
        return box;
    }

    /** @param sureness how sure the choice is, in words; may be empty */
    void note(String sureness) {
        note.setText(sureness);
    }
}
