package org.lectern.workbench.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The key that copies whatever has the keyboard. */
public final class CopyKey {

    /** Ctrl and C, or ⌘ and C on a Mac. */
    public static final KeyCombination KEYS = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private CopyKey() {}

    /**
     * Writes the key beside an item for as long as its menu is open. An item that kept it would take the key for the whole
     * window, wherever the keyboard is.
     */
    public static void tell(MenuItem item, ObservableValue<Boolean> open) {
        open.subscribe(is -> item.setAccelerator(is ? KEYS : null));
    }

    /** The key, pressed. */
    public static KeyEvent pressed() {
        boolean mac = KEYS.getDisplayText().startsWith("⌘");
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.C, false, !mac, false, mac);
    }
}
