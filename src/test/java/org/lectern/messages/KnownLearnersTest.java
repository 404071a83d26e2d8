package org.lectern.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.lectern.contract.TaskContext;
import org.lectern.study.Study;
import org.lectern.study.StudyFixture;
import org.lectern.study.TableSpec;

/** What is known of learners against what was worked out by hand. */
class KnownLearnersTest {

    private static String rows(String... rows) {
        return "SELECT * FROM (VALUES " + String.join(", ", rows) + ")";
    }

    private static String activity(String learner, String module, String day, String status) {
        return "('" + learner + "', '" + module + "', NULL, 'learner', TIMESTAMP '" + day
                + " 10:00:00', NULL::BIGINT, '" + status + "', NULL::DOUBLE, NULL::BIGINT, NULL::TIMESTAMP)";
    }

    private static String attempt(String learner, String module, String course, String at, String day, double score) {
        return "('" + learner + "', '" + module + "', " + course + ", 'learner', " + at + "::TIMESTAMP, " + day
                + "::BIGINT, " + score + "::DOUBLE, NULL::BIGINT, NULL::VARCHAR, NULL::BOOLEAN)";
    }

    /** Two courses; the unit tells the course, as the activity does not. Their last days are the 11th and the 20th. */
    private static Study dated() {
        return StudyFixture.ofLearning(Map.of(
                TableSpec.ACTIVITY,
                rows(
                        activity("a", "M1", "2026-01-05", "completed"),
                        activity("a", "M1", "2026-01-06", "completed"),
                        // No lesson: it cannot be completed in this course.
                        activity("a", "MX", "2026-01-06", "completed"),
                        activity("a", "M3", "2026-01-20", "started"),
                        activity("b", "M2", "2026-01-11", "started")),
                TableSpec.ATTEMPTS,
                rows(
                        attempt("a", "M1", "NULL", "'2026-01-08 09:00:00'", "NULL", 40),
                        attempt("a", "M1", "NULL", "'2026-01-09 09:00:00'", "NULL", 60)),
                TableSpec.MODULES,
                rows(
                        "('M1', 'C1', 'One', 1::DOUBLE, NULL, true)",
                        "('M2', 'C1', 'Two', 2::DOUBLE, NULL, true)",
                        "('MX', 'C1', 'Forum', 3::DOUBLE, NULL, false)",
                        "('M3', 'C2', 'Three', 1::DOUBLE, NULL, true)")));
    }

    private static Optional<LocalDate> day(int ofJanuary) {
        return Optional.of(LocalDate.of(2026, 1, ofJanuary));
    }

    private static List<Known> of(Study study, OptionalInt week) {
        return KnownLearners.of(study, week, TaskContext.quiet());
    }

    @Test
    void ofDatedThingsDoneAllIsCountedToTheLastDayOfTheCourse() {
        try (Study study = dated()) {
            assertEquals(
                    List.of(
                            new Known("a", "C1", "C1", 2, day(11), 50, 4, 1, 2, "Two"),
                            new Known("b", "C1", "C1", 0, day(11), Double.NaN, 1, 0, 2, "One"),
                            new Known("a", "C2", "C2", 0, day(20), Double.NaN, 1, 0, 1, "Three")),
                    of(study, OptionalInt.empty()));
        }
    }

    @Test
    void progressIsThatOfTheUnitsThatCanBeCompleted() {
        try (Study study = dated()) {
            assertEquals(50, of(study, OptionalInt.empty()).getFirst().progress());
        }
    }

    /** Two terms; on day 28 week 4 has ended. Whoever enrolled and did nothing is there, too. */
    private static Study numbered() {
        return StudyFixture.ofLearning(
                Map.of(
                        TableSpec.ATTEMPTS,
                        rows(
                                attempt("a", "A1", "'T1'", "NULL", "18", 80),
                                attempt("a", "A2", "'T1'", "NULL", "40", 20),
                                attempt("b", "B1", "'T2'", "NULL", "27", 55)),
                        TableSpec.ASSESSMENTS,
                        rows(
                                "('A1', 'T1', 'TMA', 19::BIGINT, 10::DOUBLE, 'First', NULL::DOUBLE, NULL::BIGINT)",
                                "('A2', 'T1', 'TMA', 47::BIGINT, 10::DOUBLE, 'Second', NULL::DOUBLE, NULL::BIGINT)",
                                "('B1', 'T2', 'TMA', 19::BIGINT, 10::DOUBLE, 'First', NULL::DOUBLE, NULL::BIGINT)"),
                        TableSpec.ENROLMENTS,
                        rows(
                                "('c', 'T1', 'learner', NULL::TIMESTAMP, NULL::TIMESTAMP, -3::BIGINT, NULL::BIGINT, NULL::VARCHAR)",
                                // Left by the end of the week.
                                "('d', 'T1', 'learner', NULL::TIMESTAMP, NULL::TIMESTAMP, -3::BIGINT, 20::BIGINT, NULL::VARCHAR)")));
    }

    @Test
    void whereDaysAreNumberedOnlyWhatWasDoneByTheEndOfTheWeekIsKnown() {
        try (Study study = numbered()) {
            assertEquals(
                    List.of(
                            new Known("a", "T1", "T1", 10, Optional.empty(), 80, 1, 1, 2, "Second"),
                            new Known("c", "T1", "T1", Double.NaN, Optional.empty(), Double.NaN, 0, 0, 2, "First"),
                            new Known("b", "T2", "T2", 1, Optional.empty(), 55, 1, 1, 1, "")),
                    of(study, OptionalInt.of(4)));
        }
    }

    @Test
    void ofViewsAVideoIsDoneThatWasSeenToItsLastTenth() {
        try (Study study = StudyFixture.ofColumns(rows(
                "('a', 'Intro', 'C1', 'C1', NULL, 95, TIMESTAMP '2026-01-01 10:00:00', NULL::DOUBLE, 1)",
                "('a', 'Middle', 'C1', 'C1', NULL, 40, TIMESTAMP '2026-01-03 10:00:00', NULL, 2)",
                "('b', 'Middle', 'C1', 'C1', NULL, 100, TIMESTAMP '2026-01-10 10:00:00', NULL, 2)"))) {
            assertTrue(KnownLearners.areTold(study.facts()));
            List<Known> known = of(study, OptionalInt.empty());
            assertEquals(2, known.size());
            assertEquals(1, known.getFirst().lessonsDone());
            assertEquals(2, known.getFirst().lessonsTotal());
            assertEquals(7, known.getFirst().daysSinceLast());
            assertEquals(2, known.getFirst().sessions());
            assertEquals("Middle", known.getFirst().nextLesson());
            assertEquals("Intro", known.getLast().nextLesson());
        }
    }

    @Test
    void ofPlaysWithoutLearnersNothingIsTold() {
        try (Study study = StudyFixture.ofTotals(
                "SELECT 'v' AS video, NULL::VARCHAR AS course, 10::BIGINT AS views, NULL::BIGINT AS viewers, NULL::BIGINT AS"
                        + " finished, 50.0::DOUBLE AS mean_percent, NULL::DOUBLE AS video_seconds, NULL::DOUBLE AS position",
                "SELECT 'v' AS video, NULL::VARCHAR AS course, 0.5::DOUBLE AS place, 5.0::DOUBLE AS watching WHERE false")) {
            assertFalse(KnownLearners.areTold(study.facts()));
        }
    }
}
