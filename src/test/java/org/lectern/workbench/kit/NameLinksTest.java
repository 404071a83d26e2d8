package org.lectern.workbench.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.analysis.NamedTable;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class NameLinksTest {

    private final NameLinks names = new NameLinks(
            List.of(
                    table("video_title", "CS101_01", "CS101_01_b", "Loops and Lists", "views", "12", "Both1"),
                    table("course_code", "A", "CS101", "Algebra", "B", "Both1"),
                    table("student_id", "4f0c", "12")),
            _ -> {});

    private static NamedTable table(String column, String... names) {
        return new NamedTable(column, column, Table.create(StringColumn.create(column, names)));
    }

    /** The sentence with its links in brackets. */
    private String linked(String sentence) {
        StringBuilder said = new StringBuilder();
        for (NameLinks.Piece piece : names.in(sentence)) {
            said.append(
                    piece.subject() == null
                            ? piece.text()
                            : "[" + piece.subject().kind() + " " + piece.text() + "]");
        }
        return said.toString();
    }

    @Test
    void findsWhatCanBeNothingElse() {
        assertEquals(
                "Lowest: [VIDEO CS101_01_b] (28 %), then [VIDEO CS101_01]; see [VIDEO Loops and Lists].",
                linked("Lowest: CS101_01_b (28 %), then CS101_01; see Loops and Lists."));
        assertEquals("By [LEARNER 4f0c].", linked("By 4f0c."));
    }

    @Test
    void takesAWordForANameOnlyAfterItsKind() {
        assertEquals(
                "A view of course [COURSE A] is one of 12 views.", linked("A view of course A is one of 12 views."));
        assertEquals("Video [VIDEO views] and learner [LEARNER 12]", linked("Video views and learner 12"));
        assertEquals("Algebra is hard; course “[COURSE Algebra]” is.", linked("Algebra is hard; course “Algebra” is."));
    }

    @Test
    void goesOnAlongAList() {
        assertEquals(
                "Courses [COURSE A], [COURSE Algebra] and [COURSE B]: A, B", linked("Courses A, Algebra and B: A, B"));
    }

    @Test
    void endsWithTheWord() {
        assertEquals("CS101-x, xCS101 and CS101_02 are others", linked("CS101-x, xCS101 and CS101_02 are others"));
    }

    @Test
    void doesNotGuessWhichOfTwoKinds() {
        assertEquals("Both1 or course [COURSE Both1]", linked("Both1 or course Both1"));
    }
}
