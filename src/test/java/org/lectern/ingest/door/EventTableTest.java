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
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.study.CompletionRule;

/** Events of players that stand in tables, from file to views. */
class EventTableTest {

    /** Of 80 seconds a1 sees 0 to 60, a2 20 to 40 and 60 to 70, kim all. */
    private static final String VIEWS = "a1 75.0 | a2 37.5 | kim@x.org 100.0";

    @TempDir
    Path folder;

    private static final String ASPECTS = """
            event_id,emission_time,actor_id,object_id,course_key,org,verb_id,video_position,video_duration
            e1,2026-02-05 09:00:00.250000,a1,https://lms/xblock/v9,course-v1:B,Q,https://w3id.org/xapi/video/verbs/played,0,80
            e2,2026-02-05 09:01:00.250000,a1,https://lms/xblock/v9,course-v1:B,Q,https://w3id.org/xapi/video/verbs/paused,60,80
            e3,2026-02-05 10:00:00.250000,a2,https://lms/xblock/v9,course-v1:B,Q,https://w3id.org/xapi/video/verbs/played,20,80
            e4,2026-02-05 10:00:20.250000,a2,https://lms/xblock/v9,course-v1:B,Q,https://w3id.org/xapi/video/verbs/seeked,40,80
            e5,2026-02-05 10:00:21.250000,a2,https://lms/xblock/v9,course-v1:B,Q,https://w3id.org/xapi/video/verbs/played,60,80
            e6,2026-02-05 10:00:31.250000,a2,https://lms/xblock/v9,course-v1:B,Q,https://w3id.org/xapi/video/verbs/paused,70,80
            e6,2026-02-05 10:00:31.250000,a2,https://lms/xblock/v9,course-v1:B,Q,https://w3id.org/xapi/video/verbs/paused,70,80
            e7,2026-02-06 09:00:00.250000,mailto:kim@x.org,https://lms/xblock/v9,course-v1:B,Q,https://w3id.org/xapi/video/verbs/played,0,80
            e8,2026-02-06 09:01:20.250000,mailto:kim@x.org,https://lms/xblock/v9,course-v1:B,Q,http://adlnet.gov/expapi/verbs/completed,80,80
            """;

    @Test
    void playbackEventsOfAspects() {
        try (Imported imported = opened("video_playback_events.csv", ASPECTS)) {
            assertEquals("aspects-video-events", imported.report().recognition().source());
            assertEquals(
                    new CompletionRule(95, 30),
                    imported.study().facts().origin().rule());
            assertEquals(VIEWS, views(imported));
            assertEquals(1, tally(imported, "repeated"));
            assertEquals(
                    "a1 0.0 60.0 | a2 20.0 40.0 | a2 60.0 70.0 | kim@x.org 0.0 80.0",
                    asked(imported, "SELECT learner, from_second, to_second FROM segments ORDER BY learner, place"));
            assertEquals("80.0 course-v1:B", asked(imported, "SELECT DISTINCT video_seconds, course FROM views"));
        }
    }

    /** Before there was a column of lengths, the furthest position counts. */
    @Test
    void aspectsInAnotherOrderWithoutLengths() {
        StringBuilder text =
                new StringBuilder("\ufeffverb_id;video_position;actor_id;emission_time;object_id;course_id\n");
        ASPECTS.lines()
                .skip(1)
                .map(line -> line.split(","))
                .forEach(cells -> text.append(String.join(
                                ";",
                                cells[6],
                                cells[7] + ".0",
                                cells[2],
                                cells[1].replace(' ', 'T') + "Z",
                                cells[3],
                                cells[4]))
                        .append("\n"));
        try (Imported imported = opened("events.csv", text.toString())) {
            assertEquals(VIEWS, views(imported));
            assertEquals(1, tally(imported, "length-of-positions"));
            assertEquals(1, tally(imported, "repeated"));
        }
    }

    @Test
    void aspectsAsJsonLines() {
        StringBuilder text = new StringBuilder();
        ASPECTS.lines()
                .skip(1)
                .map(line -> line.split(","))
                .forEach(cells ->
                        text.append("""
                {"event_id": "%s", "emission_time": "%s", "actor_id": "%s", "object_id": "%s", "verb_id": "%s", \
                "video_position": %s, "video_duration": 80}
                """.formatted(cells[0], cells[1], cells[2], cells[3], cells[6], cells[7])));
        try (Imported imported = opened("events.json", text.toString())) {
            assertEquals(VIEWS, views(imported));
        }
    }

    private static final String STANFORD = """
            event_type,resource_display_name,video_current_time,video_new_speed,video_old_speed,video_new_time,video_old_time,time,course_display_name,quarter,anon_screen_name,video_id
            play_video,Roots,0,,,,,2026-02-05 09:00:00,B/1,winter,a1,i4x-B-1-video-9
            pause_video,Roots,60,,,,,2026-02-05 09:01:00,B/1,winter,a1,i4x-B-1-video-9
            play_video,Roots,20,,,,,2026-02-05 10:00:00,B/1,winter,a2,i4x-B-1-video-9
            seek_video,Roots,,,,60,40,2026-02-05 10:00:20,B/1,winter,a2,i4x-B-1-video-9
            speed_change_video,Roots,61,2.0,1.0,,,2026-02-05 10:00:21,B/1,winter,a2,i4x-B-1-video-9
            page_close,,,,,,,2026-02-05 10:00:22,B/1,winter,a2,
            pause_video,Roots,70,,,,,2026-02-05 10:00:26,B/1,winter,a2,i4x-B-1-video-9
            play_video,Roots,0,,,,,2026-02-06 09:00:00,B/1,winter,kim@x.org,i4x-B-1-video-9
            stop_video,Roots,80,,,,,2026-02-06 09:01:20,B/1,winter,kim@x.org,i4x-B-1-video-9
            play_video,Roots,80,,,,,2026-02-06 09:01:20,B/1,winter,,i4x-B-1-video-9
            """;

    @Test
    void videoInteractionsOfStanford() {
        try (Imported imported = opened("VideoInteraction.csv", STANFORD)) {
            assertEquals(
                    "datastage-video-events", imported.report().recognition().source());
            assertEquals(VIEWS, views(imported));
            assertEquals("Roots B/1", asked(imported, "SELECT DISTINCT video, course FROM views"));
            assertEquals(1, tally(imported, "no-video-event"));
            assertEquals(1, tally(imported, "anonymous"));
            assertTrue(imported.report().unused().getFirst().headers().contains("quarter"));
        }
    }

    @Test
    void theSameColumnsInMoocdbAndWithTabs() {
        String moocdb = STANFORD.replaceFirst("event_type", "observed_event_type")
                .replaceFirst(",time,", ",observed_event_timestamp,")
                .replaceFirst("anon_screen_name", "user_id");
        try (Imported imported = opened("observed_events.csv", moocdb)) {
            assertEquals(VIEWS, views(imported));
        }
        try (Imported imported = opened("VideoInteraction.tsv", STANFORD.replace(',', '\t'))) {
            assertEquals(VIEWS, views(imported));
        }
    }

    @Test
    void videoEventsOfTorus() {
        try (Imported imported = opened("video_events.csv", """
                event_id,timestamp,user_id,session_id,section_id,video_url,video_title,verb,video_time,video_length,video_seek_from,video_seek_to
                1,2026-02-05 10:00:00.000,a2,s,4,https://v/9,Roots,played,20,80,,
                2,2026-02-05 10:00:20.000,a2,s,4,https://v/9,Roots,seeked,,80,40,60
                3,2026-02-05 10:00:30.000,a2,s,4,https://v/9,Roots,paused,70,80,,
                """)) {
            assertEquals("a2 37.5", views(imported));
        }
    }

    @Test
    void datesThatTellNothingOfTheirOrderAreTold() {
        String usage = "SessionId,UserId,Time,StartPosition,SecondsViewed\ns,u1,%s/2026 10:00:00 AM,0,40\n";
        try (Imported imported = opened("usage.csv", usage.formatted("3/5"))) {
            assertTrue(imported.report().notices().stream()
                    .anyMatch(notice -> notice.code().equals("unsure-dates")));
        }
        try (Imported imported = opened("sure.csv", usage.formatted("3/25"))) {
            assertFalse(imported.report().notices().stream()
                    .anyMatch(notice -> notice.code().equals("unsure-dates")));
            assertEquals("2026-03-25T10:00", asked(imported, "SELECT viewed_at FROM views"));
        }
    }

    /** Open edX's events of 100 seconds with their details in a cell. */
    @Test
    void detailsOfTrackingEventsInACell() {
        String rows = """
                2026-02-05T09:00:00+00:00,ann,play_video,"{""id"": ""v1"", ""currentTime"": 0, ""duration"": 100}",course-v1:B
                2026-02-05T09:00:40+00:00,ann,pause_video,"{""id"": ""v1"", ""currentTime"": 40, ""duration"": 100}",course-v1:B
                2026-02-05T09:00:41+00:00,ann,page_close,{},course-v1:B
                """;
        try (Imported imported = opened("log.csv", "time,username,event_type,event,course_id\n" + rows)) {
            assertEquals("ann 40.0", views(imported));
            assertEquals("course-v1:B", asked(imported, "SELECT course FROM views"));
            assertEquals(1, tally(imported, "no-video-event"));
        }
        String context = rows.replace("course-v1:B", "\"{\"\"course_id\"\": \"\"course-v1:C\"\"}\",browser");
        try (Imported imported =
                opened("log2.csv", "time,username,event_type,event,context,event_source\n" + context)) {
            assertEquals("course-v1:C", asked(imported, "SELECT course FROM views"));
        }
        String printed = rows.replace("\"\"", "'").replace("100}", "100, 'speed': None}");
        try (Imported imported = opened("python.csv", "time,username,event_type,event,course_id\n" + printed)) {
            assertEquals("ann 40.0", views(imported));
        }
        try (Imported imported = opened("log3.csv", "time,user_id,event_type,event,course_id\n" + rows)) {
            assertEquals("ann 40.0", views(imported));
        }
    }

    @Test
    void statementsInCells() {
        String statement =
                "\"{\"\"name\"\": \"\"ann\"\"}\",\"{\"\"id\"\": \"\"https://w3id.org/xapi/video/verbs/%s\"\"}\","
                        + "\"{\"\"id\"\": \"\"https://v/1\"\"}\",\"{\"\"extensions\"\":"
                        + " {\"\"https://w3id.org/xapi/video/extensions/time\"\": %d}}\",2026-02-05T09:00:%02dZ\n";
        String text = "actor,verb,object,result,timestamp\n" + statement.formatted("played", 0, 0)
                + statement.formatted("seeked", 40, 30)
                + statement.formatted("paused", 30, 30).replace("30Z", "29Z");
        try (Imported imported = opened("statements.csv", text)) {
            assertEquals("xapi-video", imported.report().recognition().source());
            assertEquals("ann 75.0", views(imported));
        }
    }

    private static final String WISTIA = """
            {"received_at": "2026-02-0%d", "event_key": "k%1$d", "visitor_key": "v%1$d", "email": %s, "percent_viewed": %s, \
            "media_id": "z9", "media_name": "Welcome"}""";

    @Test
    void eventsOfWistiaAreViewsByShares() throws IOException {
        String text = "["
                + String.join(
                        ", ",
                        WISTIA.formatted(1, "\"ida@x.org\"", "0.5"),
                        WISTIA.formatted(2, "\"\"", "0.3"),
                        WISTIA.formatted(3, "\"jon@x.org\"", "1.0003"),
                        WISTIA.formatted(4, "null", "0.05"))
                + "]";
        try (Imported imported = opened("events.json", text)) {
            assertEquals("wistia-events", imported.report().recognition().source());
            assertEquals("ida@x.org 50.0 | jon@x.org 100.0", views(imported));
            assertEquals("Welcome", asked(imported, "SELECT DISTINCT video FROM views"));
            assertEquals(2, imported.report().counts().setAside().getFirst().rows());
            Path rejects = folder.resolve("rejects.csv");
            assertEquals(2, Importer.saveSetAside(imported, rejects, TaskContext.quiet()));
            List<String> lines = Files.readAllLines(rejects);
            assertTrue(lines.get(1).startsWith("2,") && lines.get(1).contains("k2"), lines.get(1));
            assertTrue(lines.get(2).startsWith("4,") && lines.get(2).contains("k4"), lines.get(2));
        }
    }

    @Test
    void visitorsOfWistiaAreLearnersWhereNobodyLeftAnAddress() {
        String text = WISTIA.formatted(1, "null", "0.5") + "\n" + WISTIA.formatted(2, "null", "0.25");
        try (Imported imported = opened("events.jsonl", text)) {
            assertEquals("v1 50.0 | v2 25.0", views(imported));
        }
        String percent = """
                received_at,event_key,visitor_key,email,percent_viewed,media_name
                2026-02-01,k1,v1,ida@x.org,50,Welcome
                2026-02-02,k2,v2,jon@x.org,1,Welcome
                """;
        try (Imported imported = opened("percent.csv", percent)) {
            assertEquals("ida@x.org 50.0 | jon@x.org 1.0", views(imported));
            assertFalse(imported.report().notices().stream()
                    .anyMatch(notice -> notice.code().equals("fraction")));
        }
    }

    private static String views(Imported imported) {
        return asked(imported, "SELECT learner, completion FROM views ORDER BY learner");
    }

    private Imported opened(String name, String text) {
        try {
            return Importer.open(
                    Files.writeString(folder.resolve(name), text), ImportOptions.standard(), TaskContext.quiet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
