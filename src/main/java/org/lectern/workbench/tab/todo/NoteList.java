package org.lectern.workbench.tab.todo;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.lectern.cards.Note;
import org.lectern.contract.Words;
import org.lectern.workbench.kit.NoteField;

/** The notes, each under what it is about, which leads there. */
final class NoteList extends VBox {

    private static final Words WORDS = Words.of(NoteList.class);

    private final TodoViewModel model;
    private final VBox lines = new VBox();

    NoteList(TodoViewModel model) {
        this.model = model;
        Label heading = new Label(WORDS.say("notes"));
        heading.getStyleClass().add("section-title");
        lines.getStyleClass().add("section");
        getStyleClass().add("section");
        getChildren().addAll(heading, lines);
    }

    void refresh() {
        lines.getChildren().setAll(model.notes().stream().map(this::line).toList());
        setVisible(!model.notes().isEmpty());
        setManaged(isVisible());
    }

    private VBox line(Note note) {
        NoteField field = new NoteField();
        String about = model.about(note);
        field.turnTo(WORDS.say("note.on", about), note::text, text -> model.write(note, text));
        Hyperlink link = new Hyperlink(WORDS.say("note.show", about));
        link.setOnAction(_ -> {
            link.setVisited(false);
            model.show(note);
        });
        return new VBox(field, link);
    }
}
