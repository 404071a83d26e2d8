package org.lectern.ingest.file;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Words;
import org.lectern.ingest.QualityNotice;
import org.lectern.ingest.source.Contents;
import org.lectern.ingest.source.Head;
import org.lectern.ingest.source.Recognition;
import org.lectern.ingest.source.Sources;

/**
 * Events that stand inside the cells of a column: collectors of logs put a line as text into an object of their own (GELF's
 * {@code short_message}, Docker's {@code log}, Splunk's {@code _raw}), databases keep a statement in one column.
 */
final class Envelope {

    private static final Words WORDS = Words.of(Envelope.class);

    /** Collectors put their objects into those of others, too. */
    private static final int DEEPEST = 3;

    private final JsonTables tables;

    Envelope(JsonTables tables) {
        this.tables = tables;
    }

    /** The table of the events inside, where no source knows the table itself; else the table. */
    SourceTable opened(SourceTable table) throws SQLException {
        // Most tables hold no objects, and what they are is found out later.
        boolean objects = table.headers().stream().anyMatch(header -> holdsObjects(table, header));
        Found found = objects && !isKnown(table) ? found(table, List.of()) : null;
        if (found == null) {
            return table;
        }
        SourceTable inside = found.table();
        for (QualityNotice notice : table.notices()) {
            inside = inside.withNotice(notice);
        }
        return inside.withNotice(
                new QualityNotice("envelope", WORDS.say("notice.envelope", String.join(" › ", found.path()))));
    }

    private record Found(SourceTable table, List<String> path) {

        /** Of a text and its beginning the one that more rows can be read from. */
        long rows() {
            return table.head().stream()
                    .filter(row -> row.stream().anyMatch(text -> !text.isEmpty()))
                    .count();
        }
    }

    private @Nullable Found found(SourceTable table, List<String> path) throws SQLException {
        List<Found> all = new ArrayList<>();
        for (String header : table.headers()) {
            SourceTable inside =
                    holdsObjects(table, header) ? tables.inside(table, header).orElse(null) : null;
            Found found = inside == null ? null : within(inside, and(path, header));
            if (found != null) {
                all.add(found);
            }
        }
        return all.stream().max(Comparator.comparingLong(Found::rows)).orElse(null);
    }

    private @Nullable Found within(SourceTable inside, List<String> path) throws SQLException {
        if (isOfEvents(inside)) {
            return new Found(inside, path);
        }
        return path.size() < DEEPEST ? found(inside, path) : null;
    }

    private static List<String> and(List<String> path, String further) {
        List<String> longer = new ArrayList<>(path);
        longer.add(further);
        return longer;
    }

    private static boolean holdsObjects(SourceTable table, String header) {
        return table.sample(header).stream().anyMatch(text -> text.contains("{\"") || text.contains("{ \""));
    }

    private static boolean isKnown(SourceTable table) {
        return !recognition(table).source().equals(Sources.TABLE);
    }

    private static boolean isOfEvents(SourceTable table) {
        return recognition(table).contents() instanceof Contents.Events;
    }

    private static Recognition recognition(SourceTable table) {
        return Sources.recognise(new Head("", table.headers(), table.head()), "");
    }
}
