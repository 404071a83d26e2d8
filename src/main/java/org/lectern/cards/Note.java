package org.lectern.cards;

import java.util.Optional;
import org.lectern.analysis.Subject;

/**
 * A line of text about something.
 *
 * @param tab id of the tab that it is about; empty where it is about a thing
 * @param about the video, course or learner; empty where it is about a tab
 * @param text never blank
 */
public record Note(String tab, Optional<Subject> about, String text) {

    public Note {
        if (tab.isEmpty() == about.isEmpty()) {
            throw new IllegalArgumentException("A note is about a tab or about a thing");
        }
        if (text.isBlank() || text.length() > Card.LONGEST) {
            throw new IllegalArgumentException("A note has 1 to " + Card.LONGEST + " characters");
        }
    }

    public static Note on(Subject thing, String text) {
        return new Note("", Optional.of(thing), text);
    }

    public static Note on(String tab, String text) {
        return new Note(tab, Optional.empty(), text);
    }

    /** Whether both are about the same. */
    public boolean isOnSame(Note other) {
        return tab.equals(other.tab) && about.equals(other.about);
    }
}
