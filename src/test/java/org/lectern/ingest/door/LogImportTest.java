package org.lectern.ingest.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.ingest.door.EventImportTest.asked;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.contract.ProblemException;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;

/** Events of a player as they stand in logs: behind what a logger writes, cut by rotation, inside objects of collectors. */
class LogImportTest {

    /** Of 80 seconds ida sees 0 to 60, jon 20 to 40, kim all. */
    private static final List<String> EVENTS = List.of(
            event("ida", "play_video", 0, "01T09:00:00"),
            event("ida", "pause_video", 60, "01T09:01:00"),
            event("jon", "play_video", 20, "01T10:00:00"),
            event("jon", "pause_video", 40, "01T10:00:20"),
            event("kim", "play_video", 0, "02T09:00:00"),
            event("kim", "pause_video", 80, "02T09:01:20"));

    private static final String VIEWS = "ida 75.0 | jon 25.0 | kim 100.0";

    @TempDir
    Path folder;

    /** A way in which logs hold events. */
    record Log(String name, String before, String after, boolean asText, String notice) {
        String text() {
            return EVENTS.stream()
                    .map(event -> before + (asText ? quoted(event) : event) + after + "\n")
                    .collect(Collectors.joining());
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Log> logs() {
        return Stream.of(
                new Log("django", "2026-02-01 09:00:00,1 INFO 9 [tracking] [user 3] logger.py:41 - ", "", false, "log"),
                new Log("syslog", "<14>Feb  1 09:00:00 lms-2 tracking[44]: ", "\r", false, "log"),
                new Log("pod", "2026-02-01T09:00:00.1Z stdout F ", "", false, "log"),
                new Log("commas", "INFO,", ",", false, "log"),
                new Log("blanks and comments", "# a comment\n\n", "\n", false, "log"),
                new Log("gelf", "{\"version\": \"1.1\", \"short_message\": ", ", \"level\": 6}", true, "envelope"),
                new Log("docker", "{\"log\": ", ", \"stream\": \"stdout\", \"time\": \"2026\"}", true, "envelope"),
                new Log("splunk", "{\"preview\": false, \"result\": {\"_raw\": ", "}}", true, "envelope"),
                new Log("elastic", "{\"_index\": \"i\", \"_source\": ", "}", false, "envelope"),
                new Log("journal", "{\"__CURSOR\": \"s=1\", \"MESSAGE\": ", "}", true, "envelope"));
    }

    @ParameterizedTest
    @MethodSource("logs")
    void eventsAreReadHoweverALogHoldsThem(Log log) {
        try (Imported imported = opened("tracking.log", log.text().getBytes(StandardCharsets.UTF_8))) {
            assertEquals(VIEWS, views(imported));
            assertEquals("edx-events", imported.report().recognition().source());
            assertTrue(says(imported, log.notice()));
        }
        Preview preview =
                Importer.preview(folder.resolve("tracking.log"), ImportOptions.standard(), TaskContext.quiet());
        assertTrue(preview.isComplete());
        try (Imported imported = Importer.open(preview.recipe(), TaskContext.quiet())) {
            assertEquals(VIEWS, views(imported));
        }
    }

    @Test
    void aLineThatACollectorAndALoggerWrapIsOpenedTwice() {
        String text = EVENTS.stream()
                .map(event -> "{\"log\": " + quoted("09:00 INFO - " + event + "\n") + ", \"stream\": \"stderr\"}\n")
                .collect(Collectors.joining());
        try (Imported imported = opened("container.json", text.getBytes(StandardCharsets.UTF_8))) {
            assertEquals(VIEWS, views(imported));
        }
    }

    /** Their inner quotes are escaped and stand in no quoted field. */
    @Test
    void wholeEventsStandUnquotedInATableCutByTabs() {
        String text = "id\ttracking\n"
                + EVENTS.stream().map(event -> "7\t" + event.strip() + "\n").collect(Collectors.joining());
        try (Imported imported = opened("tracking.tsv", text.getBytes(StandardCharsets.UTF_8))) {
            assertEquals(VIEWS, views(imported));
            assertTrue(says(imported, "envelope"));
        }
    }

    @Test
    void whatIsCutAtTheStartIsSetAsideAndCounted() {
        String text = EVENTS.getFirst().substring(120) + "\n"
                + EVENTS.stream().skip(1).collect(Collectors.joining("\n"));
        try (Imported imported = opened("tracking.log.1", text.getBytes(StandardCharsets.UTF_8))) {
            assertEquals("ida 0.0 | jon 25.0 | kim 100.0", views(imported));
            assertEquals(6, imported.report().counts().read());
            assertEquals(1, imported.report().counts().setAside().getFirst().rows());
            assertTrue(says(imported, "log"));
            Path rejects = folder.resolve("rejects.csv");
            assertEquals(1, Importer.saveSetAside(imported, rejects, TaskContext.quiet()));
            assertTrue(Files.readString(rejects).contains("\n1,"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void linesOfOtherProgramsAreSetAside() {
        String text = EVENTS.stream()
                .map(event -> "09:00 GET /heartbeat 200\n   \n09:00 {x} started\n09:01 " + event + "\n")
                .collect(Collectors.joining());
        try (Imported imported = opened("all.log", text.getBytes(StandardCharsets.UTF_8))) {
            assertEquals(VIEWS, views(imported));
            assertEquals(18, imported.report().counts().read());
            assertEquals(12, imported.report().counts().setAside().getFirst().rows());
        }
    }

    @Test
    void aLogMayBeCompressedOrInWideCharacters() throws IOException {
        String text = "09:00 " + String.join("\n09:00 ", EVENTS);
        var packed = new java.io.ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        try (Imported imported = opened("tracking.log.gz", packed.toByteArray())) {
            assertEquals(VIEWS, views(imported));
        }
        try (Imported imported = opened("wide.log", ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE))) {
            assertEquals(VIEWS, views(imported));
        }
        byte[] plain = String.join("\r\n", EVENTS).getBytes(StandardCharsets.UTF_16LE);
        try (Imported imported = opened("plain.log", plain)) {
            assertEquals(VIEWS, views(imported));
        }
    }

    @Test
    void anEventMayStandInACellOfATable() {
        String text = "id;stored;raw\n"
                + EVENTS.stream()
                        .map(event -> "7;2026-02-03;\"" + event.replace("\"", "\"\"") + "\"\n")
                        .collect(Collectors.joining())
                + "8;2026-02-03;\n";
        try (Imported imported = opened("events.csv", text.getBytes(StandardCharsets.UTF_8))) {
            assertEquals(VIEWS, views(imported));
            assertEquals(7, imported.report().counts().read());
            assertEquals(1, imported.report().counts().setAside().getFirst().rows());
        }
    }

    /** Every line is cut, so that none has an object: what stands there is data, and no refusal shows it. */
    @Test
    void aLogOfCutLinesIsRefusedWithoutItsWords() {
        String text = EVENTS.stream()
                .map(event -> event.substring(1, 120))
                .collect(Collectors.joining("\n", "09:00 INFO - ", "\n"));
        ProblemException e = assertThrows(
                ProblemException.class,
                () -> opened("tracking.log", text.getBytes(StandardCharsets.UTF_8))
                        .close());
        assertEquals("no-json-objects", e.problem().code());
        String told = e.problem().sentence() + e.problem().remedy();
        assertFalse(told.contains("ida"), told);
    }

    @Test
    void aTableWithObjectsInItsLastColumnIsNoLog() {
        String text = "learner,video,completion,more\nida,Roots,80,{\"a\": 1}\njon,Roots,40,{\"a\": 2}\n";
        String numbered = "completion,learner,video,quiz 1\n80,ida,Roots,{\"a\": 1}\n40,jon,Roots,{\"a\": 2}\n";
        for (String table : List.of(text, numbered)) {
            try (Imported imported = opened("views.csv", table.getBytes(StandardCharsets.UTF_8))) {
                assertEquals("ida 80.0 | jon 40.0", views(imported));
                assertFalse(says(imported, "log"));
            }
        }
    }

    private static String views(Imported imported) {
        return asked(imported, "SELECT learner, completion FROM views ORDER BY learner");
    }

    private static boolean says(Imported imported, String code) {
        return imported.report().notices().stream()
                .anyMatch(notice -> notice.code().equals(code));
    }

    private static String event(String learner, String type, int second, String time) {
        return """
                {"username": "%s", "event_type": "%s", "name": "%2$s", "session": "s", "ip": "192.0.2.1", \
                "event": "{\\"id\\": \\"a1\\", \\"code\\": \\"mp4\\", \\"currentTime\\": %d, \\"duration\\": 80}", \
                "event_source": "browser", "context": {"user_id": 4, "course_id": "course-v1:Botany"}, \
                "time": "2026-02-%s.5+00:00"}""".formatted(learner, type, second, time);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }

    private Imported opened(String name, byte[] bytes) {
        try {
            return Importer.open(
                    Files.write(folder.resolve(name), bytes), ImportOptions.standard(), TaskContext.quiet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
