package org.lectern.workbench.tab.predictor;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.lectern.analysis.NamedTable;
import org.lectern.contract.Words;
import org.lectern.workbench.kit.FindingsExport;
import org.lectern.workbench.kit.Icon;
import org.lectern.workbench.kit.OutcomeLine;
import org.lectern.workbench.kit.TablePane;

/** The answers kept side by side, to be copied, exported and removed; absent while none is kept. */
final class ScenariosPane extends VBox implements AutoCloseable {

    private static final Words WORDS = Words.of(ScenariosPane.class);

    private final TablePane table = new TablePane();
    private final Subscription subscription;

    ScenariosPane(ScenariosViewModel model, FindingsExport export) {
        getStyleClass().add("scenarios");
        Button remove = Icon.on(new Button(WORDS.say("scenarios.remove")), "fth-trash-2");
        remove.setOnAction(_ -> model.remove(table.selected()));
        Button save = Icon.on(new Button(WORDS.say("scenarios.export")), "fth-share");
        save.setOnAction(_ -> export.table(model.tableProperty().get()));
        table.brief(save, remove);
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DELETE) {
                model.remove(table.selected());
                event.consume();
            }
        });
        getChildren().addAll(table, new OutcomeLine(export));
        subscription = model.tableProperty().subscribe(this::show);
    }

    void focusTable() {
        table.focusRows();
    }

    private void show(NamedTable kept) {
        table.show(List.of(kept));
        boolean any = !kept.table().isEmpty();
        setVisible(any);
        setManaged(any);
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }
}
