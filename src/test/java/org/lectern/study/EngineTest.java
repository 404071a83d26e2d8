package org.lectern.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Findings;
import org.lectern.analysis.churn.ChurnAnalysis;
import org.lectern.contract.TaskContext;
import tech.tablesaw.api.Table;

/** Another engine can stand behind a study, and all that is asked of the study comes to it. */
class EngineTest {

    @TempDir
    Path folder;

    /** Writes down what it is asked and knows its tables by other names; DuckDB answers. */
    private static final class Renaming implements Engine {

        private final Workspace behind = Workspace.create();
        private final List<String> asked = new ArrayList<>();
        private boolean closed;

        Renaming() throws SQLException {
            behind.run(statement -> statement.execute("""
                    CREATE TABLE elsewhere AS
                    SELECT 'l' || i % 7 AS learner, 'v' || i % 5 AS video, 'c' || i % 2 AS course,
                        'C' || i % 2 AS course_as_given, 'Student' AS role,
                        CAST(i * 37 % 101 AS DECIMAL(18, 9)) AS completion
                    FROM range(90) AS r(i)
                    """), TaskContext.quiet());
        }

        private List<View> renamed(List<View> views) {
            return views.stream()
                    .map(view -> new View(view.name(), view.select().replace("all_views", "elsewhere")))
                    .toList();
        }

        @Override
        public Table query(List<View> views, String sql, TaskContext context) {
            asked.add(sql);
            return behind.query(renamed(views), sql, context);
        }

        @Override
        public void copyToCsv(List<View> views, String sql, Path target, TaskContext context) {
            asked.add(sql);
            behind.copyToCsv(renamed(views), sql, target, context);
        }

        @Override
        public void copyToParquet(List<View> views, String sql, Path target, TaskContext context) {
            asked.add(sql);
            behind.copyToParquet(renamed(views), sql, target, context);
        }

        @Override
        public void close() {
            closed = true;
            behind.close();
        }
    }

    private static StudyFacts facts() {
        List<StudyFacts.Group> courses = List.of(new StudyFacts.Group("c0", 45), new StudyFacts.Group("c1", 45));
        List<StudyFacts.Group> roles = List.of(new StudyFacts.Group("Student", 90));
        return StudyFacts.ofTable(90, 7, 5, courses, roles, Set.of("course", "role"));
    }

    @Test
    void anAnalysisRunsOnAnotherEngine() throws Exception {
        Renaming engine = new Renaming();
        try (Study study = new Study(engine, "elsewhere", "00", facts())) {
            Findings found = new ChurnAnalysis().answer(Choices.standard(), study, TaskContext.quiet());
            assertEquals(90, found.provenance().views());
            assertEquals(7, found.provenance().learners());
            assertFalse(engine.asked.isEmpty());
            assertTrue(engine.asked.stream().noneMatch(sql -> sql.contains("all_")), engine.asked::toString);
        }
        assertTrue(engine.closed);
    }

    @Test
    void aFilterAndACopyComeToIt() throws Exception {
        Path csv = folder.resolve("c0.csv");
        try (Study study = new Study(new Renaming(), "elsewhere", "00", facts())) {
            study.filtered(Filter.everything().withCourses(List.of("c0")))
                    .copyToCsv("SELECT course, count(*) AS n FROM views GROUP BY course", csv, TaskContext.quiet());
        }
        assertEquals(List.of("course,n", "c0,45"), Files.readAllLines(csv));
    }
}
