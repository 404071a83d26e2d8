package org.lectern.ingest.load;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.function.DoubleSupplier;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.ingest.event.Observation;
import org.lectern.ingest.event.Tallies;
import org.lectern.ingest.file.SourceTable;
import org.lectern.ingest.source.Contents;
import org.lectern.ingest.text.Dictionary;
import org.lectern.ingest.text.EventTime;
import org.lectern.study.StatementProgress;
import org.lectern.study.Workspace;

/**
 * Loads events into the table {@code event_rows}: one row a record, in the file's order, so that {@code rowid} counts records.
 *
 * <ul>
 *   <li>{@code broken}: whether the record cannot be read; {@code subject}: {@code video}, {@code bumper},
 *       {@code thing} (see {@link XapiRows}) or null;
 *   <li>{@code id} of the event, {@code actor} and whether it is {@code named} by a name or address, the number of the
 *       {@code account} where names may be lacking, {@code video} and
 *       {@code course} by their ids, {@code title} of the video, {@code attempt} and {@code sitting} as in
 *       {@link org.lectern.ingest.event.PlayerEvent}: texts as the file has them;
 *   <li>{@code kind} as {@link org.lectern.ingest.event.EventKind#code}, {@code clock} a timestamp in UTC, {@code second},
 *       {@code to_second}, {@code speed}, {@code length}, {@code progress} numbers, {@code played} the list of stretches;
 *   <li>{@code ending}: of a stretch, the kind of event that ended it;
 *   <li>{@code nested}, {@code as_text}: whether details were JSON in a text, and numbers were texts.
 * </ul>
 */
final class EventRows {

    private static final Words WORDS = Words.of(EventRows.class);

    /** The share of an import in which events are read. */
    private static final double FROM = 0.1;

    private static final double SHARE = 0.5;

    private final Workspace database;
    private final TaskContext context;

    EventRows(Workspace database, TaskContext context) {
        this.database = database;
        this.context = context;
    }

    /** Loads them. */
    void load(SourceTable table, Contents.Events contents, EventTime time) throws SQLException {
        try {
            load(table, select(table, contents, time, table.relation()));
        } catch (SQLException e) {
            if (!String.valueOf(e.getMessage()).contains("parallel=false")) {
                throw e;
            }
            load(table, select(table, contents, time, table.patientRelation()));
        }
    }

    private static String select(SourceTable table, Contents.Events contents, EventTime time, String relation) {
        return switch (contents.format()) {
            case XAPI -> XapiRows.select(table, time, relation);
            case EDX -> EdxRows.select(table, time, relation);
            case EDX_TABLE -> TableRows.select(table, contents.details(), true, time, relation);
            case XAPI_TABLE -> TableRows.select(table, contents.details(), false, time, relation);
            case PANOPTO -> PanoptoRows.select(table, time, relation);
        };
    }

    /** The headers that are read. */
    static Set<String> used(SourceTable table, Contents.Events contents) {
        return switch (contents.format()) {
            case XAPI -> XapiRows.USED;
            case EDX -> EdxRows.USED;
            case EDX_TABLE, XAPI_TABLE -> Set.copyOf(contents.details().values());
            case PANOPTO -> PanoptoRows.used(table);
        };
    }

    private void load(SourceTable table, String select) throws SQLException {
        database.run(
                statement -> {
                    context.progress(WORDS.say("step.events"), progress(statement));
                    statement.execute("CREATE OR REPLACE TABLE set_aside (record BIGINT, line BIGINT, code VARCHAR)");
                    statement.execute("CREATE OR REPLACE TABLE event_rows AS " + select);
                    if (table.text() != null) {
                        statement.execute("INSERT INTO set_aside SELECT DISTINCT NULL, line, 'malformed'"
                                + " FROM reject_errors ORDER BY line");
                    }
                    return true;
                },
                context);
    }

    /** The engine tells how far in the file it is. */
    private static DoubleSupplier progress(Statement statement) throws SQLException {
        DoubleSupplier reading = StatementProgress.of(statement);
        return () -> FROM + SHARE * reading.getAsDouble();
    }

    /** Counts what the rows show, finds those that are delivered again, and sets aside what cannot be used. */
    static void sort(Statement statement, Tallies tallies) throws SQLException {
        tallies.add(Observation.NO_VIDEO_EVENT, count(statement, "NOT broken AND subject IS NULL"));
        tallies.add(Observation.BUMPER, count(statement, "subject = 'bumper'"));
        tallies.add(Observation.NESTED_JSON, count(statement, "nested AND subject = 'video'"));
        tallies.add(Observation.NUMBERS_AS_TEXT, count(statement, "as_text AND subject = 'video'"));
        tallies.add(Observation.NO_TIME, count(statement, "clock IS NULL AND subject = 'video'"));
        statement.execute("""
                INSERT INTO set_aside
                SELECT record, NULL, code FROM (
                    SELECT rowid + 1 AS record, CASE
                        WHEN broken THEN 'malformed'
                        WHEN subject <> 'bumper' AND actor NOT IN (SELECT given FROM learner_values) THEN 'no-learner'
                        WHEN subject <> 'bumper' AND actor IS NULL THEN 'no-learner'
                        WHEN subject = 'video' AND nullif(video, '') IS NULL THEN 'no-video'
                    END AS code FROM event_rows)
                WHERE code IS NOT NULL ORDER BY record
                """);
        tallies.add(
                Observation.ANONYMOUS,
                Dictionary.number(statement, "SELECT count(*) FROM set_aside WHERE code = 'no-learner'"));
        findRepeated(statement);
        tallies.add(Observation.REPEATED, Dictionary.number(statement, "SELECT count(*) FROM repeated"));
    }

    /**
     * The same id, or without ids the same event at the same time, is the same event. Only those are compared as a whole whose id
     * or time is there twice, which few are.
     */
    private static void findRepeated(Statement statement) throws SQLException {
        statement.execute("""
                CREATE TABLE repeated AS
                WITH marked AS (
                    SELECT rowid AS place, CASE WHEN id IS NULL THEN hash(clock) ELSE hash(id) END AS mark FROM event_rows
                    WHERE subject <> 'bumper' AND (id IS NOT NULL OR clock IS NOT NULL)),
                keyed AS (
                    SELECT rowid AS place, coalesce('#' || id, concat_ws('|', actor, video, attempt, sitting, kind, clock,
                        "second", to_second, speed, length, progress, played)) AS key
                    FROM event_rows WHERE rowid IN (
                        SELECT place FROM marked WHERE mark IN (SELECT mark FROM marked GROUP BY mark HAVING count(*) > 1)))
                SELECT place FROM (
                    SELECT place, row_number() OVER (PARTITION BY key ORDER BY place) AS delivery FROM keyed
                    WHERE key IN (SELECT key FROM keyed GROUP BY key HAVING count(*) > 1))
                WHERE delivery > 1
                """);
    }

    private static long count(Statement statement, String which) throws SQLException {
        return Dictionary.number(statement, "SELECT count(*) FROM event_rows WHERE " + which);
    }
}
