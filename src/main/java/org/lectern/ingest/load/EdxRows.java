package org.lectern.ingest.load;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lectern.ingest.file.JsonTables;
import org.lectern.ingest.file.SourceTable;
import org.lectern.ingest.text.EventTime;
import org.lectern.ingest.text.JsonFields;
import org.lectern.ingest.text.Missing;
import org.lectern.study.Sql;

/** Reads tracking events of Open edX, browser and mobile, as {@link EventRows} wants them. */
final class EdxRows {

    private static final Map<String, String> KINDS = new TreeMap<>(Map.ofEntries(
            Map.entry("load_video", "load"),
            Map.entry("edx.video.loaded", "load"),
            Map.entry("play_video", "play"),
            Map.entry("edx.video.played", "play"),
            Map.entry("pause_video", "pause"),
            Map.entry("edx.video.paused", "pause"),
            Map.entry("stop_video", "stop"),
            Map.entry("edx.video.stopped", "stop"),
            Map.entry("seek_video", "seek"),
            Map.entry("edx.video.position.changed", "seek"),
            Map.entry("speed_change_video", "speed"),
            Map.entry("edx.video.speed.changed", "speed"),
            Map.entry("complete_video", "complete"),
            Map.entry("edx.video.completed", "complete"),
            Map.entry("show_transcript", "other"),
            Map.entry("hide_transcript", "other"),
            Map.entry("edx.video.transcript.shown", "other"),
            Map.entry("edx.video.transcript.hidden", "other"),
            Map.entry("edx.video.closed_captions.shown", "other"),
            Map.entry("edx.video.closed_captions.hidden", "other"),
            Map.entry("video_show_cc_menu", "other"),
            Map.entry("video_hide_cc_menu", "other"),
            Map.entry("edx.video.language_menu.shown", "other"),
            Map.entry("edx.video.language_menu.hidden", "other")));

    private static final Map<String, String> COLUMNS = new TreeMap<>(Map.of(
            "username", "VARCHAR",
            "event_type", "VARCHAR",
            "name", "VARCHAR",
            "session", "VARCHAR",
            "time", "VARCHAR",
            "event", "JSON",
            "user_id", "VARCHAR",
            "course_id", "VARCHAR",
            "context", "STRUCT(user_id VARCHAR, course_id VARCHAR, module STRUCT(display_name VARCHAR))"));

    private final JsonFields details = new JsonFields("e");

    /** The headers that are read. */
    static final Set<String> USED = Set.copyOf(COLUMNS.keySet());

    private EdxRows() {}

    static String select(SourceTable table, EventTime time, String relation) {
        return new EdxRows().sql(table, time, relation);
    }

    private String sql(SourceTable table, EventTime time, String relation) {
        String rows = events(table, time, relation);
        String columns = String.join(
                ", ",
                "broken",
                "CASE WHEN kind IS NOT NULL AND bumper THEN 'bumper' WHEN kind IS NOT NULL THEN 'video' END AS subject",
                "CAST(NULL AS VARCHAR) AS id",
                "coalesce(username, user_id) AS actor",
                "username IS NOT NULL AS named",
                "user_id AS account",
                details.text("id") + " AS video",
                "title",
                "course",
                "CAST(NULL AS VARCHAR) AS attempt",
                "sitting",
                "kind",
                "clock",
                "coalesce(" + details.number("currentTime") + ", " + details.number("current_time") + ", "
                        + details.number("old_time") + ") AS \"second\"",
                details.number("new_time") + " AS to_second",
                details.number("new_speed") + " AS speed",
                details.number("duration") + " AS length",
                "CAST(NULL AS DOUBLE) AS progress",
                "CAST(NULL AS VARCHAR) AS played",
                "CAST(NULL AS VARCHAR) AS ending",
                "nested");
        String asText = details.hasNumbersAsText();
        return "SELECT " + columns + ", " + asText + " AS as_text FROM (SELECT *, CASE WHEN kind IS NOT NULL THEN TRY("
                + details.extract("event") + ") END AS e FROM (" + rows + "))";
    }

    /** {@code event} is an object, or a text that holds one. A row without anything is broken. */
    private static String events(SourceTable table, EventTime time, String relation) {
        String event = "CAST(event AS VARCHAR)";
        String columns = String.join(
                ", ",
                "coalesce(event_type, \"name\", username, " + event + ", \"time\") IS NULL AS broken",
                "coalesce(" + kind("event_type") + ", " + kind("\"name\"") + ") AS kind",
                "coalesce(event_type LIKE 'edx.video.bumper.%' OR \"name\" LIKE 'edx.video.bumper.%', false) AS bumper",
                Missing.cleaned("username") + " AS username",
                Missing.cleaned("coalesce(context.user_id, user_id)") + " AS user_id",
                "context.module.display_name AS title",
                "nullif(coalesce(context.course_id, course_id), '') AS course",
                "nullif(\"session\", '') AS sitting",
                time.utc("\"time\"") + " AS clock",
                "CASE WHEN starts_with(" + event + ", '\"') THEN json_extract_string(event, '$') ELSE " + event
                        + " END AS event",
                "coalesce(starts_with(" + event + ", '\"{'), false) AS nested");
        return "SELECT " + columns + " FROM " + JsonTables.typed(table, relation, COLUMNS);
    }

    /** A bumper's events say of themselves what they are, whatever they tell. */
    static String kind(String type) {
        return "CASE " + type
                + KINDS.entrySet().stream()
                        .map(kind -> " WHEN " + Sql.literal(kind.getKey()) + " THEN " + Sql.literal(kind.getValue()))
                        .collect(Collectors.joining())
                + " ELSE CASE WHEN " + type + " LIKE 'edx.video.bumper.%' THEN 'other' END END";
    }
}
