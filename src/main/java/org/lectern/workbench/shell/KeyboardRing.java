package org.lectern.workbench.shell;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * Marks what has the keyboard, for the style sheets, from any key on until the mouse is pressed. JavaFX counts as visible only what
 * the Tab key leads to, not what arrow keys lead to within a group, nor what a key that opens or closes something leaves behind.
 */
final class KeyboardRing {

    static final PseudoClass BY_KEY = PseudoClass.getPseudoClass("by-key");

    private final Scene scene;
    private boolean byKey;

    private KeyboardRing(Scene scene) {
        this.scene = scene;
    }

    static void in(Scene scene) {
        KeyboardRing ring = new KeyboardRing(scene);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (!key.getCode().isModifierKey()) {
                ring.mark(true);
            }
        });
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> ring.mark(false));
        scene.focusOwnerProperty().subscribe(ring::pass);
    }

    private void mark(boolean keyed) {
        byKey = keyed;
        pass(null, scene.getFocusOwner());
    }

    private void pass(@Nullable Node before, @Nullable Node owner) {
        if (before != null) {
            before.pseudoClassStateChanged(BY_KEY, false);
        }
        if (owner != null) {
            owner.pseudoClassStateChanged(BY_KEY, byKey);
        }
    }
}
