package org.lectern.workbench.shell;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.layout.Region;
import javafx.stage.Modality;
import javafx.stage.Window;
import org.lectern.contract.Words;

/** Windows that stand beside the work: one of a kind, each closed by Esc or its button. */
final class HelpWindows {

    private static final Words WORDS = Words.of(HelpWindows.class);

    /** Of the main window, so that its frame and theirs are on screen. */
    private static final double SHARE = 0.9;

    /** By their id; asking again opens one anew, as the tab may be another. */
    private final Map<String, Dialog<ButtonType>> open = new HashMap<>();

    private final Window main;

    HelpWindows(Window main) {
        this.main = main;
    }

    /**
     * @param below the window that has the keyboard again once this one is closed
     * @param first what has the keyboard, if it takes it; else the button that closes has it
     */
    void show(Window below, String id, String title, Region page, Node first) {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(below);
        dialog.initModality(Modality.NONE);
        dialog.setTitle(title);
        dialog.setResizable(true);
        DialogPane pane = dialog.getDialogPane();
        pane.setId(id);
        pane.setContent(page);
        pane.getButtonTypes().add(new ButtonType(WORDS.say("help.close"), ButtonBar.ButtonData.CANCEL_CLOSE));
        dialog.setOnShown(_ -> {
            if (first.isFocusTraversable()) {
                first.requestFocus();
            }
        });
        dialog.setOnHidden(_ -> {
            open.remove(id, dialog);
            // Closed by a key, it would leave the keyboard with whatever window the desktop thinks of.
            below.requestFocus();
        });
        Dialog<ButtonType> before = open.put(id, dialog);
        if (before != null) {
            before.close();
        }
        fit(dialog, page);
        dialog.show();
    }

    /**
     * A size of its own, as letters and margins are unknown before the first window of the kind is on screen, and the theme's
     * width does not grow with the letters.
     */
    private void fit(Dialog<ButtonType> dialog, Region page) {
        DialogPane pane = dialog.getDialogPane();
        pane.applyCss();
        double width = Math.min(page.prefWidth(Region.USE_COMPUTED_SIZE), main.getWidth() * SHARE);
        pane.setPrefSize(width, Math.min(pane.prefHeight(width), main.getHeight() * SHARE));
        dialog.setWidth(pane.getPrefWidth());
        dialog.setHeight(pane.getPrefHeight());
    }
}
