package org.lectern.workbench.kit;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.lectern.contract.Words;

/** A button that copies the rows of a table, and how many were copied, until other rows are shown or selected. */
final class CopyRows {

    private static final Words WORDS = Words.of(CopyRows.class);

    private final Button button = Icon.on(new Button(WORDS.say("table.copy")), "fth-copy");
    private final Label outcome = new Label();

    CopyRows(ResultTableView rows) {
        button.setTooltip(new Tooltip(WORDS.say("table.copy.hint", CopyKey.KEYS.getDisplayText())));
        button.setOnAction(_ -> rows.copySeveral());
        outcome.getStyleClass().addAll("hint", "rows-copied");
        outcome.managedProperty().bind(outcome.textProperty().isNotEmpty());
        outcome.visibleProperty().bind(outcome.managedProperty());
        rows.onCopied(count -> outcome.setText(WORDS.say("table.copied", count)));
        ListChangeListener<Integer> other = _ -> outcome.setText("");
        rows.getSelectionModel().getSelectedItems().addListener(other);
        rows.itemsProperty().subscribe((before, now) -> {
            before.removeListener(other);
            now.addListener(other);
            outcome.setText("");
        });
    }

    Button button() {
        return button;
    }

    /** How many rows were copied. */
    Label outcome() {
        return outcome;
    }
}
