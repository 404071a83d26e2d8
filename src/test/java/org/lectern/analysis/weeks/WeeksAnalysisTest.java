package org.lectern.analysis.weeks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Findings;
import org.lectern.analysis.LargeTable;
import org.lectern.analysis.Mode;
import org.lectern.contract.TaskContext;
import org.lectern.stats.Simulated;
import org.lectern.study.Study;
import org.lectern.study.StudyFixture;
import org.lectern.study.TableSpec;
import tech.tablesaw.api.Table;

/** Weekly tables and readings against ones worked by hand. */
class WeeksAnalysisTest {

    private static String lesson(String learner, String role, String module, int day, String status, double progress) {
        return "('" + learner + "', '" + module + "', 'C1', '" + role + "', TIMESTAMP '2026-01-05 10:00:00' + INTERVAL "
                + day + " DAY, NULL::BIGINT, '" + status + "', " + progress
                + "::DOUBLE, NULL::BIGINT, NULL::TIMESTAMP)";
    }

    private static String quiz(String learner, String role, int day, double score) {
        return "('" + learner + "', 'M1', 'C1', '" + role + "', TIMESTAMP '2026-01-05 12:00:00' + INTERVAL " + day
                + " DAY, NULL::BIGINT, " + score + "::DOUBLE, NULL::BIGINT, NULL::VARCHAR, NULL::BOOLEAN)";
    }

    private static Study study() {
        return StudyFixture.ofLearning(Map.of(
                TableSpec.ACTIVITY,
                "SELECT * FROM (VALUES "
                        + String.join(
                                ", ",
                                lesson("a", "learner", "M1", 0, "started", 30),
                                lesson("a", "learner", "M1", 2, "completed", 90),
                                lesson("a", "learner", "M2", 9, "started", 10),
                                lesson("b", "learner", "M1", 1, "in_progress", 50),
                                lesson("x", "admin", "M1", 1, "completed", 100),
                                lesson("x", "admin", "M2", 2, "completed", 100),
                                lesson("x", "admin", "M3", 3, "completed", 100),
                                lesson("x", "admin", "M3", 4, "completed", 100))
                        + ")",
                TableSpec.ATTEMPTS,
                "SELECT * FROM (VALUES "
                        + String.join(
                                ", ",
                                quiz("a", "learner", 2, 80),
                                quiz("a", "learner", 3, 60),
                                quiz("b", "learner", 8, 100),
                                quiz("c", "learner", 1, 20))
                        + ")",
                TableSpec.MODULES,
                "SELECT * FROM (VALUES ('M1', 'C1', 'One', 1::DOUBLE, 'video'), ('M2', 'C1', 'Two', 2, 'text'),"
                        + " ('M3', 'C1', 'Three', 3, 'text'))"));
    }

    private static Findings asked(Study study, Mode mode) {
        Choices choices = Choices.standard().withMode(mode);
        return new WeeksAnalysis().answer(choices, study, TaskContext.quiet());
    }

    private static Table large(Findings found, String name) {
        LargeTable table = found.largeTables().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        Table rows = table.study().query(table.sql(), TaskContext.quiet());
        assertEquals(table.rows(), rows.rowCount());
        return rows;
    }

    /** Weeks without a lesson are lost with their quizzes, administrators stay, a missing score counts as 0. */
    @Test
    void theFirstPublishedTable() {
        try (Study study = study()) {
            Table rows = large(
                    asked(study.filtered(study.facts().learnersOnly()), Mode.AS_PUBLISHED),
                    "weekly_behavioral_features");
            assertEquals(
                    List.of("a", "a", "b", "x"), rows.stringColumn("user_id").asList());
            assertEquals(
                    List.of(
                            "2026-01-05/2026-01-11",
                            "2026-01-12/2026-01-18",
                            "2026-01-05/2026-01-11",
                            "2026-01-05/2026-01-11"),
                    rows.stringColumn("week").asList());
            assertEquals(60, rows.doubleColumn("avg_progress").get(0));
            assertEquals(70, rows.doubleColumn("avg_quiz_score").get(0));
            // 0.4 · 0.6 + 0.4 · 0.7 + 0.2
            assertEquals(0.72, rows.doubleColumn("confidence_score").get(0), 1e-12);
            assertEquals(0.04, rows.doubleColumn("confidence_score").get(1), 1e-12);
            assertEquals(0, rows.doubleColumn("avg_quiz_score").get(2));
        }
    }

    /** "Completed" counts what was touched; the score divides by the most sessions of anybody, administrators included. */
    @Test
    void theSecondPublishedTable() {
        try (Study study = study()) {
            Table rows = asked(study, Mode.AS_PUBLISHED).tables().stream()
                    .filter(table -> table.name().equals("weekly_behavior_master"))
                    .findFirst()
                    .orElseThrow()
                    .table();
            assertEquals(
                    List.of("a", "a", "b", "b"), rows.stringColumn("user_id").asList());
            assertEquals("2026-01-11", rows.stringColumn("event_timestamp").get(0));
            assertEquals(1, rows.longColumn("modules_completed").getLong(0));
            assertEquals(2, rows.longColumn("distinct_days_active").getLong(0));
            // 0.3 · 0.6 + 0.3 · 0.7 + 0.2 · 2/4 + 0.2 · (1 - 5/7)
            assertEquals(
                    0.18 + 0.21 + 0.1 + 0.4 / 7,
                    rows.doubleColumn("confidence_score").get(0),
                    1e-12);
            assertEquals(2, rows.longColumn("week_num").getLong(1));
            // A week of quizzes alone has no first lesson.
            assertEquals(0, rows.longColumn("days_since_first_activity").getLong(3));
            assertEquals(1, rows.longColumn("has_quiz").getLong(3));
        }
    }

    @Test
    void whatIsAskedIsAnsweredAlsoWhereTheAnswerIsNobody() {
        try (Study study = study()) {
            Findings found = asked(study.filtered(study.facts().learnersOnly()), Mode.CORRECTED);
            String words = String.join(" ", found.reading().sentences());
            assertTrue(
                    words.contains("Nobody of 3 learners completed all 3 units; the most that anybody completed is 1."),
                    words);
            assertTrue(
                    words.contains("too few learners have two active weeks") || words.contains("cannot be told"),
                    words);
        }
    }

    /** Of three units a completed one and x, who is no learner, all. */
    @Test
    void coursesAreCompletedByWhoCompletedAllTheirUnits() {
        try (Study study = study()) {
            CourseUnits everybody = CourseUnits.of(study, TaskContext.quiet());
            assertEquals(List.of(new CourseUnits.Step(3, 1, 1), new CourseUnits.Step(3, 3, 1)), everybody.steps());
            assertEquals(
                    List.of("Of 2 cases of a learner who completed something of a course, in 1 it was all of it."),
                    everybody.sentences());
            CourseUnits learners = CourseUnits.of(study.filtered(study.facts().learnersOnly()), TaskContext.quiet());
            assertEquals(List.of(new CourseUnits.Step(3, 1, 1)), learners.steps());
            assertTrue(learners.sentences()
                    .getFirst()
                    .startsWith("No course was completed by anybody: in none of one case"));
        }
    }

    /** Of U1 to U3 the last cannot be completed, and U9 is of no list: a completed all of two, b one. */
    @Test
    void unitsThatCannotBeCompletedAreNotAskedFor() {
        try (Study study = StudyFixture.ofLearning(Map.of(
                TableSpec.ACTIVITY,
                "SELECT * FROM (VALUES "
                        + String.join(
                                ", ",
                                lesson("a", "learner", "U1", 0, "completed", 100),
                                lesson("a", "learner", "U2", 1, "completed", 100),
                                lesson("b", "learner", "U1", 1, "completed", 100),
                                lesson("b", "learner", "U9", 2, "completed", 100))
                        + ")",
                TableSpec.MODULES,
                "SELECT * FROM (VALUES ('U1', 'C1', 'One', 1::DOUBLE, 'page', true), ('U2', 'C1', 'Two', 2, 'page', NULL),"
                        + " ('U3', 'C1', 'Three', 3, 'label', false))"))) {
            assertEquals(
                    List.of(new CourseUnits.Step(2, 1, 1), new CourseUnits.Step(2, 2, 1)),
                    CourseUnits.of(study, TaskContext.quiet()).steps());
        }
    }

    @Test
    void oneTableAloneIsAnswered() {
        String quizzes =
                "SELECT * FROM (VALUES " + quiz("a", "learner", 0, 80) + ", " + quiz("b", "learner", 9, 40) + ")";
        try (Study study = StudyFixture.ofLearning(Map.of(TableSpec.ATTEMPTS, quizzes))) {
            Findings found = asked(study, Mode.CORRECTED);
            assertEquals(4, large(found, "learner_week_panel").rowCount());
            assertTrue(found.reading().notices().stream()
                    .anyMatch(notice -> notice.code().equals("no-lessons")));
            // The second published table is of learners with a lesson.
            assertTrue(asked(study, Mode.AS_PUBLISHED).tables().stream()
                    .anyMatch(table -> table.name().equals("weekly_behavior_master")
                            && table.table().isEmpty()));
        }
        String lessons = "SELECT * FROM (VALUES " + lesson("a", "learner", "M1", 0, "started", 5) + ")";
        try (Study study = StudyFixture.ofLearning(Map.of(TableSpec.ACTIVITY, lessons))) {
            Findings found = asked(study, Mode.CORRECTED);
            assertEquals(1, large(found, "learner_week_panel").rowCount());
            assertTrue(found.reading().notices().stream()
                    .anyMatch(notice -> notice.code().equals("no-quizzes")));
        }
    }

    /** Means of learners and their intervals, against many draws from a population whose mean is known. */
    @Test
    void intervalsOfMeansHoldTheTruth() {
        int missed = 0;
        for (int study = 0; study < Simulated.STUDIES; study++) {
            Random random = new Random(study);
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < 40; i++) {
                double value = -Math.log(1 - random.nextDouble());
                sum += value;
                squares += value * value;
            }
            missed += new Mean(40, sum, squares).interval().orElseThrow().contains(1) ? 0 : 1;
        }
        assertTrue(Simulated.within(missed, 0.09), missed + " of " + Simulated.STUDIES);
    }

    /** Where learners who stop are like those who stay, a difference is found in at most one study of twenty. */
    @Test
    void noDifferenceIsFoundWhereThereIsNone() {
        int found = 0;
        for (int study = 0; study < Simulated.STUDIES; study++) {
            Random random = new Random(study);
            List<Early.Learner> learners = java.util.stream.IntStream.range(0, 80)
                    .mapToObj(i -> new Early.Learner(
                            "l" + i,
                            random.nextInt(4) == 0,
                            random.nextInt(6),
                            random.nextInt(3),
                            random.nextInt(100),
                            random.nextInt(4),
                            random.nextInt(100),
                            1 + random.nextInt(7),
                            random.nextInt(14)))
                    .toList();
            found += new Early(learners).differences().stream().anyMatch(one -> one.adjusted() <= 0.05) ? 1 : 0;
        }
        assertTrue(Simulated.within(found, 0.05), found + " of " + Simulated.STUDIES);
    }
}
