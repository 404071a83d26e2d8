package org.lectern.analysis.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lectern.contract.TaskContext;
import org.lectern.study.Filter;
import org.lectern.study.Study;
import org.lectern.study.StudyFixture;
import org.lectern.study.TableSpec;
import tech.tablesaw.api.Row;

/** The panel against one worked by hand. */
class WeekPanelTest {

    private static String activity(String learner, String module, String day, String status, double progress) {
        return "('" + learner + "', '" + module + "', 'C1', 'learner', TIMESTAMP '" + day
                + " 10:00:00', NULL::BIGINT, '" + status + "', " + progress
                + "::DOUBLE, NULL::BIGINT, NULL::TIMESTAMP)";
    }

    private static String attempt(String learner, String day, double score) {
        return "('" + learner + "', 'M1', 'C1', 'learner', TIMESTAMP '" + day + " 12:00:00', NULL::BIGINT, " + score
                + "::DOUBLE, NULL::BIGINT, NULL::VARCHAR, NULL::BOOLEAN)";
    }

    private static String rows(String... rows) {
        return "SELECT * FROM (VALUES " + String.join(", ", rows) + ")";
    }

    /** The 5th of January 2026 is a Monday; the third learner does nothing. */
    private static Study study() {
        return StudyFixture.ofLearning(Map.of(
                TableSpec.ACTIVITY,
                rows(
                        activity("a", "M1", "2026-01-07", "started", 20),
                        activity("a", "M1", "2026-01-07", "completed", 100),
                        activity("a", "M2", "2026-01-20", "in_progress", 40),
                        activity("b", "M1", "2026-01-11", "started", 10)),
                TableSpec.ATTEMPTS,
                rows(attempt("a", "2026-01-08", 70), attempt("b", "2026-01-14", 50), attempt("b", "2026-01-14", 90)),
                TableSpec.PEOPLE,
                "SELECT * FROM (VALUES ('a', 'learner', NULL::VARCHAR, NULL::TIMESTAMP, NULL::TIMESTAMP),"
                        + " ('b', 'learner', NULL, NULL, NULL), ('c', 'learner', NULL, NULL, NULL))"));
    }

    private static List<String> panel(Study study, String columns) {
        WeekPanel panel = WeekPanel.of(study, WeekClock.of(study, TaskContext.quiet()));
        List<String> rows = new ArrayList<>();
        panel.ask("SELECT learner, week, " + columns + " FROM panel ORDER BY learner, week", TaskContext.quiet())
                .forEach(row -> rows.add(row.columnNames().stream()
                        .map(name -> row.isMissing(name) ? "" : String.valueOf(row.getObject(name)))
                        .collect(Collectors.joining(" "))));
        return rows;
    }

    @Test
    void countsWeeksFromMondayAlsoThoseWithoutAnything() {
        try (Study study = study()) {
            WeekClock clock = WeekClock.of(study, TaskContext.quiet());
            assertEquals("2026-01-05", clock.monday().orElseThrow().toString());
            assertEquals(3, clock.weeks());
            assertEquals("2026-01-12/2026-01-18", clock.name(2));
            assertTrue(clock.isCut());
            assertEquals("Wednesday", WeekClock.weekday(clock.firstDay()));
            assertEquals("Tuesday", WeekClock.weekday(clock.lastDay()));
            assertEquals(
                    List.of(
                            "a 1 2 1 1 2",
                            "a 2 0 0 0 0",
                            "a 3 1 0 0 1",
                            "b 1 1 0 0 1",
                            "b 2 0 0 2 1",
                            "b 3 0 0 0 0",
                            "c 1 0 0 0 0",
                            "c 2 0 0 0 0",
                            "c 3 0 0 0 0"),
                    panel(study, "sessions, modules_completed, quiz_attempts, active_days"));
        }
    }

    @Test
    void meansAreMissingWhereThereIsNothingToAverage() {
        try (Study study = study()) {
            assertEquals(
                    List.of(
                            "a 1 60.0 70.0",
                            "a 2  ",
                            "a 3 40.0 ",
                            "b 1 10.0 ",
                            "b 2  70.0",
                            "b 3  ",
                            "c 1  ",
                            "c 2  ",
                            "c 3  "),
                    panel(study, "avg_progress, avg_quiz_score"));
        }
    }

    @Test
    void labelsAreThoseOfTheWeekAfter() {
        try (Study study = study()) {
            assertEquals(
                    List.of(
                            "a 1 0 0", "a 2 0 1", "a 3  ", "b 1 0 1", "b 2 0 0", "b 3  ", "c 1 0 0", "c 2 0 0",
                            "c 3  "),
                    panel(study, "completed_next_week, active_next_week"));
        }
    }

    /** Days from the last event to the Monday after the week: Thursday the 8th lies four before that of the 12th. */
    @Test
    void daysSinceTheLastEventAndSumsSoFar() {
        try (Study study = study()) {
            assertEquals(
                    List.of(
                            "a 1 4 2 1 1",
                            "a 2 11 2 1 1",
                            "a 3 6 3 1 1",
                            "b 1 1 1 0 0",
                            "b 2 5 1 0 2",
                            "b 3 12 1 0 2",
                            "c 1 7 0 0 0",
                            "c 2 14 0 0 0",
                            "c 3 21 0 0 0"),
                    panel(
                            study,
                            "days_since_last, cumulative_sessions, cumulative_modules_completed, cumulative_quiz_attempts"));
        }
    }

    /** Nobody knows who takes a course, so whoever did nothing in one that is chosen is not in its panel. */
    @Test
    void ofAChosenCourseThoseWhoDidAnythingInIt() {
        try (Study study = study()) {
            Study one = study.filtered(Filter.everything().withCourses(List.of("C1")));
            assertFalse(panel(one, "sessions").stream().anyMatch(row -> row.startsWith("c ")));
            assertEquals(6, panel(one, "sessions").size());
        }
    }

    @Test
    void numberedDaysCountFromTheStartOfEachCourse() {
        try (Study study = StudyFixture.ofLearning(
                Map.of(
                        TableSpec.ACTIVITY,
                        "SELECT l, 'M', c, NULL::VARCHAR, NULL::TIMESTAMP, d, NULL::VARCHAR, NULL::DOUBLE, n, NULL::TIMESTAMP"
                                + " FROM (VALUES ('a', 'X-1', -3::BIGINT, 5::BIGINT), ('a', 'X-1', 6, 2), ('a', 'X-1', 7, 3), ('a', 'X-2', 0, 1), ('a', 'X-2', 608, 9))"
                                + " AS t(l, c, d, n)",
                        TableSpec.COURSES,
                        "SELECT * FROM (VALUES ('X-1', NULL::VARCHAR, 14::BIGINT, NULL::TIMESTAMP), ('X-2', NULL, 10, NULL))"))) {
            WeekPanel panel = WeekPanel.of(study, WeekClock.of(study, TaskContext.quiet()));
            List<String> rows = new ArrayList<>();
            for (Row row : panel.ask("SELECT term, week, clicks FROM panel ORDER BY term, week", TaskContext.quiet())) {
                rows.add(row.getString("term") + " " + row.getObject("week") + " " + row.getLong("clicks"));
            }
            // What was done before the start, or after the end of the longest course, is in no week.
            assertEquals(List.of("X-1 1 2", "X-1 2 3", "X-2 1 1", "X-2 2 0"), rows);
        }
    }
}
