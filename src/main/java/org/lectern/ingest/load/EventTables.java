package org.lectern.ingest.load;

import java.sql.SQLException;
import java.sql.Statement;
import org.lectern.ingest.event.Observation;
import org.lectern.ingest.event.Tallies;
import org.lectern.ingest.text.Dictionary;
import org.lectern.ingest.text.EventTime;

/** Makes the tables of a study from {@code event_rows}: before the events are replayed, and after. */
final class EventTables {

    private final Statement statement;
    private final EventTime time;

    EventTables(Statement statement, EventTime time) {
        this.statement = statement;
        this.time = time;
    }

    /**
     * Makes {@code sorted_events}, those of one learner, video and sitting next to each other by time, so that {@code rowid}
     * is their order, and of each learner and video a row in {@code pairs}: the first of its rows, and what is stated of it.
     */
    void sort(boolean courses) throws SQLException {
        statement.execute(
                "CREATE TABLE sorted_events AS SELECT raw.rowid + 1 AS record, learner_values.value AS learner,"
                        + " video_values.value AS video, " + (courses ? "course_values.value" : "CAST(NULL AS VARCHAR)")
                        + " AS course, attempt, sitting, kind, clock, \"second\", to_second, speed, length, progress, played, ending"
                        + " FROM event_rows AS raw"
                        + " JOIN learner_values ON learner_values.given = raw.actor"
                        + " JOIN video_values ON video_values.given = raw.video"
                        + (courses ? new Dictionary("course").join() : "")
                        + " WHERE raw.subject = 'video' AND raw.rowid NOT IN (SELECT place FROM repeated)"
                        + " ORDER BY learner, video, sitting NULLS LAST, clock NULLS LAST, record");
        statement.execute("DROP TABLE event_rows");
        statement.execute("""
                CREATE TABLE pairs AS
                SELECT min(rowid) AS first_row, learner, video, arg_min(course, record) AS course, min(clock) AS first_clock,
                       arg_max(length, record) FILTER (length > 0 AND isfinite(length)) AS own_seconds,
                       max(progress) AS progress, count(progress) + count(played) AS statements
                FROM sorted_events GROUP BY learner, video
                """);
    }

    /**
     * Makes {@code lengths (learner, video, video_seconds)}: the last length stated for a learner and video, else the middle
     * of those stated for others, else the furthest position that anybody reached in the video.
     */
    void measure(Tallies tallies) throws SQLException {
        statement.execute("CREATE TABLE stated_lengths AS SELECT video, quantile_disc(own_seconds, 0.5) AS seconds"
                + " FROM pairs WHERE own_seconds IS NOT NULL GROUP BY video");
        statement.execute("""
                CREATE TABLE reached_lengths AS
                SELECT video, nullif(max(greatest(coalesce("second", 0), coalesce(to_second, 0), coalesce(list_max(
                    list_transform(string_split_regex(played, '\\[[.,]\\]'), s -> TRY_CAST(s AS DOUBLE))), 0))), 0) AS seconds
                FROM sorted_events WHERE video NOT IN (SELECT video FROM stated_lengths) GROUP BY video
                """);
        statement.execute("CREATE TABLE lengths AS SELECT learner, pairs.video AS video,"
                + " coalesce(own_seconds, stated_lengths.seconds, reached_lengths.seconds) AS video_seconds FROM pairs"
                + " LEFT JOIN stated_lengths ON stated_lengths.video = pairs.video"
                + " LEFT JOIN reached_lengths ON reached_lengths.video = pairs.video");
        tallies.add(
                Observation.LENGTH_OF_OTHERS,
                number("SELECT count(*) FROM pairs WHERE own_seconds IS NULL"
                        + " AND video IN (SELECT video FROM stated_lengths)"));
        tallies.add(Observation.LENGTH_OF_POSITIONS, number("SELECT count(seconds) FROM reached_lengths"));
    }

    /** How many learners and videos have events that state what was played. */
    long stated() throws SQLException {
        return number("SELECT count(*) FROM pairs WHERE statements > 0");
    }

    long pairs() throws SQLException {
        return number("SELECT count(*) FROM pairs");
    }

    /**
     * Makes {@code all_views}, {@code all_segments} and {@code all_events}. Completion in percent is rounded to hundredths: <br>
     * {@code 100 max(min(1, u / L), min(1, p))} where events state what was played, with u the seconds that their lists
     * cover, p the largest progress and L the length; {@code 100 min(1, w / L)} otherwise, w the seconds that the replayed
     * stretches cover. DuckDB's {@code round} multiplies first, which moves halves; formatting does not.
     *
     * @param stated whether completion is what the events state
     */
    void build(boolean stated) throws SQLException {
        String covered =
                "least(1, coalesce(watched." + (stated ? "stated_seconds" : "seconds") + " / video_seconds, 0))";
        String share = stated ? "greatest(" + covered + ", least(1, coalesce(pairs.progress, 0)))" : covered;
        statement.execute("CREATE TABLE all_views AS SELECT pairs.learner AS learner, pairs.video AS video, course,"
                + " course AS course_as_given, CAST(NULL AS VARCHAR) AS \"role\", CAST(format('{:.2f}', 100 * " + share
                + ") AS DECIMAL(18, 9)) AS completion, " + time.local("pairs.first_clock")
                + " AS viewed_at, video_seconds, CAST(NULL AS DOUBLE) AS \"position\""
                + " FROM pairs JOIN lengths ON lengths.learner = pairs.learner AND lengths.video = pairs.video"
                + " JOIN watched ON watched.first_row = pairs.first_row ORDER BY pairs.first_row");
        statement.execute(
                "CREATE TABLE all_segments AS SELECT learner, video, course, CAST(NULL AS VARCHAR) AS \"role\","
                        + " \"session\", place, from_second, to_second, "
                        + time.local("make_timestamp(CAST(round(stretches.clock * 1000000) AS BIGINT))")
                        + " AS started_at, inferred"
                        + " FROM stretches JOIN pairs ON pairs.first_row = stretches.first_row"
                        + " ORDER BY stretches.first_row, place");
        statement.execute("CREATE TABLE all_events AS "
                + events(
                        "CASE kind WHEN 'stretch' THEN 'play' ELSE kind END",
                        "clock",
                        "\"second\"",
                        "CASE WHEN kind <> 'stretch' THEN to_second END",
                        "true")
                + " UNION ALL "
                + events(
                        "ending",
                        "clock + to_microseconds(CAST(1000000 * (to_second - \"second\") / coalesce(speed, 1) AS BIGINT))",
                        "to_second",
                        "CAST(NULL AS DOUBLE)",
                        "ending IS NOT NULL"));
    }

    private String events(String kind, String at, String second, String to, String which) {
        return "SELECT s.learner AS learner, s.video AS video, pairs.course AS course, CAST(NULL AS VARCHAR) AS \"role\","
                + " \"session\", " + time.local(at) + " AS happened_at, " + kind + " AS kind, " + second
                + " AS \"second\", " + to + " AS to_second FROM (SELECT *, rowid AS place FROM sorted_events WHERE "
                + which + ") AS s ASOF JOIN sittings ON s.place >= sittings.first_row"
                + " JOIN pairs ON pairs.learner = s.learner AND pairs.video = s.video";
    }

    /** Drops what the study does not need. */
    void clean() throws SQLException {
        for (String table : new String[] {
            "sorted_events",
            "pairs",
            "lengths",
            "stated_lengths",
            "reached_lengths",
            "watched",
            "stretches",
            "sittings",
            "repeated"
        }) {
            statement.execute("DROP TABLE " + table);
        }
    }

    private long number(String sql) throws SQLException {
        return Dictionary.number(statement, sql);
    }
}
