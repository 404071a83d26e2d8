package org.lectern.ingest.door;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.file.SourceTable;
import org.lectern.ingest.load.EventsLoader;
import org.lectern.ingest.load.RecordsLoader;
import org.lectern.ingest.load.ViewsLoader;
import org.lectern.ingest.report.ImportReport;
import org.lectern.ingest.source.Contents;
import org.lectern.ingest.source.Field;
import org.lectern.ingest.text.TimestampText;

/**
 * What stands first in dates such as 3/4/2026: a month whose report has no day after the twelfth is told by the other months'
 * reports of the same kind.
 */
final class DateOrders {

    private final ImportOptions options;
    private final Map<Kind, Set<ImportOptions.Dates>> told = new HashMap<>();

    DateOrders(ImportOptions options) {
        this.options = options;
    }

    /** Files of the same source and columns. */
    private record Kind(String source, List<String> headers) {
        static Kind of(ImportRun.Look look) {
            if (look.recognition().contents() instanceof Contents.Records) {
                // All tables of a learning system come from one database.
                return new Kind("", List.of());
            }
            return new Kind(look.recognition().source(), look.table().headers());
        }
    }

    /** Learns from a file. */
    void add(ImportRun.Look look) {
        TimestampText.order(sample(look))
                .ifPresent(order -> told.computeIfAbsent(Kind.of(look), _ -> EnumSet.noneOf(ImportOptions.Dates.class))
                        .add(order));
    }

    /** The order in a file that does not tell it itself, where others of its kind agree on one; else what was chosen. */
    ImportOptions.Dates of(ImportRun.Look look) {
        Set<ImportOptions.Dates> others = told.getOrDefault(Kind.of(look), Set.of());
        boolean asked = options.dates() == ImportOptions.Dates.FOUND
                && others.size() == 1
                && TimestampText.unsure(sample(look)).isPresent();
        return asked ? others.iterator().next() : options.dates();
    }

    private List<String> sample(ImportRun.Look look) {
        SourceTable table = look.table();
        if (look.recognition().contents() instanceof Contents.Records records) {
            return RecordsLoader.times(records, table);
        }
        return ImportReport.Column.header(columns(look), Field.TIMESTAMP)
                .filter(table.headers()::contains)
                .map(table::sample)
                .orElse(List.of());
    }

    private List<ImportReport.Column> columns(ImportRun.Look look) {
        return switch (look.recognition().contents()) {
            case Contents.Rows rows -> ViewsLoader.columns(look.table(), rows, options.withMapping(Map.of()));
            case Contents.Events events -> EventsLoader.columns(events);
            case Contents.OfVideos _, Contents.Records _ -> List.of();
        };
    }
}
