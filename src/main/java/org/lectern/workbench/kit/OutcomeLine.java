package org.lectern.workbench.kit;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.lectern.contract.Words;

/** Says what became of what was handed out last, until the user has read it. */
public final class OutcomeLine extends HBox {

    private static final Words WORDS = Words.of(OutcomeLine.class);

    private final Label said = new Label();

    public OutcomeLine(FindingsExport export) {
        said.textProperty().bind(export.outcomeProperty());
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
        said.getStyleClass().add("outcome");
        Button read = Icon.on(new Button(), "fth-x");
        read.getStyleClass().addAll("flat", "small");
        read.setAccessibleText(WORDS.say("outcome.read"));
        read.setTooltip(new Tooltip(WORDS.say("outcome.read")));
        read.setOnAction(_ -> export.tell(""));
        read.setMinWidth(USE_PREF_SIZE);
        getStyleClass().add("bar");
        getChildren().addAll(said, read);
        HBox.setHgrow(said, Priority.SOMETIMES);
        visibleProperty().bind(export.outcomeProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
    }

    /** What it says. */
    String text() {
        return said.getText();
    }
}
