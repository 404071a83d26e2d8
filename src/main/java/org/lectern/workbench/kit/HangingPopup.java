package org.lectern.workbench.kit;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Popup;

/**
 * A popup below its button, which opens and closes it. A press anywhere else closes it, and does there what it always does: one
 * press leads from one popup to the next.
 */
public final class HangingPopup extends Popup {

    private final Button button;
    private boolean closing;
    private boolean closed;

    /** @param opening shows it, by {@link #hang} */
    public HangingPopup(Button button, Node content, Runnable opening) {
        this.button = button;
        getContent().add(content);
        setAutoHide(true);
        setConsumeAutoHidingEvents(false);
        // What lies below the popup, another one or the window, is not to take the key for its own.
        setHideOnEscape(false);
        getScene().addEventFilter(KeyEvent.KEY_PRESSED, this::closeByKey);
        setOnAutoHide(_ -> closing = button.isHover());
        // The press that closes it comes here next, and is not to open it again.
        button.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> {
            closed = closing;
            closing = false;
        });
        button.setOnAction(_ -> toggle(opening));
    }

    private void closeByKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            hide();
            event.consume();
        }
    }

    private void toggle(Runnable opening) {
        if (isShowing()) {
            hide();
        } else if (!closed) {
            opening.run();
        }
        closed = false;
    }

    /** Shows it below its button. */
    public void hang() {
        closing = false;
        Bounds place = button.localToScreen(button.getBoundsInLocal());
        show(button.getScene().getWindow(), place.getMinX(), place.getMaxY());
    }
}
