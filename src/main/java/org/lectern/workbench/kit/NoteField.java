package org.lectern.workbench.kit;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** A line of text under what it is about; it is written when the keyboard leaves it, and with Enter. */
public final class NoteField extends VBox {

    private final Label about = new Label();
    private final TextField text = new TextField();
    private Supplier<String> read = () -> "";
    private Consumer<String> write = _ -> {};

    /** What stood there before anybody typed: only what is typed is written, not what was undone meanwhile. */
    private String known = "";

    public NoteField() {
        getStyleClass().add("note-field");
        about.setLabelFor(text);
        about.setWrapText(true);
        text.focusedProperty().subscribe((_, focused) -> {
            if (!focused) {
                write();
            }
        });
        text.setOnAction(_ -> write());
        text.addEventFilter(KeyEvent.KEY_PRESSED, this::giveUp);
        getChildren().addAll(about, text);
    }

    /**
     * Turns to what a note is about.
     *
     * @param label what that is, and what the field is for
     * @param from what is noted of it
     * @param to notes something else
     */
    public void turnTo(String label, Supplier<String> from, Consumer<String> to) {
        write();
        about.setText(label);
        text.setAccessibleText(label);
        read = from;
        write = to;
        takeUp();
    }

    /** Shows what is noted now, unless somebody is typing something else. */
    public void refresh() {
        if (text.getText().equals(known)) {
            takeUp();
        }
    }

    private void takeUp() {
        known = read.get();
        text.setText(known);
    }

    /** Writes what was typed. */
    public void write() {
        if (!text.getText().equals(known)) {
            write.accept(text.getText());
            takeUp();
        }
    }

    /** Escape takes back what is not written yet, before it means anything else. */
    private void giveUp(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !text.getText().equals(known)) {
            takeUp();
            event.consume();
        }
    }
}
