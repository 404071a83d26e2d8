package org.lectern.ingest;

/** Reads statements of the xAPI Video Profile, as {@link EventRows} wants them. */
final class XapiRows {

    private static final String EXTENSION = "https://w3id.org/xapi/video/extensions/";

    private final JsonFields fields = new JsonFields("v");

    private XapiRows() {}

    static String select(SourceTable table, EventTime time) {
        return new XapiRows().sql(table, time);
    }

    private String sql(SourceTable table, EventTime time) {
        String verb = fields.text("verb", "id");
        String type = fields.text("object", "definition", "type");
        String registration = fields.text("context", "registration");
        String columns = String.join(
                ", ",
                "broken",
                subject(type, verb) + " AS subject",
                fields.text("id") + " AS id",
                fields.json("actor") + " AS actor",
                "false AS named",
                fields.text("object", "id") + " AS video",
                fields.json("object", "definition", "name") + " AS title",
                course() + " AS course",
                registration + " AS attempt",
                "coalesce(" + fields.text("context", "extensions", EXTENSION + "session-id") + ", " + registration
                        + ") AS sitting",
                kind(verb) + " AS kind",
                time.utc(fields.text("timestamp")) + " AS clock",
                "coalesce(" + number("time") + ", " + number("time-from") + ") AS \"second\"",
                number("time-to") + " AS to_second",
                fields.speed("context", "extensions", EXTENSION + "speed") + " AS speed",
                number("length") + " AS length",
                number("progress") + " AS progress",
                eitherText("played-segments") + " AS played",
                "CAST(NULL AS VARCHAR) AS ending",
                "false AS nested");
        return "SELECT " + columns + ", " + fields.hasNumbersAsText() + " AS as_text FROM (SELECT "
                + table.surplus() + " IS NOT NULL AS broken, " + fields.extract("json") + " AS v FROM "
                + table.relation() + ")";
    }

    private static String subject(String type, String verb) {
        return "CASE WHEN " + type + " LIKE '%/video' OR " + type + " IS NULL AND " + verb
                + " LIKE '%/xapi/video/%' THEN 'video' END";
    }

    private static String kind(String verb) {
        return "CASE split_part(" + verb + ", '/', -1) WHEN 'played' THEN 'play' WHEN 'paused' THEN 'pause'"
                + " WHEN 'seeked' THEN 'seek' WHEN 'initialized' THEN 'load' WHEN 'completed' THEN 'complete'"
                + " WHEN 'terminated' THEN 'stop' WHEN 'progressed' THEN 'heartbeat' ELSE 'other' END";
    }

    /** The first activity around the video that is a course; emitters write one activity or a list. */
    private String course() {
        StringBuilder course = new StringBuilder("coalesce(");
        for (String around : new String[] {"parent", "grouping"}) {
            for (String place : new String[] {"0", "1", "2", ""}) {
                String type = field("type", around, place);
                course.append("CASE WHEN ").append(type).append(" LIKE '%/course' THEN ");
                course.append(field("id", around, place)).append(" END, ");
            }
        }
        return course + "NULL)";
    }

    private String field(String name, String around, String place) {
        boolean inDefinition = name.equals("type");
        if (place.isEmpty()) {
            return inDefinition
                    ? fields.text("context", "contextActivities", around, "definition", "type")
                    : fields.text("context", "contextActivities", around, "id");
        }
        return inDefinition
                ? fields.text("context", "contextActivities", around, place, "definition", "type")
                : fields.text("context", "contextActivities", around, place, "id");
    }

    /** Emitters put an extension into the result or the context. */
    private String number(String extension) {
        return "coalesce(" + fields.number("result", "extensions", EXTENSION + extension) + ", "
                + fields.number("context", "extensions", EXTENSION + extension) + ")";
    }

    private String eitherText(String extension) {
        return "coalesce(" + fields.text("result", "extensions", EXTENSION + extension) + ", "
                + fields.text("context", "extensions", EXTENSION + extension) + ")";
    }
}
