package org.lectern.workbench.shell;

import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/** The keys that undo and do again where a text field has the keyboard: they are the field's own as long as it has something to undo. */
final class UndoKeys {

    private final History history;

    private UndoKeys(History history) {
        this.history = history;
    }

    static void in(Scene scene, History history) {
        UndoKeys keys = new UndoKeys(history);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
        scene.getAccelerators().put(Shortcuts.REDO_TOO, history::redo);
    }

    private void pressed(KeyEvent event) {
        if (!(event.getTarget() instanceof TextInputControl field)) {
            return;
        }
        if (Shortcuts.UNDO.match(event) && !(field.isEditable() && field.isUndoable())) {
            take(event, history::undo);
        } else if ((Shortcuts.REDO.match(event) || Shortcuts.REDO_TOO.match(event))
                && !(field.isEditable() && field.isRedoable())) {
            take(event, history::redo);
        }
    }

    private static void take(Event event, Runnable action) {
        action.run();
        event.consume();
    }
}
