package org.lectern.ingest.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.function.DoubleSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.contract.Problem;
import org.lectern.contract.ProblemException;
import org.lectern.contract.TaskCancelled;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.Pseudonyms;
import org.lectern.ingest.report.ImportReport;

/** Events by hand, from file to tables. */
class EventImportTest {

    private static final String ANN = "{\"account\": {\"homePage\": \"https://lms.example.org\", \"name\": \"ann\"}}";

    @TempDir
    Path folder;

    @Test
    void statementsThatStateWhatWasPlayed() {
        String text = lines(
                statement(ANN, "v1", "played", 0, "\"time\": 0", "\"length\": 100, \"session-id\": \"s1\""),
                statement(
                        ANN,
                        "v1",
                        "paused",
                        30,
                        "\"time\": 30, \"progress\": 0.3, \"played-segments\": \"0[.]30\"",
                        "\"length\": 100, \"session-id\": \"s1\""),
                statement(
                        ANN,
                        "v1",
                        "seeked",
                        40,
                        "\"time-from\": 30, \"time-to\": 50, \"progress\": 0.3, \"played-segments\": \"0[.]30[,]50\"",
                        "\"session-id\": \"s1\""),
                statement(
                        ANN,
                        "v1",
                        "terminated",
                        60,
                        "\"time\": 75.5, \"progress\": 0.1, \"played-segments\": \"0[.]30[,]50[.]75.5\"",
                        "\"session-id\": \"s1\""),
                statement(ANN, "v2", "played", 100, "\"time\": 0", "\"session-id\": \"s2\""),
                statement(ANN, "v2", "paused", 120, "\"time\": 20", "\"session-id\": \"s2\""));
        try (Imported imported = opened(text)) {
            assertEquals("xapi-video", imported.report().recognition().source());
            assertTrue(imported.study().facts().holds("views.learner", "views.completion", "segments"));
            assertEquals(
                    "ann Title v1 55.5 100.0 2026-03-01T10:00 | ann Title v2 0.0 20.0 2026-03-01T10:01:40",
                    asked(
                            imported,
                            "SELECT learner, video, completion, video_seconds, viewed_at FROM views ORDER BY video"));
            assertEquals(
                    "1 1 0.0 30.0 false | 1 2 50.0 75.5 false | 2 1 0.0 20.0 false",
                    asked(
                            imported,
                            "SELECT session, place, from_second, to_second, inferred FROM segments ORDER BY session, place"));
            assertEquals(
                    "play 0.0 | pause 30.0 | seek 30.0 50.0 | stop 75.5 | play 0.0 | pause 20.0",
                    asked(imported, "SELECT kind, second, to_second FROM events ORDER BY happened_at"));
            assertEquals("course-v1:Demo", asked(imported, "SELECT DISTINCT course FROM events"));
            assertTrue(imported.report().notices().stream()
                    .anyMatch(notice -> notice.code().equals("not-stated")
                            && notice.sentence().startsWith("For one learner and video of 2")));
            assertEquals(1, tally(imported, "length-of-positions"));
        }
    }

    @Test
    void statementsThatNeverStateItAreReplayed() {
        String text = lines(
                statement(ANN, "v1", "played", 0, "\"time\": \"0\"", "\"length\": \"100\""),
                statement(ANN, "v1", "paused", 30, "\"time\": \"30.5\"", ""));
        try (Imported imported = opened(text)) {
            assertEquals("30.5", asked(imported, "SELECT completion FROM views"));
            assertTrue(imported.report().notices().stream()
                    .anyMatch(notice -> notice.code().equals("replayed")));
            assertEquals(2, tally(imported, "numbers-as-text"));
        }
    }

    @Test
    void progressCountsWhereItIsMoreThanTheList() {
        String text = statement(
                ANN, "v1", "paused", 30, "\"progress\": 1.7, \"played-segments\": \"0[.]30\"", "\"length\": 100");
        try (Imported imported = opened(text)) {
            assertEquals("100.0", asked(imported, "SELECT completion FROM views"));
        }
    }

    @Test
    void theLastLengthStatedHoldsElseThatOfOthers() {
        String text = lines(
                statement(ANN, "v1", "paused", 0, "\"played-segments\": \"0[.]30\"", "\"length\": 60"),
                statement(ANN, "v1", "paused", 0, "\"played-segments\": \"0[.]30\", \"length\": 120", ""),
                statement(mail("bob@example.org"), "v1", "paused", 0, "\"played-segments\": \"0[.]30\"", ""));
        try (Imported imported = opened(text)) {
            assertEquals(
                    "ann 120.0 | bob@example.org 120.0",
                    asked(imported, "SELECT learner, video_seconds FROM views ORDER BY learner"));
            assertEquals(1, tally(imported, "length-of-others"));
        }
    }

    @Test
    void everyKindOfActorIsALearnerButNobody() {
        String text = lines(
                paused(ANN),
                paused("{\"account\": {\"homePage\": \"https://lms.example.org\", \"name\": \"bob\"}}"),
                paused("{\"account\": {\"homePage\": \"https://other.example.org\", \"name\": \"bob\"}}"),
                paused(mail("Cas@Example.org")),
                paused("{\"mbox_sha1sum\": \"0c5f\", \"name\": \"Dan\"}"),
                paused("{\"name\": \"Eve Example\"}"),
                paused("{\"name\": \"Unknown\"}"),
                paused("{\"name\": \"-\"}"),
                paused("{\"account\": {\"name\": \"\"}}"),
                paused("{}"));
        try (Imported imported = opened(text)) {
            assertEquals(
                    "0c5f | Eve Example | ann | bob (https://lms.example.org) | bob (https://other.example.org)"
                            + " | cas@example.org",
                    asked(imported, "SELECT CAST(learner AS VARCHAR) AS l FROM views ORDER BY l"));
            assertEquals(4, tally(imported, "anonymous"));
            assertEquals(
                    "no-learner",
                    imported.report().counts().setAside().getFirst().code());
        }
    }

    @Test
    void pseudonymsStandForNamesAndAddressesButNotForIds() {
        Pseudonyms pseudonyms = new Pseudonyms("sixteen bytes or more".getBytes(StandardCharsets.UTF_8));
        String text = lines(paused(ANN), paused(mail("cas@example.org")), paused("{\"name\": \"Eve Example\"}"));
        try (Imported imported = opened(text, ImportOptions.standard().withPseudonyms(pseudonyms))) {
            String[] expected = {"ann", pseudonyms.of("cas@example.org"), pseudonyms.of("Eve Example")};
            Arrays.sort(expected);
            assertEquals(
                    String.join(" | ", expected),
                    asked(imported, "SELECT CAST(learner AS VARCHAR) AS l FROM views ORDER BY l"));
            String everywhere = asked(imported, "SELECT table_name FROM duckdb_tables() WHERE table_name = 'actors'");
            assertEquals("", everywhere);
        }
    }

    @Test
    void theSameStatementDeliveredAgainCountsOnce() {
        String once = statement(ANN, "v1", "played", 0, "\"time\": 0", "\"length\": 100");
        String twice = once.replace("{\"verb\"", "{\"id\": \"x\", \"verb\"");
        String other = statement(ANN, "v1", "played", 5, "\"time\": 0", "\"length\": 100");
        try (Imported imported = opened(lines(once, once, twice, twice, other))) {
            assertEquals(2, tally(imported, "repeated"));
            assertEquals("3", asked(imported, "SELECT count(*) FROM events"));
        }
    }

    @Test
    void videosOfTheSameTitleStayApart() {
        String one = paused(ANN);
        try (Imported imported = opened(lines(one, one.replace("video/v1", "video/v9")))) {
            assertEquals(
                    "Title v1 (https://x.example.org/video/v1) | Title v1 (https://x.example.org/video/v9)",
                    asked(imported, "SELECT CAST(video AS VARCHAR) AS v FROM views ORDER BY v"));
            assertEquals(2, tally(imported, "shared-titles"));
        }
    }

    @Test
    void timesOfSeveralZonesAreToldInOne() {
        String utc = statement(ANN, "v1", "played", 0, "\"time\": 0", "\"length\": 100");
        String tokyo =
                utc.replace("2026-03-01T10:00:00Z", "2026-03-01T19:00:30+09:00").replace("played", "paused");
        String local =
                utc.replace("2026-03-01T10:00:00Z", "2026-03-01T11:01:00").replace("/v1", "/v2");
        ImportOptions berlin = ImportOptions.standard().withZone(ZoneId.of("Europe/Berlin"));
        try (Imported imported = opened(lines(tokyo, utc, local), berlin)) {
            assertEquals(
                    "2026-03-01T11:00 | 2026-03-01T11:00:30 | 2026-03-01T11:01",
                    asked(imported, "SELECT happened_at FROM events ORDER BY happened_at"));
        }
    }

    @Test
    void theHourThatIsThereTwiceDoesNotGoBackwards() {
        String play = statement(ANN, "v1", "played", 0, "\"time\": 0", "\"length\": 9000");
        String pause = statement(ANN, "v1", "paused", 0, "\"time\": 3000", "\"length\": 9000");
        String text = lines(
                play.replace("2026-03-01T10:00:00Z", "2026-10-25T02:30:00+02:00"),
                pause.replace("2026-03-01T10:00:00Z", "2026-10-25T02:20:00+01:00"));
        try (Imported imported = opened(text, ImportOptions.standard().withZone(ZoneId.of("Europe/Berlin")))) {
            assertEquals(
                    "0.0 3000.0 2026-10-25T02:30",
                    asked(imported, "SELECT from_second, to_second, started_at FROM segments"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lines", "array", "envelope", "printed", "gzip", "gzip array", "mark"})
    void statementsAreReadHoweverTheyAreWrapped(String how) throws IOException {
        String one = statement(ANN, "v1", "played", 0, "\"time\": 0", "\"length\": 100");
        String two = statement(ANN, "v1", "paused", 50, "\"time\": 50", "\"length\": 100");
        String text = switch (how) {
            case "array", "gzip array" -> "[" + one + ", " + two + "]";
            case "envelope" -> "{\"statements\": [" + one + ", " + two + "], \"more\": \"\"}";
            case "printed" -> "[\n" + one.replace(", ", ",\n  ") + ",\n" + two.replace(", ", ",\n  ") + "\n]\n";
            case "mark" -> "\ufeff" + lines(one, two);
            default -> lines(one, two);
        };
        Path file = folder.resolve("a.json");
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Files.write(file, how.startsWith("gzip") ? gzip(bytes) : bytes);
        try (Imported imported = Importer.open(file, ImportOptions.standard(), TaskContext.quiet())) {
            assertEquals("50.0", asked(imported, "SELECT completion FROM views"));
            assertEquals(2, imported.report().counts().read());
        }
    }

    @Test
    void aLineThatIsCutOffCountsAsOneBrokenRow() throws IOException {
        String two = lines(paused(ANN), paused(mail("bob@example.org")));
        for (String text :
                new String[] {two + two.substring(0, 70), "[" + two.replace("}\n", "},\n") + two.substring(0, 70)}) {
            try (Imported imported = opened(text)) {
                assertEquals(2, imported.report().counts().kept());
                assertEquals(1, setAside(imported));
                Path rejects = folder.resolve("rejects.csv");
                assertEquals(1, Importer.saveSetAside(imported, rejects, TaskContext.quiet()));
                assertTrue(
                        Files.readString(rejects).contains(two.substring(0, 20).replace("\"", "\"\"")));
            }
        }
    }

    @Test
    void anArchiveThatIsCutOffIsReadAsFarAsItGoes() throws IOException {
        String text = IntStream.range(0, 20_000)
                .mapToObj(i -> paused(mail("learner" + i + "@example.org")))
                .collect(Collectors.joining("\n"));
        byte[] whole = gzip(text.getBytes(StandardCharsets.UTF_8));
        Path file = folder.resolve("cut.json.gz");
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        try (Imported imported = Importer.open(file, ImportOptions.standard(), TaskContext.quiet())) {
            assertTrue(imported.report().counts().kept() > 5_000);
            assertEquals(1, setAside(imported));
            assertTrue(imported.report().notices().stream()
                    .anyMatch(notice -> notice.code().equals("cut")));
        }
    }

    @Test
    void linesOfGarbageAreSetAside() {
        String text = lines(paused(ANN), "hello", "{\"verb\": ", "42", "{\"other\": \"kind\"}", paused(ANN));
        try (Imported imported = opened(text)) {
            assertEquals(6, imported.report().counts().read());
            assertEquals(4, setAside(imported));
            assertEquals(1, tally(imported, "repeated"));
        }
    }

    @Test
    void eventsWithoutAVideoGetASentenceAndARemedy() {
        String text = paused(ANN).replace("activity-type/video", "activity-type/quiz");
        Problem problem = trouble(lines(text, paused("{\"name\": \"Unknown\"}")));
        assertEquals("no-video-events", problem.code());
        assertEquals(
                "a.json holds no video events by a learner who is named, among 2 rows: 1 row: no learner or an anonymous one;"
                        + " Events that are not about a video: 1; Events by nobody who is named: 1.",
                problem.sentence());
        assertFalse(problem.remedy().isBlank());
    }

    @Test
    void jsonOfAnotherKindIsATableOrRefused() {
        assertEquals(
                "missing-columns", trouble("[{\"name\": \"walk\", \"dog\": 1}]").code());
        assertEquals("no-json-objects", trouble("[]").code());
        assertEquals("no-json-objects", trouble("{]").code());
        try (Imported imported = opened("[{\"user_id\": 7, \"video_title\": \"A/B\", \"progress\": 50}]")) {
            assertEquals("7 A/B 50.0", asked(imported, "SELECT learner, video, completion FROM views"));
        }
    }

    @Test
    void inspectTellsOfEventsThatCannotBeUsed() {
        ImportReport report = Importer.inspect(file(paused("{}")), ImportOptions.standard(), TaskContext.quiet());
        assertNotNull(report.trouble());
        assertNull(report.completion());
        assertEquals(1, report.counts().read());
    }

    @Test
    void previewNamesTheColumnsThatAreRead() {
        Preview preview = Importer.preview(file(paused(ANN)), ImportOptions.standard(), TaskContext.quiet());
        assertEquals("xapi-video", preview.recognition().source());
        assertTrue(preview.isComplete());
    }

    /** Cancelled at the first word of each step in turn. */
    @Test
    void cancellingAnywhereLeavesNothing() {
        Path file = file(lines(paused(ANN), statement(ANN, "v1", "played", 0, "\"time\": 0", "\"length\": 100")));
        for (int step = 1; step <= 5; step++) {
            int wanted = step;
            assertThrows(
                    TaskCancelled.class,
                    () -> Importer.open(file, ImportOptions.standard(), cancelledAt(wanted)),
                    "step " + step);
        }
    }

    private static TaskContext cancelledAt(int wanted) {
        return new TaskContext() {
            private int steps;

            @Override
            public void progress(String step, DoubleSupplier fraction) {
                double done = fraction.getAsDouble();
                assertTrue(done >= 0 && done <= 1, () -> step + ": " + done);
                steps++;
            }

            @Override
            public void checkCancelled() {
                if (steps >= wanted) {
                    throw new TaskCancelled();
                }
            }

            @Override
            public Registration onCancel(Runnable stop) {
                return () -> {};
            }
        };
    }

    private static String paused(String actor) {
        return statement(actor, "v1", "paused", 30, "\"time\": 30, \"played-segments\": \"0[.]30\"", "\"length\": 100");
    }

    private static String mail(String address) {
        return "{\"mbox\": \"mailto:" + address + "\"}";
    }

    private static String statement(
            String actor, String video, String verb, int second, String result, String context) {
        return """
                {"verb": {"id": "https://w3id.org/xapi/video/verbs/VERB"}, "actor": ACTOR, \
                "object": {"id": "https://x.example.org/video/VIDEO", "definition": {\
                "type": "https://w3id.org/xapi/video/activity-type/video", "name": {"de": "Titel", "en": "Title VIDEO"}}}, \
                "result": {"extensions": {RESULT}}, "context": {"contextActivities": {"grouping": [{"id": "x"}, \
                {"id": "course-v1:Demo", "definition": {"type": "http://adlnet.gov/expapi/activities/course"}}]}, \
                "extensions": {CONTEXT}}, "timestamp": "2026-03-01TTIMEZ"}""".replace("VERB", verb)
                .replace("ACTOR", actor)
                .replace("VIDEO", video)
                .replace("RESULT", extensions(result))
                .replace("CONTEXT", extensions(context))
                .replace("TTIME", "T10:%02d:%02d".formatted(second / 60, second % 60));
    }

    private static String extensions(String short_) {
        return short_.replaceAll("\"([a-z-]+)\": ", "\"https://w3id.org/xapi/video/extensions/$1\": ");
    }

    private static String lines(String... lines) {
        return String.join("\n", lines) + "\n";
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var packed = new java.io.ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private Imported opened(String text) {
        return opened(text, ImportOptions.standard());
    }

    private Imported opened(String text, ImportOptions options) {
        return Importer.open(file(text), options, TaskContext.quiet());
    }

    private Problem trouble(String text) {
        return assertThrows(ProblemException.class, () -> opened(text).close()).problem();
    }

    private Path file(String text) {
        try {
            return Files.writeString(folder.resolve("a.json"), text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static long setAside(Imported imported) {
        return imported.report().counts().setAside().stream()
                .filter(one -> one.code().equals("malformed"))
                .mapToLong(ImportReport.SetAside::rows)
                .sum();
    }

    static long tally(Imported imported, String code) {
        return imported.report().tallies().stream()
                .filter(tally -> tally.code().equals(code))
                .mapToLong(ImportReport.Tally::count)
                .sum();
    }

    /** The answer's cells parted by blanks, missing ones left out, its rows by bars. */
    static String asked(Imported imported, String sql) {
        var table = imported.study().query(sql, TaskContext.quiet());
        return IntStream.range(0, table.rowCount())
                .mapToObj(row -> table.columns().stream()
                        .filter(column -> !column.isMissing(row))
                        .map(column -> String.valueOf(column.get(row)))
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining(" | "));
    }
}
