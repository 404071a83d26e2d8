package org.lectern.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.contract.TaskContext;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;

class StudyTest {

    private final Workspace database = Workspace.create();
    private final StudyFacts facts = StudyFacts.ofTable(
            4,
            2,
            2,
            List.of(new StudyFacts.Group("A", 3), new StudyFacts.Group("B", 1)),
            List.of(new StudyFacts.Group("Student", 3), new StudyFacts.Group("Teacher", 1)),
            Set.of("course", "role"));
    private final Study study = new Study(database, "small", "abc", facts);

    @BeforeEach
    void fill() throws SQLException {
        database.run(statement -> statement.execute("""
                        CREATE TABLE all_views AS
                        SELECT * FROM (VALUES ('ann', 'A', 'Student', CAST(80.5 AS DECIMAL(18, 9))),
                            ('ann', 'A', 'Student', NULL), ('bob', 'A', 'Teacher', 20), ('bob', 'B', 'Student', 0))
                            AS rows(learner, course, role, completion)
                        """), TaskContext.quiet());
    }

    @AfterEach
    void close() {
        study.close();
    }

    @Test
    void answersThroughItsFilter() {
        assertEquals(4, views(study));
        assertEquals(3, views(study.filtered(facts.learnersOnly())));
        assertEquals(2, views(study.filtered(facts.learnersOnly().withCourses(List.of("A")))));
        assertEquals(0, views(study.filtered(Filter.everything().withCourses(List.of("it's")))));
    }

    @Test
    void answersWithTypedColumns() {
        Table table = study.query(
                "SELECT learner, completion, completion > 50 AS high, 3 AS n, TIMESTAMP '2024-03-31 10:00:00' AS at"
                        + " FROM views ORDER BY learner, completion NULLS LAST",
                TaskContext.quiet());
        assertEquals(
                List.of(
                        ColumnType.STRING,
                        ColumnType.DOUBLE,
                        ColumnType.BOOLEAN,
                        ColumnType.LONG,
                        ColumnType.LOCAL_DATE_TIME),
                table.types());
        assertEquals(80.5, table.doubleColumn("completion").get(0));
        assertTrue(table.doubleColumn("completion").isMissing(1));
        assertTrue(table.booleanColumn("high").isMissing(1));
    }

    @Test
    void answersSeveralAtTheSameTime() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Long>> questions = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                Filter filter = Filter.everything().withCourses(List.of(i % 2 == 0 ? "A" : "B"));
                questions.add(() -> views(study.filtered(filter)));
            }
            List<Long> answers = new ArrayList<>();
            for (Future<Long> answer : threads.invokeAll(questions)) {
                answers.add(answer.get());
            }
            for (int i = 0; i < answers.size(); i++) {
                assertEquals(i % 2 == 0 ? 3 : 1, answers.get(i));
            }
        }
    }

    private static long views(Study asked) {
        return asked.query("SELECT count(*) AS n FROM views", TaskContext.quiet())
                .longColumn("n")
                .get(0);
    }
}
