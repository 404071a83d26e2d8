package org.lectern.workbench.kit;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.VBox;
import org.lectern.contract.Words;

/** The settings of a tab, narrow, at the side of its figure. */
public final class SettingsPane extends VBox {

    private static final Words WORDS = Words.of(SettingsPane.class);

    public SettingsPane() {
        getStyleClass().add("settings");
        Label title = new Label(WORDS.say("settings"));
        title.getStyleClass().add("section-title");
        getChildren().add(title);
    }

    /** Adds a control under its label, with a line that says what it does. */
    public SettingsPane add(String label, Node control, String hint) {
        Label name = new Label(label);
        name.setLabelFor(control);
        name.setWrapText(true);
        control.setAccessibleText(label);
        if (control instanceof Spinner<?> spinner) {
            spinner.getEditor().setAccessibleText(label);
        }
        control.setAccessibleHelp(hint);
        return addRow(hint, name, control);
    }

    /** Adds a control that bears its own label. */
    public SettingsPane add(Node control, String hint) {
        control.setAccessibleHelp(hint);
        return addRow(hint, control);
    }

    private SettingsPane addRow(String hint, Node... parts) {
        Label explanation = new Label(hint);
        explanation.setWrapText(true);
        explanation.getStyleClass().add("hint");
        VBox row = new VBox(parts);
        row.getChildren().add(explanation);
        row.getStyleClass().add("setting");
        getChildren().add(row);
        return this;
    }
}
