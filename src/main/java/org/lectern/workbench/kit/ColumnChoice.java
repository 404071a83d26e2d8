package org.lectern.workbench.kit;

import java.util.List;
import javafx.collections.SetChangeListener;
import javafx.collections.WeakSetChangeListener;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Words;
import org.lectern.report.ResultColumn;

/** Hides columns of the table on screen and shows them again; one always stays. */
final class ColumnChoice extends MenuButton {

    private static final Words WORDS = Words.of(ColumnChoice.class);

    private final SetChangeListener<String> changed = _ -> refresh();

    /** What is hidden outlives this button. */
    private final WeakSetChangeListener<String> weakChanged = new WeakSetChangeListener<>(changed);

    private @Nullable TableViewModel table;

    ColumnChoice() {
        super(WORDS.say("table.columns"));
    }

    /** Offers the columns of this table. */
    void show(TableViewModel shown) {
        if (table != null) {
            table.hidden().removeListener(weakChanged);
        }
        table = shown;
        getItems().clear();
        for (ResultColumn column : shown.columns()) {
            CheckMenuItem item = new CheckMenuItem(column.title());
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> shown.show(column, !shown.isShown(column)));
            getItems().add(item);
        }
        MenuItem all = new MenuItem(WORDS.say("table.columns.all"));
        all.setOnAction(_ -> shown.columns().forEach(column -> shown.show(column, true)));
        MenuItem note = new MenuItem(WORDS.say("table.columns.note"));
        note.setDisable(true);
        getItems().addAll(new SeparatorMenuItem(), all, note);
        shown.hidden().addListener(weakChanged);
        refresh();
    }

    /** The last column that is shown cannot be hidden. */
    private void refresh() {
        if (table == null) {
            return;
        }
        List<ResultColumn> columns = table.columns();
        List<ResultColumn> shown = table.shown();
        int hidden = columns.size() - shown.size();
        setText(hidden == 0 ? WORDS.say("table.columns") : WORDS.say("table.columns.some", hidden));
        for (int i = 0; i < columns.size(); i++) {
            boolean is = shown.contains(columns.get(i));
            CheckMenuItem item = (CheckMenuItem) getItems().get(i);
            item.setSelected(is);
            item.setDisable(is && shown.size() == 1);
        }
    }
}
