package org.lectern.ingest.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.QualityNotice;
import org.lectern.study.Study;
import tech.tablesaw.api.Row;

/** Enrollments, submissions and course activity of Canvas. */
class CanvasTablesTest {

    @TempDir
    private Path folder = Path.of("");

    private static final String SUBMISSIONS = """
            id,user_id,assignment_id,submitted_at,score,attempt,late,missing,workflow_state
            1,11,70,2026-09-07T10:00:00Z,8,1,false,false,graded
            2,12,70,2026-09-08T10:00:00Z,5,1,true,false,graded
            3,12,71,,,,false,true,unsubmitted
            4,13,70,2026-09-08T11:00:00Z,10,1,false,false,graded
            5,14,70,2026-09-08T12:00:00Z,9,1,false,false,graded
            6,11,71,,0,,false,true,graded
            """;

    private static final String ENROLLMENTS = """
            id,user_id,course_id,type,role,created_at,workflow_state
            1,11,5,StudentEnrollment,StudentEnrollment,2026-09-01T00:00:00Z,active
            2,12,5,StudentEnrollment,StudentEnrollment,2026-09-01T00:00:00Z,active
            3,13,5,TeacherEnrollment,TeacherEnrollment,2026-09-01T00:00:00Z,active
            4,14,5,StudentViewEnrollment,StudentViewEnrollment,2026-09-01T00:00:00Z,active
            """;

    private static final String ASSIGNMENTS = """
            id,course_id,name,points_possible,due_at
            70,5,Essay,10,2026-09-08T00:00:00Z
            71,5,Talk,20,2026-09-15T00:00:00Z
            """;

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static Imported open(Path path) {
        return Importer.open(path, ImportOptions.standard(), TaskContext.quiet());
    }

    private static Row ask(Study study, String sql) {
        return study.query(sql, TaskContext.quiet()).row(0);
    }

    private static Map<String, Long> aside(Imported imported) {
        Map<String, Long> aside = new TreeMap<>();
        imported.report().counts().setAside().forEach(one -> aside.put(one.code(), one.rows()));
        return aside;
    }

    private static List<String> codes(Imported imported) {
        return imported.report().notices().stream().map(QualityNotice::code).toList();
    }

    @Test
    void studentsAloneAreLearners() throws IOException {
        write("submissions.csv", SUBMISSIONS);
        write("enrollments.csv", ENROLLMENTS);
        write("assignments.csv", ASSIGNMENTS);
        try (Imported imported = open(folder)) {
            assertEquals(Map.of("not-handed-in", 2L, "test-student", 1L), aside(imported));
            Study learners = imported.study().filtered(imported.study().facts().learnersOnly());
            // 8 and 5 of 10; the teacher's and the test student's are no learners'.
            Row scores = ask(
                    learners,
                    "SELECT count(*) AS n, sum(score) AS sum, min(course) AS course, min(module) AS unit FROM attempts");
            assertEquals(2, scores.getLong("n"));
            assertEquals(130, scores.getDouble("sum"), 1e-9);
            assertEquals("5", scores.getString("course"));
            assertEquals("assignment 70", scores.getString("unit"));
            assertEquals(
                    2, ask(learners, "SELECT count(*) AS n FROM enrolments").getLong("n"));
            assertEquals(
                    "Talk",
                    ask(imported.study(), "SELECT title FROM assessments WHERE module = 'assignment 71'")
                            .getString("title"));
        }
    }

    @Test
    void submissionsAloneHavePointsAndNoScores() throws IOException {
        try (Imported imported = open(write("submissions.csv", SUBMISSIONS))) {
            assertFalse(imported.study().facts().holds("attempts.score"));
            assertTrue(imported.study().facts().holds("attempts.happened_at"));
            assertTrue(codes(imported).contains("no-maximum"));
        }
    }

    @Test
    void whereEachRowTellsTheMaximumScoresArePercent() throws IOException {
        try (Imported imported = open(write("s.csv", """
                user_id,assignment_id,submitted_at,score,points_possible
                11,70,2026-09-07T10:00:00Z,8,10
                12,70,2026-09-08T10:00:00Z,5,0
                """))) {
            Row scores = ask(imported.study(), "SELECT max(score) AS score, count(score) AS n FROM attempts");
            assertEquals(80, scores.getDouble("score"), 1e-9);
            assertEquals(1, scores.getLong("n"), "nothing is a share of no points");
        }
    }

    @Test
    void courseActivityIsTotalsWithoutWeeks() throws IOException {
        try (Imported imported = open(write("activity.csv", """
                Student Id,Student Name,Course Id,Course Name,Content Type,Content Name,Times Viewed,Times Participated,Start Date,First Viewed,Last Viewed
                11,Kay K,5,Geology,File,Basalt.pdf,3,0,2026-09-01,2026-09-02T10:00:00Z,2026-09-05T10:00:00Z
                12,Lou L,5,Geology,File,Basalt.pdf,1,0,2026-09-01,2026-09-04T10:00:00Z,2026-09-04T10:00:00Z
                12,Lou L,5,Geology,Page,Chalk,0,0,2026-09-01,,
                """))) {
            assertEquals(Map.of("never-opened", 1L), aside(imported));
            assertFalse(imported.study().facts().holds("activity.happened_at"));
            assertTrue(codes(imported).contains("caution"));
            Row row = ask(
                    imported.study(),
                    "SELECT CAST(sum(clicks) AS BIGINT) AS clicks, min(course) AS course, count(*) AS n FROM activity");
            assertEquals(4, row.getLong("clicks"));
            assertEquals("Geology", row.getString("course"));
            assertEquals(
                    "File", ask(imported.study(), "SELECT kind FROM modules").getString("kind"));
        }
    }
}
