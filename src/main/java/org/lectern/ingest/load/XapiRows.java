package org.lectern.ingest.load;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lectern.ingest.file.JsonTables;
import org.lectern.ingest.file.SourceTable;
import org.lectern.ingest.text.EventTime;
import org.lectern.ingest.text.JsonFields;
import org.lectern.ingest.text.OneOf;

/**
 * Reads statements of the xAPI Video Profile, as {@link EventRows} wants them, and of what else learners did: of a {@code thing} the
 * {@code kind} is its verb, and {@code score} the result in percent. A row without anything is broken: no JSON, or no statement.
 */
final class XapiRows {

    private static final String EXTENSION = "https://w3id.org/xapi/video/extensions/";

    private static final List<String> NUMBERS = List.of("time", "time-from", "time-to", "progress", "length");

    private static final String EXTENSIONS = NUMBERS.stream()
                    .map(name -> "\"" + EXTENSION + name + "\" JSON, ")
                    .collect(Collectors.joining("", "extensions STRUCT(", ""))
            + "\"" + EXTENSION + "speed\" VARCHAR, \"" + EXTENSION + "played-segments\" VARCHAR, \"" + EXTENSION
            + "session-id\" VARCHAR)";

    private static final Map<String, String> COLUMNS = new TreeMap<>(Map.of(
            "id",
            "VARCHAR",
            "actor",
            "JSON",
            "verb",
            "STRUCT(id VARCHAR)",
            "object",
            "STRUCT(id VARCHAR, definition STRUCT(\"type\" VARCHAR, \"name\" JSON))",
            "timestamp",
            "VARCHAR",
            "context",
            "STRUCT(registration VARCHAR, \"contextActivities\" STRUCT(parent JSON, \"grouping\" JSON), " + EXTENSIONS
                    + ")",
            "result",
            "STRUCT(success JSON, score STRUCT(scaled JSON, \"raw\" JSON, \"max\" JSON), " + EXTENSIONS + ")"));

    /** The headers that are read. */
    static final Set<String> USED = Set.copyOf(COLUMNS.keySet());

    /** Of what is no video: what learners do in lessons and quizzes. Others are about the platform, such as logging in. */
    private static final List<String> DONE = List.of(
            "initialized",
            "launched",
            "attempted",
            "experienced",
            "viewed",
            "read",
            "opened",
            "interacted",
            "progressed",
            "completed",
            "passed",
            "failed",
            "mastered",
            "answered",
            "scored",
            "submitted",
            "terminated");

    private static final String VERB = "split_part(verb.id, '/', -1)";

    private XapiRows() {}

    static String select(SourceTable table, EventTime time, String relation) {
        String columns = String.join(
                ", ",
                "coalesce(id, CAST(actor AS VARCHAR), verb.id, \"object\".id, timestamp) IS NULL AS broken",
                "CASE WHEN " + isVideo() + " THEN 'video' WHEN " + isDone() + " THEN 'thing' END AS subject",
                "id",
                "CAST(actor AS VARCHAR) AS actor",
                "false AS named",
                "CAST(NULL AS VARCHAR) AS account",
                "\"object\".id AS video",
                "CAST(\"object\".definition.\"name\" AS VARCHAR) AS title",
                "'[' || concat_ws(',', context.\"contextActivities\".parent, context.\"contextActivities\".\"grouping\")"
                        + " || ']' AS course",
                "context.registration AS attempt",
                "coalesce(" + either("session-id") + ", context.registration) AS sitting",
                "CASE WHEN " + isDone() + " AND NOT " + isVideo() + " THEN " + VERB + " ELSE " + kind("verb.id")
                        + " END AS kind",
                time.utc("timestamp") + " AS clock",
                "coalesce(" + number("time") + ", " + number("time-from") + ") AS \"second\"",
                number("time-to") + " AS to_second",
                "TRY_CAST(rtrim(" + either("speed") + ", 'x ') AS DOUBLE) AS speed",
                number("length") + " AS length",
                number("progress") + " AS progress",
                either("played-segments") + " AS played",
                "CAST(NULL AS VARCHAR) AS ending",
                score() + " AS score",
                "\"object\".definition.\"type\" LIKE '%/course' AS whole_course",
                "false AS nested",
                asText() + " AS as_text");
        return "SELECT " + columns + " FROM " + JsonTables.typed(table, relation, COLUMNS);
    }

    private static String isVideo() {
        return "coalesce(\"object\".definition.\"type\" LIKE '%/video' OR \"object\".definition.\"type\" IS NULL AND ("
                + "verb.id LIKE '%/xapi/video/%' OR " + either("length") + " IS NOT NULL OR "
                + either("played-segments") + " IS NOT NULL), false)";
    }

    /** Somebody's profile is no unit, and what it is called is a name. */
    private static String isDone() {
        return "coalesce(" + OneOf.sql(VERB, DONE)
                + " AND NOT coalesce(\"object\".definition.\"type\" LIKE '%/user-profile', false), false)";
    }

    /** In percent: the scaled score, else points out of the most, else whether an answer was right. */
    private static String score() {
        String points = result("raw") + " / nullif(" + result("max") + ", 0)";
        String right = "CASE WHEN " + VERB + " = 'answered' THEN CASE CAST(result.success AS VARCHAR)"
                + " WHEN 'true' THEN 1.0 WHEN 'false' THEN 0.0 END END";
        return "CASE WHEN " + isDone() + " THEN 100 * coalesce(" + result("scaled") + ", " + points + ", " + right
                + ") END";
    }

    private static String result(String part) {
        return JsonFields.asNumber("CAST(result.score.\"" + part + "\" AS VARCHAR)");
    }

    static String kind(String verb) {
        return "CASE split_part(" + verb + ", '/', -1) WHEN 'played' THEN 'play' WHEN 'paused' THEN 'pause'"
                + " WHEN 'seeked' THEN 'seek' WHEN 'initialized' THEN 'load' WHEN 'completed' THEN 'complete'"
                + " WHEN 'terminated' THEN 'stop' WHEN 'progressed' THEN 'heartbeat' ELSE 'other' END";
    }

    /** Emitters put an extension into the result or the context. */
    private static String either(String extension) {
        return "coalesce(result.extensions.\"" + EXTENSION + extension + "\", context.extensions.\"" + EXTENSION
                + extension + "\")";
    }

    private static String number(String extension) {
        return JsonFields.asNumber("CAST(" + either(extension) + " AS VARCHAR)");
    }

    private static String asText() {
        return NUMBERS.stream()
                .map(name -> "coalesce(starts_with(CAST(" + either(name) + " AS VARCHAR), '\"'), false)")
                .collect(Collectors.joining(" OR "));
    }
}
