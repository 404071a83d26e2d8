package org.lectern.workbench.tab.todo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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
    private final List<NoteField> fields = new ArrayList<>();
    private List<Note> shown = List.of();

    NoteList(TodoViewModel model) {
        this.model = model;
        Label heading = new Label(WORDS.say("notes"));
        heading.getStyleClass().add("section-title");
        lines.getStyleClass().add("section");
        getStyleClass().add("section");
        getChildren().addAll(heading, lines);
    }

    void refresh() {
        List<Note> before = shown;
        shown = List.copyOf(model.notes());
        if (isOnSame(before, shown)) {
            fields.forEach(NoteField::refresh);
        } else {
            fields.clear();
            lines.getChildren().setAll(shown.stream().map(this::line).toList());
        }
        setVisible(!model.notes().isEmpty());
        setManaged(isVisible());
    }

    /** Whoever writes in a field keeps it. */
    private static boolean isOnSame(List<Note> one, List<Note> other) {
        return one.size() == other.size()
                && IntStream.range(0, one.size()).allMatch(i -> one.get(i).isOnSame(other.get(i)));
    }

    private VBox line(Note note) {
        NoteField field = new NoteField();
        fields.add(field);
        String about = model.about(note);
        field.turnTo(WORDS.say("note.on", about), () -> model.text(note), text -> model.write(note, text));
        Hyperlink link = new Hyperlink(WORDS.say("note.show", about));
        link.setOnAction(_ -> {
            link.setVisited(false);
            model.show(note);
        });
        return new VBox(field, link);
    }
}
