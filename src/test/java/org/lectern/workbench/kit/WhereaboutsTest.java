package org.lectern.workbench.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.Subject;
import org.lectern.analysis.Subject.Kind;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class WhereaboutsTest {

    private static final NamedTable VIDEOS = Samples.videos(3);

    private static NamedTable table(StringColumn names) {
        return new NamedTable("t", "T", Table.create(LongColumn.create("rank", 1, 2), names));
    }

    @Test
    void tellsKindsByTheFirstTextColumn() {
        assertEquals(
                Optional.of(Kind.COURSE),
                RowNames.of(table(StringColumn.create("course_code", "A", "B"))).kind());
        assertEquals(
                Optional.of(Kind.LEARNER),
                RowNames.of(table(StringColumn.create("student_id", "A", "B"))).kind());
        assertEquals(
                Optional.empty(),
                RowNames.of(table(StringColumn.create("cluster", "A", "B"))).kind());
    }

    @Test
    void aTableOfNumbersNamesNothing() {
        RowNames names = RowNames.of(new NamedTable("t", "T", Table.create(LongColumn.create("views", 4L))));
        assertEquals(Optional.empty(), names.kind());
        assertEquals(OptionalInt.empty(), names.rowOf("4"));
        assertEquals("", names.nameOf(0));
    }

    @Test
    void findsTheFirstOfSeveralRowsOfOneName() {
        assertEquals(
                OptionalInt.of(0),
                RowNames.of(table(StringColumn.create("course_code", "A", "A"))).rowOf("A"));
    }

    @Test
    void aVideoAndACourseOfOneNameAreTwoThings() {
        RowNames videos = RowNames.of(VIDEOS);
        assertTrue(videos.hold(new Subject(Kind.VIDEO, "Video 2")));
        assertFalse(videos.hold(new Subject(Kind.COURSE, "Video 2")));
    }

    @Test
    void saysWhereASubjectIs() {
        NamedTable courses = table(StringColumn.create("course_code", "A", "B"));
        List<NamedTable> both = List.of(courses, VIDEOS);
        assertEquals(Whereabouts.HERE, Whereabouts.of(new Subject(Kind.VIDEO, "Video 3"), both));
        assertEquals(Whereabouts.LEFT_OUT, Whereabouts.of(new Subject(Kind.VIDEO, "Video 4"), both));
        assertEquals(Whereabouts.NOT_TOLD_APART, Whereabouts.of(new Subject(Kind.LEARNER, "Video 3"), both));
    }
}
