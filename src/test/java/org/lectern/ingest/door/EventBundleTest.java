package org.lectern.ingest.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.ingest.door.EventImportTest.asked;
import static org.lectern.ingest.door.EventImportTest.tally;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.Pseudonyms;

/** Events that are spread over several files are replayed as those of one file are. */
class EventBundleTest {

    @TempDir
    Path folder;

    /**
     * Events in the order of time, and what stands above them in each file.
     *
     * @param ending of the files' names
     */
    record Events(String ending, String header, List<String> lines) {
        @Override
        public String toString() {
            return ending;
        }
    }

    /** Of 100 seconds ann sees 0 to 50 on Monday and 50 to 100 on Tuesday, bob 0 to 60 over midnight, cas 20 to 45. */
    private static final Events EDX = new Events(
            "log",
            "",
            List.of(
                    edx("ann", "load_video", 0, "02T10:00:00"),
                    edx("ann", "play_video", 0, "02T10:00:01"),
                    edx("ann", "pause_video", 50, "02T10:00:51"),
                    edx("", "play_video", 5, "02T11:00:00"),
                    edx("bob", "play_video", 0, "02T23:59:40"),
                    edx("bob", "pause_video", 60, "03T00:00:40"),
                    edx("cas", "play_video", 20, "03T08:00:00"),
                    edx("cas", "pause_video", 45, "03T08:00:25"),
                    edx("ann", "play_video", 50, "03T10:00:00"),
                    edx("", "pause_video", 9, "03T10:00:20"),
                    edx("ann", "pause_video", 100, "03T10:00:50")));

    /** The same of 80 seconds, by statements with ids, of which one states the length. */
    private static final Events XAPI = new Events(
            "jsonl",
            "",
            List.of(
                    xapi(1, "ann", "played", 0, "02T10:00:00", ""),
                    xapi(2, "ann", "paused", 40, "02T10:00:40", ""),
                    xapi(3, "bob", "played", 30, "02T12:00:00", ""),
                    xapi(4, "ann", "played", 40, "03T10:00:00", ""),
                    xapi(5, "bob", "paused", 50, "02T12:00:20", ""),
                    xapi(
                            6,
                            "ann",
                            "terminated",
                            60,
                            "03T10:00:20",
                            ", \"context\": {\"extensions\":"
                                    + " {\"https://w3id.org/xapi/video/extensions/length\": 80}}")));

    private static final Events PANOPTO = new Events(
            "csv",
            "SessionId,UserId,Time,StartPosition,SecondsViewed,SessionName\n",
            List.of(
                    "s7,ann,2026-03-02T10:00:00Z,0,30,Leaves",
                    "s7,bob,2026-03-05T10:00:00Z,0,10,Leaves",
                    ",bob,2026-03-07T10:00:00Z,0,10,Leaves",
                    "s7,cas,2026-03-09T10:00:00Z,0,120,Leaves",
                    "s7,ann,2026-04-02T10:00:00Z,30,30,Leaves",
                    "s7,bob,2026-04-03T10:00:00Z,5,10,Leaves of trees"));

    /** Months first, which only the line of the 13th tells. */
    private static final Events AMERICAN = new Events(
            "csv",
            "SessionId,UserId,Time,StartPosition,SecondsViewed\n",
            List.of(
                    "s7,ann,2/3/2026 10:00:00 AM,0,30",
                    "s7,bob,2/13/2026 10:00:00 AM,0,60",
                    "s7,ann,3/4/2026 10:00:00 AM,30,30",
                    "s7,bob,4/5/2026 10:00:00 AM,0,10",
                    "s7,cas,5/6/2026 10:00:00 AM,0,20"));

    static Stream<Events> events() {
        return Stream.of(EDX, XAPI, PANOPTO, AMERICAN);
    }

    @ParameterizedTest
    @MethodSource("events")
    void howeverTheyAreSplitTheAnswerIsThatOfOneFile(Events events) {
        String whole = answer(events, List.of(events.lines()), true);
        for (int seed = 0; seed < 6; seed++) {
            Random random = new Random(seed);
            int files = 2 + random.nextInt(4);
            assertEquals(whole, answer(events, dealt(events, files, random), true), "seed " + seed);
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void whereFilesOverlapEventsCountOnce(Events events) {
        String whole = answer(events, List.of(events.lines()), false);
        List<String> lines = events.lines();
        assertEquals(whole, answer(events, List.of(lines.subList(2, lines.size()), lines.subList(0, 4)), false));
        assertEquals(whole, answer(events, List.of(lines, lines.subList(3, 5), lines.subList(0, 4)), false));
    }

    @Test
    void halfAVideoADayIsOneViewOfAllOfIt() {
        try (Imported imported =
                opened(EDX, List.of(EDX.lines().subList(0, 5), EDX.lines().subList(5, 11)))) {
            assertEquals(
                    "ann 100.0 | bob 60.0 | cas 25.0",
                    asked(imported, "SELECT learner, completion FROM views ORDER BY learner"));
            assertEquals(
                    asked(imported, "SELECT DISTINCT video FROM segments ORDER BY video"),
                    String.join(" | ", new TreeSet<>(imported.study().facts().inSeconds())));
            assertEquals(11, imported.report().counts().read());
            assertEquals(3, imported.report().counts().kept());
            assertEquals(0, imported.report().counts().repeatedPairs());
            assertEquals(
                    List.of("4 Rows kept of b0.log", "5 Rows kept of b1.log"),
                    imported.report().tallies().stream()
                            .filter(tally -> tally.code().equals("file"))
                            .map(tally -> tally.count() + " " + tally.words().replaceFirst(" \\(.*", ""))
                            .toList());
        }
    }

    @Test
    void rowsSetAsideAreFoundInTheFileTheyStandIn() throws IOException {
        Path rejects = folder.resolve("rejects.csv");
        try (Imported imported =
                opened(EDX, List.of(EDX.lines().subList(5, 11), EDX.lines().subList(0, 5)))) {
            assertEquals(2, Importer.saveSetAside(imported, rejects, TaskContext.quiet()));
            List<String> lines = Files.readAllLines(rejects);
            assertTrue(lines.get(1).startsWith("b0.log,5,"), lines.get(1));
            assertTrue(lines.get(2).startsWith("b1.log,4,"), lines.get(2));
        }
    }

    @Test
    void whatIsSaidOfAllViewsIsSaidOfAllFilesTogether() {
        List<List<String>> byLearner = List.of(
                XAPI.lines().subList(0, 2),
                XAPI.lines().subList(2, 3),
                XAPI.lines().subList(3, 6));
        try (Imported imported = opened(XAPI, byLearner)) {
            List<String> codes = imported.report().notices().stream()
                    .map(notice -> notice.code())
                    .toList();
            assertFalse(codes.contains("single-learner"));
            assertEquals(1, Collections.frequency(codes, "replayed"));
        }
    }

    @Test
    void pseudonymsAreThoseOfOneFile() {
        ImportOptions options = ImportOptions.standard().withPseudonyms(new Pseudonyms(() -> new byte[32]));
        List<String> lines = EDX.lines();
        String sql = "SELECT learner, completion FROM views ORDER BY learner";
        String one;
        try (Imported whole = Importer.open(written(EDX, List.of(lines)), options, TaskContext.quiet())) {
            one = asked(whole, sql);
        }
        Path split = written(EDX, List.of(lines.subList(7, 11), lines.subList(0, 7)));
        try (Imported parts = Importer.open(split, options, TaskContext.quiet())) {
            assertEquals(one, asked(parts, sql));
            assertTrue(parts.report().hasNamesReplaced());
        }
    }

    @Test
    void eachFormatIsReplayedForItselfAndADayWithoutVideosIsNoTrouble() throws IOException {
        Path bundle =
                written(EDX, List.of(EDX.lines().subList(0, 6), EDX.lines().subList(6, 11)));
        Files.writeString(bundle.resolve("quiet.log"), edx("ann", "page_close", 0, "05T10:00:00") + "\n");
        for (int i = 0; i < 6; i++) {
            Files.writeString(
                    bundle.resolve("s" + i + ".json"), XAPI.lines().get(i).replace("\"ann\"", "\"zoe\"") + "\n");
        }
        try (Imported imported = Importer.open(bundle, ImportOptions.standard(), TaskContext.quiet())) {
            assertEquals(
                    "ann 100.0 | bob 60.0 | bob 25.0 | cas 25.0 | zoe 75.0",
                    asked(imported, "SELECT learner, completion FROM views ORDER BY learner, completion DESC"));
            assertEquals(5, imported.report().counts().kept());
            assertEquals(18, imported.report().counts().read());
            assertEquals(1, tally(imported, "no-video-event"));
        }
    }

    /** Otherwise a study of students alone would hold no second that anybody watched. */
    @Test
    void listsCompleteWhatWasWatchedToo() throws IOException {
        Path bundle = written(
                PANOPTO, List.of(PANOPTO.lines().subList(0, 2), PANOPTO.lines().subList(3, 5)));
        Files.writeString(bundle.resolve("roster.csv"), "student_id,role\nann,Student\nbob,Teacher\ncas,Student\n");
        Files.writeString(bundle.resolve("catalogue.csv"), "video,course\nLeaves,BOT1\nRoots,BOT1\n");
        try (Imported imported = Importer.open(bundle, ImportOptions.standard(), TaskContext.quiet())) {
            assertEquals(
                    "ann Student BOT1 2 | bob Teacher BOT1 1 | cas Student BOT1 1",
                    asked(
                            imported,
                            "SELECT learner, role, course, count(*) FROM segments GROUP BY ALL ORDER BY learner"));
            assertEquals(
                    "ann Student BOT1 | bob Teacher BOT1 | cas Student BOT1",
                    asked(imported, "SELECT DISTINCT learner, role, course FROM events ORDER BY learner"));
        }
    }

    /** Each line goes to one of some files, whose lines stay in order. */
    private static List<List<String>> dealt(Events events, int files, Random random) {
        List<List<String>> dealt = new ArrayList<>();
        IntStream.range(0, files).forEach(_ -> dealt.add(new ArrayList<>()));
        events.lines().forEach(line -> dealt.get(random.nextInt(files)).add(line));
        dealt.removeIf(List::isEmpty);
        Collections.shuffle(dealt, random);
        return dealt;
    }

    /** Tables and report as one text. */
    private String answer(Events events, List<List<String>> files, boolean counts) {
        try (Imported imported = opened(events, files)) {
            var report = imported.report();
            String found = asked(imported, "SELECT * FROM views ORDER BY ALL")
                    + asked(imported, "SELECT * FROM segments ORDER BY ALL")
                    + asked(imported, "SELECT * FROM events ORDER BY ALL")
                    + imported.study().facts()
                    + report.completion();
            return counts
                    ? found
                            + report.counts()
                            + report.tallies().stream()
                                    .filter(tally -> !tally.code().equals("file"))
                                    .toList()
                            + report.notices()
                    : found;
        }
    }

    private Imported opened(Events events, List<List<String>> files) {
        return Importer.open(written(events, files), ImportOptions.standard(), TaskContext.quiet());
    }

    /** A folder of its own with these files, or the file alone. */
    private Path written(Events events, List<List<String>> files) {
        try {
            Path bundle = Files.createTempDirectory(folder, "bundle");
            for (int i = 0; i < files.size(); i++) {
                Path file = bundle.resolve("b" + i + "." + events.ending());
                Files.writeString(file, events.header() + String.join("\n", files.get(i)) + "\n");
                if (files.size() == 1) {
                    return file;
                }
            }
            return bundle;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String edx(String learner, String type, int second, String time) {
        return """
                {"username": "%s", "event_type": "%s", "event_source": "browser", "session": "", "context": {}, \
                "event": {"id": "v1", "currentTime": %d, "duration": 100}, "time": "2026-03-%s+00:00"}""".formatted(learner, type, second, time);
    }

    private static String xapi(int id, String learner, String verb, int second, String time, String more) {
        return """
                {"id": "%d", "actor": {"account": {"homePage": "https://lms", "name": "%s"}}, \
                "verb": {"id": "https://w3id.org/xapi/video/verbs/%s"}, "object": {"id": "https://lms/v1"}, \
                "result": {"extensions": {"https://w3id.org/xapi/video/extensions/time": %d}}, \
                "timestamp": "2026-03-%sZ"%s}""".formatted(id, learner, verb, second, time, more);
    }
}
