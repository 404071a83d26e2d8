package org.lectern.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lectern.contract.TaskContext;

class FilterTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final LocalDate SECOND = LocalDate.of(2026, 3, 2);

    /** A view at either end of two days, one between, and one whose time is not known. */
    private final Study study = StudyFixture.ofSegments("""
            SELECT * FROM (VALUES
                ('a', 'It''s', 'C', 'Student', 1, 1, 0.0, 10.0, TIMESTAMP '2026-03-01 00:00:00', false),
                ('b', 'It''s', 'C', 'Student', 2, 1, 0.0, 10.0, TIMESTAMP '2026-03-01 23:59:59.999', false),
                ('c', 'X', 'C', 'Student', 3, 1, 0.0, 10.0, TIMESTAMP '2026-03-02 00:00:00', false),
                ('d', 'X', 'C', 'Student', 4, 1, 0.0, 10.0, NULL, false))""", 100);

    @AfterEach
    void close() {
        study.close();
    }

    private List<String> learners(Filter filter, String table) {
        return study.filtered(filter)
                .query("SELECT CAST(learner AS VARCHAR) AS learner FROM " + table + " ORDER BY 1", TaskContext.quiet())
                .stringColumn("learner")
                .asList();
    }

    private void assertLearners(String expected, Filter filter) {
        for (String table : List.of("views", "segments")) {
            assertEquals(expected, String.join("", learners(filter, table)), table);
        }
    }

    @Test
    void bothDaysAreIncludedFromMidnightToMidnight() {
        Filter all = Filter.everything();
        assertLearners("ab", all.withDays(new Days(FIRST, FIRST)));
        assertLearners("c", all.withDays(new Days(SECOND, SECOND)));
        assertLearners("abc", all.withDays(new Days(FIRST, SECOND)));
        assertLearners("c", all.withDays(new Days(SECOND, null)));
        assertLearners("ab", all.withDays(new Days(null, FIRST)));
        assertLearners("abcd", all.withDays(Days.ALL));
    }

    @Test
    void videosAreThoseOfTheirTitles() {
        assertLearners("ab", Filter.everything().withVideos(List.of("It's")));
        assertLearners("", Filter.everything().withVideos(List.of("X")).withDays(new Days(null, FIRST)));
    }

    @Test
    void thereIsNoDayBeforeItsFirst() {
        assertThrows(IllegalArgumentException.class, () -> new Days(SECOND, FIRST));
        assertTrue(new Days(null, null).isAll());
        assertFalse(new Days(null, FIRST).isAll());
    }
}
