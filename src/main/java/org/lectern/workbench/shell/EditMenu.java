package org.lectern.workbench.shell;

import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Words;
import org.lectern.workbench.kit.CopyKey;

/** The menu that undoes and does again, each with the name of what that is. */
final class EditMenu {

    private static final Words WORDS = Words.of(EditMenu.class);

    private final Menu menu = new Menu(WORDS.say("menu.edit"));

    /**
     * @param closed whether no study is open
     * @param keyboard what has the keyboard, or null
     */
    EditMenu(ShellActions actions, ObservableValue<Boolean> closed, Supplier<@Nullable Node> keyboard) {
        History history = actions.history();
        MenuItem undo = ShellMenu.item("menu-undo", "", Shortcuts.UNDO, history::undo);
        MenuItem redo = ShellMenu.item("menu-redo", "", Shortcuts.REDO, history::redo);
        MenuItem copy =
                ShellMenu.item("menu-copy", WORDS.say("menu.edit.copy"), null, () -> actions.copy(keyboard.get()));
        CopyKey.tell(copy, menu.showingProperty());
        MenuItem find = ShellMenu.item("menu-find", WORDS.say("menu.edit.find"), Shortcuts.FIND, actions::find);
        history.undoNameProperty()
                .subscribe(name -> name(undo, WORDS.say("menu.edit.undo", name.isEmpty() ? 0 : 1, name), name));
        history.redoNameProperty()
                .subscribe(name -> name(redo, WORDS.say("menu.edit.redo", name.isEmpty() ? 0 : 1, name), name));
        copy.disableProperty().bind(closed);
        find.disableProperty().bind(closed);
        menu.getItems().addAll(undo, redo, new SeparatorMenuItem(), copy, find);
    }

    private static void name(MenuItem item, String text, String step) {
        item.setText(text);
        item.setDisable(step.isEmpty());
    }

    Menu node() {
        return menu;
    }
}
