package org.lectern.ingest.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.contract.ProblemException;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.Pseudonyms;
import org.lectern.ingest.QualityNotice;
import org.lectern.study.Study;
import tech.tablesaw.api.Row;

/** The tables of a learning system are known by their columns, and put together. */
class LearningTablesTest {

    @TempDir
    private Path folder = Path.of("");

    private static final List<String> ACTIVITY = List.of(
            "activity_id,user_id,module_id,status,progress ,event_time",
            "A1,U1,M1,Started,10,1/5/2026",
            "A2,U1,M1,complete,60,1/6/2026",
            "A3,U2,M2,In Progress,40,1/7/2026",
            "A4,U3,M9,done,100,1/8/2026",
            "A5,U9,M2,started,5,1/9/2026",
            "A6,,M2,started,5,1/9/2026");

    private static final List<String> QUIZZES = List.of(
            "attempt_id,user_id,module_id,score,max_score,attempt_date",
            "Q1,U1,M1,8,10,1/6/2026",
            "Q2,U2,M2,5,20,1/20/2026");

    private static final List<String> USERS = List.of(
            "user_id,first_name,department ,role,created_at,updated_at",
            "U1,Ann,Sales,learner,1/1/2026,1/2/2026",
            "U2,Bob,Sales,admin,1/8/2026,1/2/2026",
            "U3,Cy,Law,learner,1/1/2026,1/2/2026",
            "U3,Cy,Law,learner,1/1/2026,1/2/2026",
            "U4,Di,Law,learner,1/1/2026,1/2/2026");

    private static final List<String> MODULES = List.of(
            "module_id,course_id,module_name,sequence_no,content_type",
            "M1,C1,One,1,video",
            "M2,C1,Two,2,text",
            "M3,C2,Three,1,video");

    private void write(String name, List<String> lines) throws IOException {
        Files.write(folder.resolve(name), lines);
    }

    private Imported open() {
        return Importer.open(folder, ImportOptions.standard(), TaskContext.quiet());
    }

    private void writeAll() throws IOException {
        write("a.csv", ACTIVITY);
        write("b.csv", QUIZZES);
        write("c.csv", USERS);
        write("d.csv", MODULES);
        write("e.csv", List.of("course_id,course_name,category ,created_at", "C1,First,x,1/1/2026"));
    }

    private static Row ask(Study study, String sql) {
        return study.query(sql, TaskContext.quiet()).row(0);
    }

    @Test
    void aFolderOfTablesIsOneStudy() throws IOException {
        writeAll();
        try (Study study = open().study()) {
            assertTrue(study.facts().tellsActivity());
            assertEquals(7, study.facts().views());
            assertEquals(4, study.facts().learners());
            assertEquals(3, study.facts().videos());
            assertTrue(study.facts().holds("people", "modules", "courses", "activity.status", "attempts.score"));
            // Months stand first: that of the last quiz can be nothing else.
            Row last = ask(study, "SELECT strftime(max(happened_at), '%Y-%m-%d') AS day FROM attempts");
            assertEquals("2026-01-20", last.getString("day"));
            Row status = ask(
                    study,
                    "SELECT count(*) FILTER (WHERE status = 'completed') AS done,"
                            + " count(*) FILTER (WHERE status = 'in_progress') AS going FROM activity");
            assertEquals(2, status.getLong("done"));
            assertEquals(1, status.getLong("going"));
            Row scores = ask(study, "SELECT max(score) AS high, min(score) AS low FROM attempts");
            assertEquals(80, scores.getDouble("high"));
            assertEquals(25, scores.getDouble("low"));
        }
    }

    @Test
    void whatOneTableTellsCompletesTheOthers() throws IOException {
        writeAll();
        try (Study study = open().study()) {
            Row filled = ask(
                    study,
                    "SELECT count(course) AS courses, count(role) AS roles FROM activity WHERE learner IN ('U1', 'U2')");
            assertEquals(3, filled.getLong("courses"));
            assertEquals(3, filled.getLong("roles"));
            Study learners = study.filtered(study.facts().learnersOnly());
            assertEquals(3, ask(learners, "SELECT count(*) AS n FROM activity").getLong("n"));
            assertEquals(3, ask(learners, "SELECT count(*) AS n FROM people").getLong("n"));
        }
    }

    @Test
    void whatContradictsItselfIsCountedNotRepaired() throws IOException {
        writeAll();
        Imported imported = open();
        try (Study study = imported.study()) {
            List<String> codes = imported.report().notices().stream()
                    .map(QualityNotice::code)
                    .toList();
            assertTrue(
                    codes.containsAll(List.of(
                            "ids-again",
                            "no-account",
                            "no-module",
                            "before-account",
                            "completed-early",
                            "changed-early")),
                    codes::toString);
            String early = imported.report().notices().stream()
                    .filter(notice -> notice.code().equals("completed-early"))
                    .findFirst()
                    .orElseThrow()
                    .sentence();
            assertTrue(early.startsWith("One of 5 rows"), early);
            assertEquals(4, ask(study, "SELECT count(*) AS n FROM people").getLong("n"));
            assertEquals(
                    1,
                    imported.report().counts().setAside().stream()
                            .filter(aside -> aside.code().equals("no-learner"))
                            .mapToLong(aside -> aside.rows())
                            .sum());
        }
    }

    @Test
    void lessonActivityAloneIsNoTableOfViews() throws IOException {
        write("a.csv", ACTIVITY);
        Path file = folder.resolve("a.csv");
        try (Study study = Importer.open(file, ImportOptions.standard(), TaskContext.quiet())
                .study()) {
            assertTrue(study.facts().tellsActivity());
            assertFalse(study.facts().holds("views"));
            assertEquals(5, study.facts().views());
            assertEquals(List.of(), study.facts().roles());
        }
    }

    @Test
    void aListOfPeopleAloneIsNoStudy() throws IOException {
        write("c.csv", USERS);
        ProblemException refused = assertThrows(ProblemException.class, this::open);
        assertFalse(refused.problem().remedy().isBlank());
    }

    @Test
    void viewsBesideAListOfPeopleStayViews() throws IOException {
        write("v.csv", List.of("user_id,video_title,percent_watched", "U1,Intro,100", "U2,Intro,40", "U3,Outro,90"));
        write("c.csv", List.of(USERS.get(0), USERS.get(1), USERS.get(2), USERS.get(3)));
        try (Study study = open().study()) {
            assertTrue(study.facts().holds("views", "views.role"));
            assertFalse(study.facts().holds("people"));
        }
    }

    @Test
    void namesAreReplacedByTheSamePseudonymInEveryTable() throws IOException {
        write(
                "a.csv",
                List.of(
                        "user_id,module_id,status,event_time",
                        "ann.lee@school.example,M1,completed,2026-01-05",
                        "bob.ray@school.example,M1,started,2026-01-06"));
        write("b.csv", List.of("user_id,score,attempt_date", "Ann.Lee@school.example,80,2026-01-07"));
        ImportOptions options = ImportOptions.standard().withPseudonyms(new Pseudonyms(new byte[32]));
        try (Study study = Importer.open(folder, options, TaskContext.quiet()).study()) {
            assertEquals(2, study.facts().learners());
            Row names =
                    ask(study, "SELECT count(*) AS n FROM activity WHERE contains(CAST(learner AS VARCHAR), 'ann')");
            assertEquals(0, names.getLong("n"));
        }
    }
}
