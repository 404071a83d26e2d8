package org.lectern.ingest.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.Pseudonyms;
import org.lectern.ingest.QualityNotice;
import org.lectern.ingest.report.ImportReport;
import org.lectern.study.Study;
import tech.tablesaw.api.Row;

/** What Moodle's log says that learners did, and which of its rows say nothing of that. */
class MoodleLogTest {

    @TempDir
    private Path folder = Path.of("");

    private static final String TABLE_HEAD =
            "id,eventname,component,action,target,crud,edulevel,contextlevel,contextinstanceid,userid,courseid,relateduserid,other,timecreated,origin,realuserid";

    /** 2026-09-07 is a Monday; its first second in UTC. */
    private static final long MONDAY = 1_788_739_200;

    private static final String REPORT_HEAD =
            "Time,User full name,Affected user,Event context,Component,Event name,Description,Origin,IP address";

    private static String event(String fields, long second) {
        // eventname,edulevel,contextlevel,contextinstanceid,userid,courseid,relateduserid,other,origin,realuserid
        String[] part = fields.split(",", -1);
        return "1,%s,c,viewed,t,r,%s,%s,%s,%s,%s,%s,%s,%d,%s,%s"
                .formatted(
                        part[0], part[1], part[2], part[3], part[4], part[5], part[6], part[7], second, part[8],
                        part[9]);
    }

    private Imported open(String name, List<String> lines, ImportOptions options) throws IOException {
        return Importer.open(Files.write(folder.resolve(name), lines), options, TaskContext.quiet());
    }

    private Imported open(String name, String... lines) throws IOException {
        return open(name, List.of(lines), ImportOptions.standard());
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
    void whatNoLearnerDidIsCountedByItsReason() throws IOException {
        try (Imported imported = open(
                "log.csv",
                TABLE_HEAD,
                event("viewed,2,70,34,12,5,,,web,", MONDAY),
                event("viewed,2,50,5,12,5,,,web,NULL", MONDAY + 60),
                event("viewed,2,70,34,13,5,,,ws,0", MONDAY + 120),
                event("viewed,2,70,34,0,5,,,web,", MONDAY),
                event("viewed,2,70,34,-1,5,,,web,", MONDAY),
                event("cron,0,10,0,2,0,,,cli,", MONDAY),
                event("viewed,2,70,34,12,5,,,web,2", MONDAY),
                event("graded,1,70,34,2,5,12,,web,", MONDAY),
                event("loggedin,0,10,0,12,0,,,web,", MONDAY))) {
            assertEquals(
                    Map.of("no-learner", 2L, "by-system", 1L, "as-another", 1L, "teaching", 1L, "no-learning", 1L),
                    aside(imported));
            assertEquals(3, imported.report().counts().kept());
            assertEquals(2, imported.study().facts().learners());
            // Of the others nobody has to hear before the answer: they were nothing that a learner did.
            assertTrue(imported.study().facts().origin().loss().startsWith("2 of the 9 rows"));
            // The course has a number of its own, which is no unit's.
            Row units = ask(
                    imported.study(),
                    "SELECT min(module) AS unit, count(module) AS rows, count(DISTINCT course) AS courses FROM activity");
            assertEquals("34", units.getString("unit"));
            assertEquals(2, units.getLong("rows"));
            assertEquals(1, units.getLong("courses"));
        }
    }

    @Test
    void onlyEventsOfCompletionTellCompletion() throws IOException {
        String completed =
                "\\core\\event\\course_module_completion_updated,2,70,34,%s,5,%s,\"{\"\"completionstate\"\":%d}\",web,";
        try (Imported imported = open(
                "log.csv",
                TABLE_HEAD,
                event("viewed,2,70,34,12,5,,,web,", MONDAY),
                event(completed.formatted("12", "12", 1), MONDAY + 60),
                event(completed.formatted("13", "13", 0), MONDAY + 60),
                // A teacher ticks it off: nothing that the learner did then.
                event(completed.formatted("2", "14", 1), MONDAY + 60))) {
            Row row = ask(
                    imported.study(),
                    "SELECT count(status) AS told, min(CAST(learner AS VARCHAR)) FILTER (status = 'completed') AS who FROM activity");
            assertEquals(1, row.getLong("told"));
            assertEquals("12", row.getString("who"));
        }
        try (Imported imported = open("views.csv", TABLE_HEAD, event("viewed,2,70,34,12,5,,,web,", MONDAY))) {
            assertFalse(imported.study().facts().holds("activity.status"), "an action is no state of a lesson");
        }
    }

    @Test
    void aTimeInTheFutureIsCounted() throws IOException {
        try (Imported imported = open(
                "log.csv",
                TABLE_HEAD,
                event("viewed,2,70,34,12,5,,,web,", MONDAY),
                event("viewed,2,70,34,12,5,,,web,", 7_000_000_000L))) {
            assertTrue(codes(imported).contains("in-future"), codes(imported)::toString);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The user with id '12' viewed the 'quiz' activity with course module id '34'. | 12 | 34
            The user with id '12' updated the completion state for the course module with id '34' for the user with id '12'. | 12 | 34
            The user with id '12' viewed the course with id '5'. | 12 | ''
            The user with id '12' viewed the instance list for the module 'quiz' in the course with id '5'. | 12 | ''
            L'utilisateur avec l'identifiant « 12 » a consulté l'activité « page » avec l'identifiant de module « 34 ». | 12 | 34
            El usuario con id '12' vio la actividad 'page' con módulo de curso id '34'. | 12 | 34
            Die Person mit der ID '12' hat 'page' mit der Kursmodul-ID '34' angezeigt. | 12 | 34
            Пользователь с идентификатором «12» просмотрел модуль курса «34». | 12 | 34
            """)
    void numbersStandInDescriptions(String description, String person, String unit) throws IOException {
        // A second row tells a unit, so that those without one have none.
        try (Imported imported = open(
                "log.csv",
                REPORT_HEAD,
                "\"28/09/26, 09:00:00\",Ann Lee,-,Quiz: One,Quiz,viewed,\"" + description + "\",web,10.0.0.1",
                "\"28/09/26, 09:10:00\",Bob Ray,-,Page: Two,Page,viewed,The user with id '13' viewed the 'page' activity with course module id '35'.,web,10.0.0.1")) {
            Row row = ask(
                    imported.study(),
                    "SELECT CAST(learner AS VARCHAR) AS who, coalesce(CAST(module AS VARCHAR), '') AS unit FROM activity ORDER BY happened_at");
            assertEquals(person, row.getString("who"));
            assertEquals(unit, row.getString("unit"));
            assertFalse(codes(imported).contains("names-only"));
            assertFalse(codes(imported).contains(ImportReport.NAMES_REPLACED));
        }
    }

    @Test
    void unitsAreCalledAsMostEventsCallThem() throws IOException {
        String viewed = "The user with id '%s' viewed the 'quiz' activity with course module id '34'.";
        try (Imported imported = open(
                "log.csv",
                "Course," + REPORT_HEAD,
                "Law,\"28/09/26, 09:00\",Ann Lee,-,Quiz: Old,Quiz,viewed," + viewed.formatted("12") + ",web,10.0.0.1",
                "Law,\"28/09/26, 09:10\",Bob Ray,-,Quiz: New,Quiz,viewed," + viewed.formatted("13") + ",web,10.0.0.1",
                "Law,\"28/09/26, 09:20\",Ann Lee,-,Quiz: New,Quiz,viewed," + viewed.formatted("12")
                        + ",web,10.0.0.1")) {
            Row unit = ask(imported.study(), "SELECT module, course, title, kind FROM modules");
            assertEquals("34", unit.getString("module"));
            assertEquals("Law", unit.getString("course"));
            assertEquals("Quiz: New", unit.getString("title"));
            assertEquals("Quiz", unit.getString("kind"));
        }
    }

    /** A review is described by its learner first, though the teacher does it. */
    @Test
    void ofTwoNumbersTheNameTellsWhoDidIt() throws IOException {
        try (Imported imported = open(
                "log.csv",
                REPORT_HEAD,
                "\"28/09/26, 09:00\",Tom Fox,-,Quiz: One,Quiz,viewed,The user with id '7' viewed the 'quiz' activity with course module id '34'.,web,10.0.0.1",
                "\"28/09/26, 09:10\",Tom Fox,Ann Lee,Quiz: One,Quiz,reviewed,The user with id '12' has had their attempt with id '3' reviewed by the user with id '7' for the quiz with course module id '34'.,web,10.0.0.1",
                // A plugin that describes nothing is known by the name that has a number elsewhere.
                "\"28/09/26, 09:20\",Tom Fox,-,Quiz: One,Plugin,done,Something was done.,web,10.0.0.1")) {
            assertEquals(1, imported.study().facts().learners());
            assertEquals(
                    "7",
                    ask(imported.study(), "SELECT CAST(min(learner) AS VARCHAR) AS who FROM activity")
                            .getString("who"));
        }
    }

    @Test
    void namesAreTheLastResort() throws IOException {
        String[] lines = {
            REPORT_HEAD,
            "\"28/09/26, 09:00\",Ann Lee,-,Quiz: One,Quiz,viewed,The user with id 'x' viewed the 'quiz' activity with course module id 'x'.,web,10.0.0.1",
            "\"28/09/26, 09:10\",Bob Ray,-,Page: Two,Page,viewed,The user with id 'x98' viewed it.,web,10.0.0.1",
            "\"28/09/26, 09:10\",Cy Fox as Ann Lee,-,Page: Two,Page,viewed,The user with id 'x' viewed it.,web,10.0.0.1",
            "\"28/09/26, 09:15\",Ann Lee,Bob Ray,User: Bob Ray,System,profile viewed,The user with id 'x' viewed the profile.,web,10.0.0.1",
            "\"28/09/26, 09:20\",-,-,System,System,cron,The user with id 'x' ran.,web,10.0.0.1"
        };
        try (Imported imported = open(
                "log.csv", List.of(lines), ImportOptions.standard().withPseudonyms(new Pseudonyms(new byte[32])))) {
            assertEquals(Map.of("as-another", 1L, "no-learner", 1L), aside(imported));
            assertEquals(2, imported.study().facts().learners());
            assertEquals(2, imported.study().facts().videos());
            assertTrue(codes(imported).containsAll(List.of("names-only", ImportReport.NAMES_REPLACED)));
            Row named = ask(
                    imported.study(),
                    "SELECT count(*) FILTER (contains(CAST(learner AS VARCHAR), ' ')) AS n FROM activity");
            assertEquals(0, named.getLong("n"));
            // A profile that was looked at is somebody's, and no unit.
            Row profile = ask(imported.study(), "SELECT count(*) FILTER (module IS NULL) AS n FROM activity");
            assertEquals(1, profile.getLong("n"));
        }
    }

    /** Cy and Di do nothing themselves; a unit beside them is one. */
    @ParameterizedTest
    @CsvSource({"User: Cy Fox,-", "Profil: Cy Fox,Cy  Fox ", "Profil： Cy Fox,cy fox", "Profil :Ann Lee ,-"})
    void noNameOfAPersonIsAUnit(String context, String affected) throws IOException {
        String row = "\"28/09/26, 09:%s0\",Ann Lee,%s,%s,System,viewed,%sweb,10.0.0.1";
        for (String description : List.of("", "The user with id 'x' viewed it.,")) {
            try (Imported imported = open(
                    "log.csv",
                    description.isEmpty() ? REPORT_HEAD.replace("Description,", "") : REPORT_HEAD,
                    row.formatted(0, affected, context, description),
                    row.formatted(1, "-", "Quiz: One", description))) {
                Row units = ask(
                        imported.study(),
                        "SELECT count(*) AS n, count(module) AS told, min(CAST(module AS VARCHAR)) AS unit FROM activity");
                assertEquals(2, units.getLong("n"));
                assertEquals(1, units.getLong("told"), description);
                assertEquals("Quiz: One", units.getString("unit"));
                assertEquals(
                        1,
                        ask(imported.study(), "SELECT count(*) AS n FROM modules")
                                .getLong("n"));
            }
        }
    }

    @Test
    void theOrderOfDaysAndMonthsIsAskedWhereBothFit() throws IOException {
        String viewed = "Ann Lee,-,Quiz: One,Quiz,viewed,The user with id '12' viewed the quiz.,web,10.0.0.1";
        String[] lines = {REPORT_HEAD, "\"7/09/26, 09:00\"," + viewed, "\"8/09/26, 09:00\"," + viewed};
        Path file = Files.write(folder.resolve("log.csv"), List.of(lines));
        assertEquals(
                "7/09/26, 09:00",
                Importer.preview(file, ImportOptions.standard(), TaskContext.quiet())
                        .unsureDate());
        try (Imported days = open("days.csv", lines);
                Imported months = open(
                        "months.csv",
                        List.of(lines),
                        ImportOptions.standard().withDates(ImportOptions.Dates.MONTH_FIRST))) {
            assertTrue(codes(days).contains("unsure-dates"));
            String first = "SELECT strftime(min(happened_at), '%Y-%m-%d') AS day FROM activity";
            assertEquals("2026-09-07", ask(days.study(), first).getString("day"));
            assertEquals("2026-07-09", ask(months.study(), first).getString("day"));
        }
    }

    @Test
    void timesThatCannotBeReadAreCounted() throws IOException {
        try (Imported imported = open(
                "log.csv",
                REPORT_HEAD,
                "\"28/09/26, 09:00\",Ann Lee,-,Quiz: One,Quiz,viewed,The user with id '12' viewed the quiz.,web,10.0.0.1",
                "yesterday,Ann Lee,-,Quiz: One,Quiz,viewed,The user with id '12' viewed the quiz.,web,10.0.0.1")) {
            QualityNotice unread = imported.report().notices().stream()
                    .filter(notice -> notice.code().equals("unread-times"))
                    .findFirst()
                    .orElse(null);
            assertNotNull(unread);
            assertTrue(unread.sentence().startsWith("1 of 2 times under Time"), unread.sentence());
        }
    }
}
