package org.lectern.ingest.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.report.ImportReport;
import org.lectern.study.Study;
import tech.tablesaw.api.Row;

/** Statements about what is no video are activity and attempts, beside the views. */
class XapiThingsTest {

    private static final String ACTIVITIES = "http://adlnet.gov/expapi/activities/";

    @TempDir
    private Path folder = Path.of("");

    private static String statement(String learner, String verb, String object, String type, String result) {
        String definition = type.isEmpty()
                ? ""
                : ", \"definition\": {\"type\": \"" + type + "\", \"name\": {\"en\": \"About " + object + "\"}}";
        return "{\"actor\": {\"account\": {\"homePage\": \"https://lms.example\", \"name\": \"%s\"}}, \"verb\": {\"id\": \"http://adlnet.gov/expapi/verbs/%s\"}, \"object\": {\"id\": \"https://x.example/%s\"%s}, \"result\": {%s}, \"context\": {\"contextActivities\": {\"parent\": [{\"id\": \"https://x.example/c5\", \"definition\": {\"type\": \"%scourse\"}}]}}, \"timestamp\": \"2026-09-07T10:00:00Z\"}\n"
                .formatted(learner, verb, object, definition, result, ACTIVITIES);
    }

    private static String video(String learner, String verb, int second) {
        return statement(
                        learner,
                        verb,
                        "v1",
                        "https://w3id.org/xapi/video/activity-type/video",
                        "\"extensions\": {\"https://w3id.org/xapi/video/extensions/time\": " + second
                                + ", \"https://w3id.org/xapi/video/extensions/length\": 60}")
                .replace("10:00:00Z", "10:00:%02dZ".formatted(second));
    }

    private Imported open(String... statements) throws IOException {
        return Importer.open(
                Files.writeString(folder.resolve("a.json"), String.join("", statements)),
                ImportOptions.standard(),
                TaskContext.quiet());
    }

    private static Row ask(Study study, String sql) {
        return study.query(sql, TaskContext.quiet()).row(0);
    }

    private static long tally(Imported imported, String code) {
        return imported.report().tallies().stream()
                .filter(one -> one.code().equals(code))
                .mapToLong(ImportReport.Tally::count)
                .sum();
    }

    private static final String[] THINGS = {
        statement("ann", "initialized", "u1", ACTIVITIES + "lesson", ""),
        statement("ann", "completed", "u1", ACTIVITIES + "lesson", ""),
        statement("bob", "failed", "u1", "", ""),
        statement("ann", "passed", "q1", ACTIVITIES + "assessment", "\"score\": {\"scaled\": 0.8}"),
        statement("bob", "scored", "q1", ACTIVITIES + "assessment", "\"score\": {\"raw\": 3, \"max\": 12}"),
        statement("ann", "answered", "q2", ACTIVITIES + "cmi.interaction", "\"success\": true"),
        statement("bob", "answered", "q2", ACTIVITIES + "cmi.interaction", "\"success\": false"),
        statement("ann", "completed", "c5", ACTIVITIES + "course", ""),
        statement("ann", "logged-in", "system", ACTIVITIES + "lms", ""),
    };

    private static void checkThings(Study study) {
        Row lessons = ask(
                study,
                "SELECT count(*) AS n, count(*) FILTER (status = 'completed' AND module IS NOT NULL) AS done,"
                        + " count(*) FILTER (status = 'failed') AS failed, count(DISTINCT course) AS courses,"
                        + " strftime(min(happened_at), '%H:%M') AS at FROM activity");
        // The quiz that ann passed is completed, too.
        assertEquals(5, lessons.getLong("n"));
        assertEquals(2, lessons.getLong("done"));
        assertEquals(1, lessons.getLong("failed"));
        assertEquals(1, lessons.getLong("courses"));
        assertEquals("10:00", lessons.getString("at"));
        // 80, 3 of 12, right, wrong
        Row scores =
                ask(study, "SELECT count(*) AS n, sum(score) AS sum, count(DISTINCT module) AS units FROM attempts");
        assertEquals(4, scores.getLong("n"));
        assertEquals(80 + 25 + 100 + 0, scores.getDouble("sum"), 1e-9);
        assertEquals(2, scores.getLong("units"));
        assertEquals(
                "About https://x.example/u1".replace("https://x.example/", ""),
                ask(study, "SELECT title FROM modules WHERE module LIKE '%u1'").getString("title"));
    }

    @Test
    void theyStandBesideTheViewsOfTheSameLearners() throws IOException {
        try (Imported imported = open(String.join("", THINGS), video("ann", "played", 0), video("ann", "paused", 30))) {
            assertEquals(1, imported.study().facts().views());
            assertEquals(
                    50,
                    ask(imported.study(), "SELECT CAST(completion AS DOUBLE) AS c FROM views")
                            .getDouble("c"),
                    1e-9);
            checkThings(imported.study());
            assertEquals(1, tally(imported, "no-video-event"), "logging in is neither");
        }
    }

    @Test
    void aLogWithoutVideosTellsActivityAlone() throws IOException {
        try (Imported imported = open(THINGS)) {
            assertTrue(imported.study().facts().tellsActivity());
            assertFalse(imported.study().facts().holds("views"));
            assertNull(imported.report().completion());
            assertNull(imported.report().trouble());
            checkThings(imported.study());
        }
    }

    @Test
    void whatIsDeliveredAgainCountsOnce() throws IOException {
        try (Imported imported = open(String.join("", THINGS), String.join("", THINGS))) {
            checkThings(imported.study());
            assertEquals(9, tally(imported, "repeated") + 1);
        }
    }

    @Test
    void anEventOfAVideoThatSaysTooLittleIsNoLesson() throws IOException {
        String bare = statement("ann", "initialized", "v1", "", "");
        try (Imported imported = open(bare, video("ann", "played", 0), video("ann", "paused", 30))) {
            assertFalse(imported.study().facts().holds("activity"));
            assertEquals(1, tally(imported, "no-video-event"));
        }
    }

    @Test
    void nobodysStatementsAreCounted() throws IOException {
        String nobody = statement("Guest", "completed", "u1", ACTIVITIES + "lesson", "");
        try (Imported imported = open(String.join("", THINGS), nobody)) {
            assertEquals(1, tally(imported, "anonymous"));
            checkThings(imported.study());
        }
    }

    @Test
    void aProfileIsNoUnit() throws IOException {
        String profile = statement("ann", "viewed", "p7", "http://id.tincanapi.com/activitytype/user-profile", "");
        try (Imported imported = open(String.join("", THINGS), profile)) {
            checkThings(imported.study());
            assertEquals(
                    0,
                    ask(imported.study(), "SELECT count(*) AS n FROM modules WHERE module LIKE '%p7'")
                            .getLong("n"));
        }
    }

    @Test
    void severalFilesAreOneStudy() throws IOException {
        Path logs = Files.createDirectory(folder.resolve("logs"));
        int half = THINGS.length / 2;
        Files.writeString(
                logs.resolve("b.json"),
                String.join(
                        "", IntStream.range(0, half).mapToObj(i -> THINGS[i]).toList()));
        Files.writeString(
                logs.resolve("a.json"),
                String.join(
                        "",
                        IntStream.range(half, THINGS.length)
                                .mapToObj(i -> THINGS[i])
                                .toList()));
        try (Imported imported = Importer.open(logs, ImportOptions.standard(), TaskContext.quiet())) {
            checkThings(imported.study());
        }
    }
}
