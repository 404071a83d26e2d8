package org.lectern.workbench;

import java.util.Optional;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.lectern.analysis.Subject;
import org.lectern.cards.Card;
import org.lectern.cards.Note;

/** What was noted on the open study: a line a thing or tab. */
public final class Notes {

    private final ObservableList<Note> all = FXCollections.observableArrayList();

    Notes() {}

    /** All of them, in the order in which they were written. */
    public ObservableList<Note> all() {
        return all;
    }

    /** What is noted on a thing; empty where nothing is. */
    public String on(Subject thing) {
        return text(Note.on(thing, "?"));
    }

    /** What is noted on a tab, by its id; empty where nothing is. */
    public String on(String tab) {
        return text(Note.on(tab, "?"));
    }

    /** Notes something on a thing, in place of what was noted before; nothing where it is blank. */
    public void write(Subject thing, String text) {
        write(line(text).map(line -> Note.on(thing, line)), Note.on(thing, "?"));
    }

    /** Notes something on a tab, likewise. */
    public void write(String tab, String text) {
        write(line(text).map(line -> Note.on(tab, line)), Note.on(tab, "?"));
    }

    /** As much of it as a note takes. */
    private static Optional<String> line(String text) {
        String line = text.strip();
        return line.isEmpty()
                ? Optional.empty()
                : Optional.of(line.substring(0, Math.min(line.length(), Card.LONGEST)));
    }

    private String text(Note like) {
        return all.stream().filter(like::isOnSame).findFirst().map(Note::text).orElse("");
    }

    private void write(Optional<Note> note, Note like) {
        int at = IntStream.range(0, all.size())
                .filter(i -> all.get(i).isOnSame(like))
                .findFirst()
                .orElse(-1);
        if (note.isEmpty() && at >= 0) {
            all.remove(at);
        } else if (note.isPresent() && at < 0) {
            all.add(note.get());
        } else if (note.isPresent() && !all.get(at).equals(note.get())) {
            all.set(at, note.get());
        }
    }
}
