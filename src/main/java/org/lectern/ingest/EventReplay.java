package org.lectern.ingest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.ingest.event.EventKind;
import org.lectern.ingest.event.LearnerVideo;
import org.lectern.ingest.event.PlayerEvent;
import org.lectern.ingest.event.Tallies;
import org.lectern.ingest.event.Watched;

/**
 * Replays {@code sorted_events}, one learner and video after the other, into {@code watched (first_row, seconds,
 * stated_seconds)}, {@code stretches} and {@code sittings (session, first_row)}.
 */
final class EventReplay {

    private static final Words WORDS = Words.of(EventReplay.class);

    /** So many events are taken from DuckDB at a time. */
    private static final int SLICE = 1 << 16;

    /** The share of an import in which events are replayed. */
    private static final double FROM = 0.65;

    private static final double SHARE = 0.2;

    private final Statement statement;
    private final boolean gapsCut;
    private final Tallies tallies;
    private final TaskContext context;

    private final List<PlayerEvent> events = new ArrayList<>();
    private String learner = "";
    private String video = "";
    private double length = Double.NaN;
    private long row;
    private long sessions;

    /** @param gapsCut whether a gap ends a sitting that has a name, too */
    EventReplay(Statement statement, boolean gapsCut, Tallies tallies, TaskContext context) {
        this.statement = statement;
        this.gapsCut = gapsCut;
        this.tallies = tallies;
        this.context = context;
    }

    void run() throws SQLException {
        statement.execute("CREATE TABLE watched (first_row BIGINT, seconds DOUBLE, stated_seconds DOUBLE)");
        statement.execute("CREATE TABLE sittings (first_row BIGINT, \"session\" BIGINT)");
        statement.execute("CREATE TABLE stretches (first_row BIGINT, \"session\" BIGINT, place BIGINT,"
                + " from_second DOUBLE, to_second DOUBLE, clock DOUBLE, inferred BOOLEAN)");
        long all = Dictionary.number(statement, "SELECT count(*) FROM sorted_events");
        DuckDBConnection connection = statement.getConnection().unwrap(DuckDBConnection.class);
        try (DuckDBAppender watched = connection.createAppender(connection.getSchema(), "watched");
                DuckDBAppender sittings = connection.createAppender(connection.getSchema(), "sittings");
                DuckDBAppender stretches = connection.createAppender(connection.getSchema(), "stretches")) {
            Writers writers = new Writers(watched, sittings, stretches);
            for (long from = 0; from < all; from += SLICE) {
                context.checkCancelled();
                context.progress(WORDS.say("step.replay"), FROM + SHARE * from / all);
                slice(from, writers);
            }
            finish(writers);
        }
    }

    private record Writers(DuckDBAppender watched, DuckDBAppender sittings, DuckDBAppender stretches) {}

    private void slice(long from, Writers writers) throws SQLException {
        try (ResultSet rows =
                statement.executeQuery("SELECT e.learner, e.video, video_seconds, record, sitting, attempt,"
                        + " kind, epoch(clock), \"second\", to_second, speed, played"
                        + " FROM (SELECT *, rowid AS place FROM sorted_events WHERE rowid >= " + from + " AND rowid < "
                        + (from + SLICE)
                        + ") AS e JOIN lengths ON lengths.learner = e.learner AND lengths.video = e.video"
                        + " ORDER BY place")) {
            while (rows.next()) {
                String who = rows.getString(1);
                String what = rows.getString(2);
                if (!who.equals(learner) || !what.equals(video)) {
                    finish(writers);
                    learner = who;
                    video = what;
                    length = number(rows, 3);
                }
                events.add(event(rows));
            }
        }
    }

    private static PlayerEvent event(ResultSet rows) throws SQLException {
        return new PlayerEvent(
                rows.getLong(4),
                rows.getString(5),
                rows.getString(6),
                EventKind.of(rows.getString(7)),
                number(rows, 8),
                number(rows, 9),
                number(rows, 10),
                number(rows, 11),
                rows.getString(12));
    }

    private static double number(ResultSet rows, int column) throws SQLException {
        double number = rows.getDouble(column);
        return rows.wasNull() || !Double.isFinite(number) ? Double.NaN : number;
    }

    private void finish(Writers writers) throws SQLException {
        if (events.isEmpty()) {
            return;
        }
        Watched watched = new LearnerVideo(length, gapsCut, tallies).of(events);
        writers.watched()
                .beginRow()
                .append(row)
                .append(watched.seconds())
                .append(watched.statedSeconds())
                .endRow();
        long place = 0;
        for (Watched.Placed placed : watched.stretches()) {
            write(placed, ++place, writers.stretches());
        }
        for (Watched.Sitting sitting : watched.sittings()) {
            writers.sittings().beginRow().append(row).append(++sessions).endRow();
            row += sitting.events();
        }
        events.clear();
    }

    private void write(Watched.Placed placed, long place, DuckDBAppender stretches) throws SQLException {
        var stretch = placed.stretch();
        stretches.beginRow().append(row).append(sessions + 1 + placed.sitting()).append(place);
        stretches.append(stretch.from()).append(stretch.to());
        if (Double.isNaN(stretch.clock())) {
            stretches.appendNull();
        } else {
            stretches.append(stretch.clock());
        }
        stretches.append(stretch.inferred()).endRow();
    }
}
