package org.lectern.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.analysis.Subject;
import org.lectern.cards.Card;
import org.lectern.cards.Note;

class NotesTest {

    private static final Subject VIDEO = new Subject(Subject.Kind.VIDEO, "Intro");

    private final Notes notes = new Notes();

    @Test
    void aThingAndATabHaveALineEach() {
        notes.write(VIDEO, " re-recorded \n");
        notes.write("churn", "ask Ada");
        notes.write(VIDEO, "re-recorded in March");
        assertEquals(List.of(Note.on(VIDEO, "re-recorded in March"), Note.on("churn", "ask Ada")), notes.all());
        assertEquals("re-recorded in March", notes.on(VIDEO));
        assertEquals("ask Ada", notes.on("churn"));
        assertEquals("", notes.on("explore"));
        assertEquals("", notes.on(new Subject(Subject.Kind.COURSE, "Intro")));
    }

    @Test
    void whatIsBlankIsNoNote() {
        notes.write("churn", "ask Ada");
        notes.write("churn", "  ");
        notes.write("explore", "");
        assertEquals(List.of(), notes.all());
    }

    @Test
    void nothingIsTooLong() {
        notes.write("churn", "x".repeat(10_000));
        assertEquals(Card.LONGEST, notes.on("churn").length());
    }
}
