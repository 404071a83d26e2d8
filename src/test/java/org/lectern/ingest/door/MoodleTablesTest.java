package org.lectern.ingest.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.contract.ProblemException;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.QualityNotice;
import org.lectern.ingest.database.Databases;
import org.lectern.study.Study;
import tech.tablesaw.api.Row;

/** Tables of Moodle's database, alone and together. */
class MoodleTablesTest {

    @TempDir
    private Path folder = Path.of("");

    private static final Map<String, String> TABLES = new LinkedHashMap<>(Map.ofEntries(
            Map.entry("mdl_course_modules_completion", """
            id,coursemoduleid,userid,completionstate,overrideby,timemodified
            1,34,12,1,,1788739200
            2,35,12,2,,1788739260
            3,34,13,3,,1788739320
            4,35,13,0,,1788739380
            """),
            Map.entry("mdl_quiz_attempts", """
            id,quiz,userid,attempt,uniqueid,preview,state,timestart,timefinish,timemodified,sumgrades
            1,7,12,1,1,0,finished,1788739000,1788739500,1788739500,4.00000
            2,7,13,1,2,0,finished,1788739000,1788739600,1788739600,8.00000
            3,7,13,2,3,0,inprogress,1788739700,0,1788739700,
            4,7,2,1,4,1,finished,1788739000,1788739500,1788739500,8.00000
            """),
            Map.entry("mdl_quiz", """
            id,course,name,intro,timeopen,timeclose,timelimit,sumgrades,grade
            7,5,Rocks,,0,0,0,8.00000,10.00000
            """),
            Map.entry("mdl_grade_grades", """
            id,itemid,userid,rawgrade,rawgrademax,rawgrademin,usermodified,finalgrade,timecreated,timemodified
            1,3,12,45,50,0,2,45.00000,1788739200,1788800000
            2,3,13,,50,0,2,,,
            3,4,12,70,100,0,2,70.00000,,1788800000
            """),
            Map.entry("mdl_grade_items", """
            id,courseid,categoryid,itemname,itemtype,itemmodule,iteminstance,gradetype,grademax,grademin
            3,5,1,Essay,mod,assign,1,1,50.00000,0.00000
            4,5,,,course,,1,1,100.00000,0.00000
            """),
            Map.entry("mdl_course_modules", """
            id,course,module,instance,section,added,visible
            34,5,16,1,2,1788000000,1
            35,5,17,1,2,1788000000,1
            """),
            Map.entry("mdl_modules", """
            id,name,cron,lastcron,search,visible
            16,page,0,0,,1
            17,lesson,0,0,,1
            """),
            Map.entry("mdl_course", """
            id,category,sortorder,fullname,shortname,startdate
            5,1,1,Geology,GEO,1788000000
            """),
            Map.entry("mdl_user", """
            id,auth,confirmed,deleted,username,firstname,lastname,department,timecreated
            2,manual,1,0,tom,Tom,Fox,Staff,1700000000
            12,manual,1,0,ann,Ann,Lee,Law,1700000000
            13,manual,1,0,bob,Bob,Ray,Law,1700000000
            14,manual,1,1,gone,Gone,Gone,Law,1700000000
            """),
            Map.entry("mdl_role", """
            id,name,shortname,description,sortorder,archetype
            3,,editingteacher,,3,editingteacher
            5,,student,,5,student
            """),
            Map.entry("mdl_role_assignments", """
            id,roleid,contextid,userid,timemodified,modifierid
            1,3,60,2,1700000000,0
            2,5,60,12,1700000000,0
            3,5,60,13,1700000000,0
            4,5,60,15,1700000000,0
            """),
            Map.entry("mdl_context", """
            id,contextlevel,instanceid,path,depth
            60,50,5,/1/60,2
            61,70,34,/1/60/61,3
            """),
            Map.entry("mdl_enrol", """
            id,enrol,status,courseid,sortorder,name
            9,manual,0,5,0,
            """),
            Map.entry("mdl_user_enrolments", """
            id,status,enrolid,userid,timestart,timeend,modifierid,timecreated
            1,0,9,12,1788000000,0,2,1788000000
            """)));

    private void write(String... tables) throws IOException {
        for (String table : tables) {
            Files.writeString(folder.resolve(table + ".csv"), TABLES.getOrDefault(table, ""));
        }
    }

    private Imported open() {
        return open(folder);
    }

    private static Imported open(Path path) {
        return Importer.open(path, ImportOptions.standard(), TaskContext.quiet());
    }

    private static Row ask(Study study, String sql) {
        return study.query(sql, TaskContext.quiet()).row(0);
    }

    private static List<String> codes(Imported imported) {
        return imported.report().notices().stream().map(QualityNotice::code).toList();
    }

    private static Map<String, Long> aside(Imported imported) {
        Map<String, Long> aside = new TreeMap<>();
        imported.report().counts().setAside().forEach(one -> aside.put(one.code(), one.rows()));
        return aside;
    }

    private static void checkAllTogether(Imported imported) {
        Study study = imported.study();
        Row completions = ask(
                study,
                "SELECT count(*) AS n, count(*) FILTER (status = 'completed') AS done, count(course) AS courses,"
                        + " count(role) AS roles FROM activity");
        assertEquals(3, completions.getLong("n"));
        assertEquals(2, completions.getLong("done"));
        assertEquals(3, completions.getLong("courses"));
        assertEquals(3, completions.getLong("roles"));
        // 4 of 8 and 8 of 8 points in the quiz, 45 of 50 for the essay; the course's own grade is none.
        Row scores = ask(
                study,
                "SELECT count(*) AS n, sum(score) AS sum, min(score) AS low, count(course) AS courses FROM attempts");
        assertEquals(3, scores.getLong("n"));
        assertEquals(240, scores.getDouble("sum"), 1e-9);
        assertEquals(50, scores.getDouble("low"), 1e-9);
        assertEquals(3, scores.getLong("courses"));
        Row quiz = ask(study, "SELECT title, course FROM assessments WHERE module = 'quiz 7'");
        assertEquals("Rocks", quiz.getString("title"));
        assertEquals("5", quiz.getString("course"));
        assertEquals(
                "lesson",
                ask(study, "SELECT kind FROM modules WHERE module = '35'").getString("kind"));
        Row people = ask(study, "SELECT count(*) AS n, count(DISTINCT department) AS departments FROM people");
        assertEquals(3, people.getLong("n"));
        assertEquals(2, people.getLong("departments"));
        assertFalse(study.facts().holds("links"));
        // Learners alone are let through, of whom one never did anything.
        Study learners = study.filtered(study.facts().learnersOnly());
        assertEquals(
                3,
                ask(learners, "SELECT count(DISTINCT learner) AS n FROM enrolments WHERE course = '5'")
                        .getLong("n"));
        assertEquals(
                Map.of("deleted", 1L, "not-completed", 1L, "preview", 1L, "unfinished", 1L, "ungraded", 1L),
                aside(imported));
        assertTrue(codes(imported).contains("total-grades"), codes(imported)::toString);
        assertFalse(codes(imported).contains("no-maximum"));
        assertFalse(codes(imported).contains("no-links"));
    }

    @Test
    void aFolderOfThemIsOneStudy() throws IOException {
        write(TABLES.keySet().toArray(String[]::new));
        try (Imported imported = open()) {
            checkAllTogether(imported);
        }
    }

    @Test
    void soIsADatabase() {
        Path file = folder.resolve("moodle.sqlite");
        TABLES.forEach((table, csv) -> Databases.put(file, table, csv));
        try (Imported imported = open(file)) {
            checkAllTogether(imported);
        }
    }

    @Test
    void completionsAloneTellWhoCompletedWhat() throws IOException {
        write("mdl_course_modules_completion");
        try (Imported imported = open(folder.resolve("mdl_course_modules_completion.csv"))) {
            assertTrue(imported.study().facts().holds("activity.status", "activity.happened_at"));
            assertEquals(3, imported.report().counts().kept());
            assertEquals(1, aside(imported).get("not-completed"));
        }
    }

    @Test
    void whatSomebodyElseSetIsNotTheLearners() throws IOException {
        Files.writeString(folder.resolve("a.csv"), """
                id,coursemoduleid,userid,completionstate,overrideby,timemodified
                1,34,12,1,,1788739200
                2,35,12,1,2,1788739260
                3,35,13,1,0,1788739260
                4,34,13,0,2,1788739260
                """);
        try (Imported imported = open(folder.resolve("a.csv"))) {
            assertEquals(Map.of("overridden", 1L, "not-completed", 1L), aside(imported));
            assertEquals(
                    2,
                    ask(imported.study(), "SELECT count(status) AS n FROM activity")
                            .getLong("n"));
            assertEquals("", imported.study().facts().origin().loss());
        }
    }

    @Test
    void aLogBesideThemDoesNotTellCompletionsAgain() throws IOException {
        write("mdl_course_modules_completion");
        Files.writeString(folder.resolve("mdl_logstore_standard_log.csv"), """
                id,eventname,component,action,target,crud,edulevel,contextlevel,contextinstanceid,userid,courseid,relateduserid,other,timecreated,origin,realuserid
                1,viewed,c,viewed,t,r,2,70,34,12,5,,,1788739190,web,
                2,\\core\\event\\course_module_completion_updated,core,updated,t,u,2,70,34,12,5,12,"{""completionstate"":1}",1788739200,web,
                3,\\core\\event\\course_module_completion_updated,core,updated,t,u,2,70,35,12,5,12,"{""completionstate"":2}",1788739260,web,
                """);
        try (Imported imported = open()) {
            // One view and the three states of the table, of which two are completed.
            Row row = ask(
                    imported.study(),
                    "SELECT count(*) AS n, count(*) FILTER (status = 'completed') AS done FROM activity");
            assertEquals(4, row.getLong("n"));
            assertEquals(2, row.getLong("done"));
            assertEquals(Map.of("not-completed", 1L, "told-as-completion", 2L), aside(imported));
            assertEquals("", imported.study().facts().origin().loss());
        }
    }

    @Test
    void aUnitWhoseCompletionIsNotTrackedIsSaidToBeSo() throws IOException {
        write("mdl_course_modules_completion");
        Files.writeString(folder.resolve("mdl_course_modules.csv"), """
                id,course,module,instance,section,added,visible,completion
                34,5,16,1,2,1788000000,1,1
                35,5,17,1,2,1788000000,1,2
                36,5,17,2,2,1788000000,1,0
                """);
        try (Imported imported = open()) {
            assertEquals(
                    "34,35",
                    ask(
                                    imported.study(),
                                    "SELECT string_agg(CAST(module AS VARCHAR), ',' ORDER BY CAST(module AS VARCHAR)) AS units"
                                            + " FROM modules WHERE tracked")
                            .getString("units"));
            assertEquals(
                    "36",
                    ask(imported.study(), "SELECT CAST(module AS VARCHAR) AS unit FROM modules WHERE NOT tracked")
                            .getString("unit"));
        }
    }

    @Test
    void pointsAloneAreNoScores() throws IOException {
        write("mdl_quiz_attempts");
        try (Imported imported = open(folder.resolve("mdl_quiz_attempts.csv"))) {
            assertFalse(imported.study().facts().holds("attempts.score"));
            assertTrue(imported.study().facts().holds("attempts.points"));
            assertTrue(codes(imported).contains("no-maximum"));
        }
    }

    @Test
    void aTableThatIsReferredToAndMissingIsNamed() throws IOException {
        write("mdl_course_modules_completion", "mdl_role_assignments");
        try (Imported imported = open()) {
            String sentence = imported.report().notices().stream()
                    .filter(notice -> notice.code().equals("no-links"))
                    .findFirst()
                    .orElseThrow()
                    .sentence();
            assertTrue(sentence.contains("context, role"), sentence);
            assertFalse(imported.study().facts().holds("enrolments.role"));
        }
    }

    @Test
    void gradesOfQuizzesAreNotToldTwice() throws IOException {
        write("mdl_quiz_attempts", "mdl_quiz");
        Files.writeString(folder.resolve("grade_grades.csv"), """
                id,itemid,userid,rawgrade,rawgrademax,rawgrademin,finalgrade,timecreated,timemodified
                1,6,12,5,10,0,5,,1788800000
                2,8,12,9,10,0,9,,1788800000
                """);
        Files.writeString(folder.resolve("grade_items.csv"), """
                id,courseid,itemname,itemtype,itemmodule,iteminstance,grademax
                6,5,Rocks,mod,quiz,7,10
                8,5,Rivers,mod,quiz,9,10
                """);
        try (Imported imported = open()) {
            // Two attempts at one quiz, and the grade of another, of which no attempts are there.
            assertEquals(
                    3,
                    ask(imported.study(), "SELECT count(*) AS n FROM attempts").getLong("n"));
            assertEquals(
                    90,
                    ask(imported.study(), "SELECT score FROM attempts WHERE module = 'item 8'")
                            .getDouble("score"),
                    1e-9);
            assertTrue(codes(imported).contains("grades-of-quizzes"));
        }
    }

    @Test
    void listsAloneAreNoStudy() throws IOException {
        write("mdl_user", "mdl_role", "mdl_course");
        ProblemException refused = assertThrows(ProblemException.class, this::open);
        assertFalse(refused.problem().remedy().isBlank());
    }

    @Test
    void aTableWithoutRowsIsAProblem() throws IOException {
        Files.writeString(
                folder.resolve("a.csv"), "id,coursemoduleid,userid,completionstate,overrideby,timemodified\n");
        ProblemException refused = assertThrows(ProblemException.class, () -> open(folder.resolve("a.csv")));
        assertFalse(refused.problem().remedy().isBlank());
    }
}
