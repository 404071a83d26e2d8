package org.lectern.ingest.load;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.ingest.event.EventKind;
import org.lectern.ingest.event.LearnerVideo;
import org.lectern.ingest.event.PlayerEvent;
import org.lectern.ingest.event.Tallies;
import org.lectern.ingest.event.Watched;
import org.lectern.ingest.text.Dictionary;
import org.lectern.study.RowAppender;

/**
 * Replays {@code sorted_events}, one learner and video after the other, into {@code watched (first_row, seconds,
 * stated_seconds)}, {@code stretches} and {@code sittings (session, first_row)}.
 */
final class EventReplay {

    private static final Words WORDS = Words.of(EventReplay.class);

    /** So many events are taken from DuckDB at a time. */
    private static final int SLICE = 1 << 17;

    /** The share of an import in which events are replayed. */
    private static final double FROM = 0.65;

    private static final double SHARE = 0.2;

    private static final List<EventKind> KINDS = List.of(EventKind.values());

    /** The place of an event's kind among all of them. */
    private static final String KIND = IntStream.range(0, KINDS.size())
            .mapToObj(place -> " WHEN '" + KINDS.get(place).code() + "' THEN " + place)
            .collect(Collectors.joining("", "CAST(CASE kind", " END AS TINYINT)"));

    private final Statement statement;
    private final boolean gapsCut;
    private final Tallies tallies;
    private final TaskContext context;

    private final List<PlayerEvent> events = new ArrayList<>();
    /** Of each learner and video the first row, and after the last the end of all. */
    private long[] firstRows = {};

    private double[] lengths = {};
    private int pair;
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
        readPairs();
        // In a transaction of its own each batch of rows takes longer than it takes to make it.
        statement.execute("BEGIN TRANSACTION");
        replay();
        statement.execute("COMMIT");
    }

    private void replay() throws SQLException {
        long all = firstRows[firstRows.length - 1];
        try (RowAppender watched = RowAppender.of(statement, "watched");
                RowAppender sittings = RowAppender.of(statement, "sittings");
                RowAppender stretches = RowAppender.of(statement, "stretches")) {
            Writers writers = new Writers(watched, sittings, stretches);
            for (long from = 0; from < all; from += SLICE) {
                context.checkCancelled();
                context.progress(WORDS.say("step.replay"), FROM + SHARE * from / all);
                slice(from, writers);
            }
            finish(writers);
        }
    }

    private record Writers(RowAppender watched, RowAppender sittings, RowAppender stretches) {}

    private void readPairs() throws SQLException {
        int count = (int) Dictionary.number(statement, "SELECT count(*) FROM pairs");
        firstRows = new long[count + 1];
        lengths = new double[count];
        try (ResultSet rows = statement.executeQuery("SELECT first_row, video_seconds FROM pairs JOIN lengths"
                + " ON lengths.learner = pairs.learner AND lengths.video = pairs.video ORDER BY first_row")) {
            for (int i = 0; rows.next(); i++) {
                firstRows[i] = rows.getLong(1);
                lengths[i] = number(rows, 2);
            }
        }
        firstRows[count] = Dictionary.number(statement, "SELECT count(*) FROM sorted_events");
    }

    /** DuckDB keeps the order of a table's rows where nothing is asked but some of them. */
    private void slice(long from, Writers writers) throws SQLException {
        try (ResultSet rows =
                statement.executeQuery("SELECT record, " + label("sitting") + ", " + label("attempt") + ", " + KIND
                        + ", epoch_us(clock), \"second\", to_second, speed, played FROM sorted_events WHERE rowid >= "
                        + from + " AND rowid < " + (from + SLICE))) {
            for (long at = from; rows.next(); at++) {
                if (at == firstRows[pair + 1]) {
                    finish(writers);
                    pair++;
                }
                events.add(event(rows));
            }
        }
    }

    /** A number for a text, 0 where there is none: texts of their own for each event cost as much as the rest of the replay. */
    private static String label(String column) {
        return "CASE WHEN " + column + " IS NULL THEN 0 ELSE CAST(hash(" + column + ") >> 1 AS BIGINT) END";
    }

    private static PlayerEvent event(ResultSet rows) throws SQLException {
        long micros = rows.getLong(5);
        double clock = rows.wasNull() ? Double.NaN : micros / 1e6;
        return new PlayerEvent(
                rows.getLong(1),
                rows.getLong(2),
                rows.getLong(3),
                KINDS.get(rows.getByte(4)),
                clock,
                number(rows, 6),
                number(rows, 7),
                number(rows, 8),
                rows.getString(9));
    }

    private static double number(ResultSet rows, int column) throws SQLException {
        double number = rows.getDouble(column);
        return rows.wasNull() || !Double.isFinite(number) ? Double.NaN : number;
    }

    private void finish(Writers writers) throws SQLException {
        if (events.isEmpty()) {
            return;
        }
        Watched watched = new LearnerVideo(lengths[pair], gapsCut, tallies).of(events);
        writers.watched()
                .append(row)
                .append(watched.seconds())
                .append(watched.statedSeconds())
                .endRow();
        long place = 0;
        for (Watched.Placed placed : watched.stretches()) {
            write(placed, ++place, writers.stretches());
        }
        for (Watched.Sitting sitting : watched.sittings()) {
            writers.sittings().append(row).append(++sessions).endRow();
            row += sitting.events();
        }
        events.clear();
    }

    private void write(Watched.Placed placed, long place, RowAppender stretches) throws SQLException {
        var stretch = placed.stretch();
        stretches.append(row).append(sessions + 1 + placed.sitting()).append(place);
        stretches.append(stretch.from()).append(stretch.to());
        if (Double.isNaN(stretch.clock())) {
            stretches.appendNull();
        } else {
            stretches.append(stretch.clock());
        }
        stretches.append(stretch.inferred()).endRow();
    }
}
