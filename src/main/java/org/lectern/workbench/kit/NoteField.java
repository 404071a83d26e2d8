package org.lectern.workbench.kit;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.lectern.contract.Words;

/**
 * A line of text under what it is about. It is written as it is typed, so that nothing is lost however the window is left; that it was
 * emptied, once the keyboard leaves it.
 */
public final class NoteField extends VBox {

    private static final Words WORDS = Words.of(NoteField.class);

    private final Label about = new Label();
    private final TextField text = new TextField();
    private Supplier<String> read = () -> "";
    private Consumer<String> write = _ -> {};

    /** Whether the text is what was read, and nobody types. */
    private boolean reading;

    /** Whether what stands there is to be written, as it was emptied. */
    private boolean emptied;

    public NoteField() {
        getStyleClass().add("note-field");
        about.setLabelFor(text);
        text.setAccessibleText(WORDS.say("note"));
        about.setWrapText(true);
        text.textProperty().subscribe((_, now) -> type(now));
        text.focusedProperty().subscribe((_, focused) -> {
            if (!focused) {
                write();
            }
        });
        text.setOnAction(_ -> write());
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
        refresh();
    }

    /** Shows what is noted now. */
    public void refresh() {
        if (!emptied && !text.getText().strip().equals(read.get())) {
            reading = true;
            text.setText(read.get());
            reading = false;
        }
    }

    private void type(String now) {
        if (!reading) {
            emptied = now.isBlank();
            if (!emptied) {
                write.accept(now);
            }
        }
    }

    /** Writes that the note was emptied. */
    public void write() {
        if (emptied) {
            emptied = false;
            write.accept("");
        }
    }
}
