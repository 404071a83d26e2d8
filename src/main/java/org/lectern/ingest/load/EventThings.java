package org.lectern.ingest.load;

import java.sql.SQLException;
import java.sql.Statement;
import org.lectern.ingest.source.EventFormat;
import org.lectern.ingest.text.Dictionary;
import org.lectern.ingest.text.EventTime;
import org.lectern.ingest.text.Missing;
import org.lectern.study.TableSpec;

/**
 * What the same learners did to things that are no videos: statements with a score are attempts, the others activity. One that
 * says with a score that something was completed or passed is both, as an attempt tells no state.
 */
final class EventThings {

    private final Statement statement;
    private final EventTime time;

    EventThings(Statement statement, EventTime time) {
        this.statement = statement;
        this.time = time;
    }

    /** An event that says too little to be one of a video, of something that others say is one, is no thing. */
    void forgetVideos(EventFormat format) throws SQLException {
        if (format == EventFormat.XAPI) {
            statement.execute("UPDATE event_rows SET subject = NULL WHERE subject = 'thing'"
                    + " AND video IN (SELECT given FROM video_values)");
        }
    }

    /**
     * Takes them out of {@code event_rows} into {@code thing_rows}, delivered ones once; how many there are.
     *
     * @param courses whether there are any
     */
    long take(EventFormat format, boolean courses) throws SQLException {
        if (format != EventFormat.XAPI || number("SELECT count(*) FROM event_rows WHERE subject = 'thing'") == 0) {
            statement.execute("CREATE TABLE thing_rows (record BIGINT)");
            return 0;
        }
        String course = courses ? "CAST(course_values.value AS VARCHAR)" : "CAST(NULL AS VARCHAR)";
        statement.execute("CREATE TABLE thing_rows AS SELECT raw.rowid + 1 AS record, learner_values.value AS learner,"
                + " CASE WHEN NOT coalesce(whole_course, false) THEN video END AS module, CASE WHEN whole_course THEN video ELSE "
                + course + " END AS course, " + Missing.cleaned(EventNames.title()) + " AS title, "
                + time.local("clock") + " AS happened_at, " + RecordWords.status("raw.kind")
                + " AS status, score FROM event_rows AS raw JOIN learner_values ON learner_values.given = raw.actor"
                + (courses ? new Dictionary("course").join() : "")
                + " WHERE raw.subject = 'thing' AND nullif(video, '') IS NOT NULL"
                + " AND raw.rowid NOT IN (SELECT place FROM repeated) ORDER BY record");
        return number("SELECT count(*) FROM thing_rows");
    }

    /** Makes the tables of what was done, where there is any. */
    void build() throws SQLException {
        if (number("SELECT count(*) FROM thing_rows") > 0) {
            table(
                    TableSpec.ACTIVITY,
                    "learner, module, course, happened_at, CASE WHEN status IN"
                            + " ('completed', 'in_progress', 'started', 'failed') THEN status END AS status",
                    "score IS NULL OR status = 'completed'");
            table(TableSpec.ATTEMPTS, "learner, module, course, happened_at, score", "score IS NOT NULL");
            statement.execute("CREATE TABLE " + TableSpec.MODULES.declaration());
            statement.execute(
                    "INSERT INTO " + TableSpec.MODULES.stored() + " BY NAME SELECT module, min(course) AS course,"
                            + " arg_max(title, (n, title)) AS title FROM (SELECT module, course, title, count(*) AS n"
                            + " FROM thing_rows WHERE module IS NOT NULL GROUP BY ALL) GROUP BY module ORDER BY module");
        }
        statement.execute("DROP TABLE thing_rows");
    }

    private void table(TableSpec table, String columns, String which) throws SQLException {
        if (number("SELECT count(*) FROM thing_rows WHERE " + which) > 0) {
            statement.execute("CREATE TABLE " + table.declaration());
            statement.execute("INSERT INTO " + table.stored() + " BY NAME SELECT " + columns + " FROM thing_rows WHERE "
                    + which + " ORDER BY record");
        }
    }

    private long number(String sql) throws SQLException {
        return Dictionary.number(statement, sql);
    }
}
