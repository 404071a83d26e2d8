package org.lectern.workbench.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.lectern.contract.Words;

/** Takes one file dropped anywhere on the window, and says so while it hovers. */
final class DropZone {

    private static final Words WORDS = Words.of(DropZone.class);

    private final StackPane overlay = new StackPane();
    private final Label invitation = new Label("", Icons.large("fth-download"));
    private final Consumer<Path> open;

    DropZone(Consumer<Path> open) {
        this.open = open;
        overlay.setId("drop-zone");
        overlay.getStyleClass().add("drop-zone");
        overlay.getChildren().add(invitation);
        overlay.setMouseTransparent(true);
        overlay.setVisible(false);
    }

    /** Takes drops on this scene. */
    void watch(Scene scene) {
        scene.setOnDragEntered(event -> hover(event.getDragboard().getFiles()));
        scene.setOnDragOver(this::accept);
        scene.setOnDragExited(_ -> leave());
        scene.setOnDragDropped(event -> {
            event.setDropCompleted(drop(event.getDragboard().getFiles()));
            event.consume();
        });
    }

    private void accept(DragEvent event) {
        if (event.getDragboard().getFiles().size() == 1) {
            event.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
        }
        event.consume();
    }

    /** Says what dropping these would do. */
    void hover(List<File> files) {
        if (!files.isEmpty()) {
            invitation.setText(
                    files.size() == 1
                            ? WORDS.say("drop.accept", files.getFirst().getName())
                            : WORDS.say("drop.one"));
            overlay.setVisible(true);
        }
    }

    void leave() {
        overlay.setVisible(false);
    }

    /** Opens what was dropped; returns whether it was one file. */
    boolean drop(List<File> files) {
        leave();
        if (files.size() != 1) {
            return false;
        }
        open.accept(files.getFirst().toPath());
        return true;
    }

    Region node() {
        return overlay;
    }
}
