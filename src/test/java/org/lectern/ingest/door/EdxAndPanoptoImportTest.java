package org.lectern.ingest.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.ingest.door.EventImportTest.asked;
import static org.lectern.ingest.door.EventImportTest.tally;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.Pseudonyms;

/** Tracking events of Open edX and detailed usage of Panopto by hand, from file to tables. */
class EdxAndPanoptoImportTest {

    @TempDir
    Path folder;

    @Test
    void browserAndMobileEventsAreOneLearnersView() {
        String text = browser("ann", "load_video", 0, "{\"id\": \"v1\", \"code\": \"html5\", \"duration\": 200}")
                + browser("ann", "play_video", 1, "{\"id\": \"v1\", \"code\": \"html5\", \"currentTime\": 0}")
                + browser("ann", "seek_video", 21, "{\"id\": \"v1\", \"old_time\": 20, \"new_time\": 100}")
                + browser(
                        "ann",
                        "speed_change_video",
                        31,
                        "{\"id\": \"v1\", \"current_time\": 110, \"new_speed\": \"2.0\"}")
                + browser("ann", "pause_video", 41, "{\"id\": \"v1\", \"currentTime\": \"130\"}")
                + browser("ann", "stop_video", 41, "{\"id\": \"v1\", \"currentTime\": \"130\"}")
                + mobile("ann", "edx.video.played", 60, "{\"id\": \"v1\", \"code\": \"mobile\", \"currentTime\": 190}")
                + mobile(
                        "ann", "edx.video.stopped", 70, "{\"id\": \"v1\", \"code\": \"mobile\", \"currentTime\": 200}");
        try (Imported imported = opened("events.log", text)) {
            assertEquals("edx-events", imported.report().recognition().source());
            assertEquals(
                    "ann First steps course-v1:Demo 30.0 200.0",
                    asked(imported, "SELECT learner, video, course, completion, video_seconds FROM views"));
            assertEquals(
                    "1 0.0 20.0 | 2 100.0 130.0 | 3 190.0 200.0",
                    asked(imported, "SELECT place, from_second, to_second FROM segments ORDER BY place"));
            assertEquals(
                    "load | play 0.0 | seek 20.0 100.0 | speed 110.0 | pause 130.0 | stop 130.0 | play 190.0 | stop 200.0",
                    asked(imported, "SELECT kind, second, to_second FROM events ORDER BY happened_at, kind"));
            assertEquals(6, tally(imported, "nested-json"));
            assertEquals(3, tally(imported, "numbers-as-text"));
        }
    }

    @Test
    void whatIsNoVideoOrABumperIsLeftOutAndCounted() {
        String text = browser("ann", "play_video", 0, "{\"id\": \"v1\", \"currentTime\": 0, \"duration\": 100}")
                + browser("ann", "edx.video.bumper.played", 1, "{\"bumper_id\": \"b\", \"currentTime\": 0}")
                + browser("ann", "page_close", 2, "{}")
                + browser("ann", "pause_video", 10, "{\"id\": \"v1\", \"currentTime\": 10}");
        try (Imported imported = opened("events.log", text)) {
            assertEquals("10.0", asked(imported, "SELECT completion FROM views"));
            assertEquals(1, tally(imported, "bumper"));
            assertEquals(1, tally(imported, "no-video-event"));
        }
    }

    @Test
    void whoHasNoNameIsKnownByNumberElseByNobody() {
        String play = "{\"id\": \"v1\", \"currentTime\": 0, \"duration\": 100}";
        String nobody = browser("", "play_video", 0, play).replace("\"user_id\": 7", "\"user_id\": null");
        String text = browser("", "play_video", 0, play)
                + nobody
                + browser("bob", "play_video", 0, play).replace("\"user_id\": 7", "\"user_id\": 8");
        Pseudonyms pseudonyms = new Pseudonyms("sixteen bytes or more".getBytes(StandardCharsets.UTF_8));
        ImportOptions options = ImportOptions.standard().withPseudonyms(pseudonyms);
        try (Imported imported = Importer.open(file("events.log", text), options, TaskContext.quiet())) {
            assertEquals(
                    "7 | " + pseudonyms.of("bob"),
                    asked(imported, "SELECT CAST(learner AS VARCHAR) AS l FROM views ORDER BY l"));
            assertEquals(1, tally(imported, "anonymous"));
        }
    }

    @Test
    void whoHasNoNameInSomeEventsIsWhoHasTheNumberInOthers() {
        String text = browser("ann", "play_video", 0, "{\"id\": \"v1\", \"currentTime\": 0, \"duration\": 100}")
                + browser("", "pause_video", 40, "{\"id\": \"v1\", \"currentTime\": 40}");
        try (Imported imported = opened("events.log", text)) {
            assertEquals("ann 40.0", asked(imported, "SELECT learner, completion FROM views"));
        }
        String other = browser("", "play_video", 0, "{\"id\": \"v1\", \"currentTime\": 0, \"duration\": 100}")
                + browser("", "pause_video", 40, "{\"id\": \"v1\", \"currentTime\": 40}")
                + browser("ann", "play_video", 50, "{\"id\": \"v1\", \"currentTime\": 0}")
                + browser("bob", "play_video", 60, "{\"id\": \"v1\", \"currentTime\": 0}");
        // The number belongs to two names, so that it names neither.
        try (Imported imported = opened("events.log", other)) {
            assertEquals(
                    "7 | ann | bob", asked(imported, "SELECT CAST(learner AS VARCHAR) AS l FROM views ORDER BY l"));
        }
    }

    @Test
    void theSameEventDeliveredAgainCountsOnce() {
        String play = browser("ann", "play_video", 0, "{\"id\": \"v1\", \"currentTime\": 0, \"duration\": 100}");
        try (Imported imported = opened("events.log", play + play)) {
            assertEquals(1, tally(imported, "repeated"));
            assertEquals("1", asked(imported, "SELECT count(*) FROM events"));
            assertEquals(1, tally(imported, "open-ends"));
        }
    }

    @Test
    void detailsThatAreCutOffAreNoVideo() {
        String text = browser("ann", "play_video", 0, "{\"id\": \"v1\", \"currentTime\": 0, \"duration\": 100}")
                + browser("ann", "pause_video", 5, "{\"id\": \"v1\", \"curr");
        try (Imported imported = opened("events.log", text)) {
            assertEquals(
                    "no-video", imported.report().counts().setAside().getFirst().code());
        }
    }

    @Test
    void stretchesOfPanoptoAreTakenAsTheyAre() {
        String text = """
                SessionId,UserId,Time,StartPosition,SecondsViewed,StartReason,StopReason,PlaybackSpeed
                s1,u1,2026-03-01T10:00:00,0,60,Start,Pause,1
                s1,u1,2026-03-01T10:05:00,60,40,Resume,End,2
                s1,u1,2026-03-01T10:05:00,60,40,Resume,End,2
                s1,u2,2026-03-01T11:00:00,10,15,Start,Seek,1
                s1,,2026-03-01T11:00:00,10,15,Start,Seek,1
                s1,u2,2026-03-01T11:00:00,x,15,Start,Seek,1
                """;
        try (Imported imported = opened("usage.csv", text)) {
            assertEquals("panopto-usage", imported.report().recognition().source());
            assertEquals(
                    "u1 s1 100.0 100.0 2026-03-01T10:00 | u2 s1 15.0 100.0 2026-03-01T11:00",
                    asked(
                            imported,
                            "SELECT learner, video, completion, video_seconds, viewed_at FROM views ORDER BY learner"));
            assertEquals(
                    "play 0.0 2026-03-01T10:00 | pause 60.0 2026-03-01T10:01 | play 60.0 2026-03-01T10:05"
                            + " | stop 100.0 2026-03-01T10:05:20 | play 10.0 2026-03-01T11:00 | seek 25.0 2026-03-01T11:00:15",
                    asked(imported, "SELECT kind, second, happened_at FROM events ORDER BY happened_at"));
            assertEquals(1, tally(imported, "repeated"));
            assertEquals(1, tally(imported, "anonymous"));
            assertEquals(1, tally(imported, "length-of-positions"));
            assertEquals(6, imported.report().counts().read());
            assertTrue(imported.report().counts().setAside().stream()
                    .anyMatch(one -> one.code().equals("malformed") && one.rows() == 1));
        }
    }

    /** Panopto names no sittings: a pause of more than half an hour ends one. */
    @Test
    void whoComesBackDaysLaterSitsDownAgain() {
        String text = """
                SessionId,UserId,Time,StartPosition,SecondsViewed,StartReason,StopReason,PlaybackSpeed
                s1,u1,2026-03-01T10:00:00,0,10,Start,Pause,1
                s1,u1,2026-03-01T10:05:00,10,10,Resume,Pause,1
                s1,u1,2026-03-08T10:00:00,20,10,Resume,Pause,1
                """;
        try (Imported imported = opened("usage.csv", text)) {
            assertEquals(
                    "1 0.0 | 1 10.0 | 2 20.0",
                    asked(imported, "SELECT session, from_second FROM segments ORDER BY from_second"));
        }
    }

    /** Browsers send details as JSON inside a text. */
    private static String browser(String username, String type, int second, String event) {
        return event(username, type, type, second, "\"" + event.replace("\"", "\\\"") + "\"");
    }

    private static String mobile(String username, String name, int second, String event) {
        return event(username, name, name, second, event).replace("\"browser\"", "\"mobile\"");
    }

    private static String event(String username, String type, String name, int second, String event) {
        return """
                {"username": "USERNAME", "event_type": "TYPE", "name": "NAME", "event_source": "browser", \
                "time": "2026-03-01T10:%02d:%02d.000000+00:00", "session": "abc", "context": {"course_id": "course-v1:Demo", \
                "user_id": 7, "module": {"display_name": "First steps"}}, "event": EVENT}
                """.formatted(second / 60, second % 60)
                .replace("USERNAME", username)
                .replace("TYPE", type)
                .replace("NAME", name)
                .replace("EVENT", event);
    }

    private Imported opened(String name, String text) {
        return Importer.open(file(name, text), ImportOptions.standard(), TaskContext.quiet());
    }

    private Path file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
