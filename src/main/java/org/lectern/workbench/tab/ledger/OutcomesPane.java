package org.lectern.workbench.tab.ledger;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.lectern.contract.Words;
import org.lectern.workbench.kit.Facts;
import org.lectern.workbench.kit.Icon;

/** From where outcomes are taken. */
final class OutcomesPane extends VBox {

    private static final Words WORDS = Words.of(OutcomesPane.class);

    OutcomesPane(RecordViewModel record) {
        getStyleClass().add("section");
        Label heading = new Label(WORDS.say("fill"));
        heading.getStyleClass().add("section-title");
        Button export = button("fill-export", WORDS.say("fill.export"), "fth-file-plus", record::fillFromExport);
        Button folder = button("fill-folder", WORDS.say("fill.folder"), "fth-folder-plus", record::fillFromFolder);
        Button table = button("fill-table", WORDS.say("fill.table"), "fth-check-square", record::fillFromTable);
        FlowPane bar = new FlowPane(export, folder, table);
        bar.getStyleClass().add("bar");
        getChildren()
                .addAll(
                        heading,
                        Facts.hint(WORDS.say("fill.hint")),
                        bar,
                        Facts.line(record.filledProperty(), "outcome"));
    }

    private static Button button(String id, String text, String icon, Runnable action) {
        Button button = Icon.on(new Button(text), icon);
        button.setId(id);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
