package org.lectern.ingest.load;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.ingest.ImportOptions.Unit;
import org.lectern.ingest.QualityNotice;
import org.lectern.ingest.file.SourceTable;
import org.lectern.ingest.report.ImportReport;
import org.lectern.ingest.source.Field;
import org.lectern.ingest.source.Synonyms;
import org.lectern.ingest.text.CompletionText;
import org.lectern.ingest.text.HeaderUnit;
import org.lectern.ingest.text.TimeText;

/** The column, or the two, that tell how much was watched: finds their unit from all rows of {@code raw}, and makes time a share. */
final class CompletionColumn {

    private static final Words WORDS = Words.of(CompletionColumn.class);

    private final String file;
    private final SourceTable table;
    private final List<ImportReport.Column> columns;
    private final Unit chosen;
    private final boolean settled;

    /**
     * @param file its name
     * @param columns that were found
     * @param chosen unit
     * @param settled whether the source says that it is a percentage or fraction
     */
    CompletionColumn(String file, SourceTable table, List<ImportReport.Column> columns, Unit chosen, boolean settled) {
        this.file = file;
        this.table = table;
        this.columns = columns;
        this.chosen = chosen;
        this.settled = settled;
    }

    /**
     * What was found.
     *
     * @param unit of the file's numbers; null where there is a question
     * @param question that the user has to answer first; null where there is none
     * @param notices what to say of how it was found
     */
    record Found(@Nullable Unit unit, @Nullable Problem question, List<QualityNotice> notices) {

        /** From {@code raw.completion} to percent. */
        double scale() {
            return unit == Unit.FRACTION ? 100 : 1;
        }
    }

    /** Whether the study has completion from these columns. */
    static boolean isIn(List<ImportReport.Column> columns) {
        return header(columns, Field.COMPLETION).isPresent()
                || header(columns, Field.WATCH_TIME).isPresent();
    }

    /** Finds the unit, and completes {@code raw.completion}: a share of time in percent, and what is told in words. */
    Found find(Statement statement) throws SQLException {
        Optional<String> watched = header(columns, Field.WATCH_TIME);
        if (header(columns, Field.COMPLETION).isEmpty() && watched.isPresent()) {
            return ofTime(statement, watched.get());
        }
        String header = header(columns, Field.COMPLETION).orElseThrow();
        Shown shown = Shown.of(
                statement,
                HeaderUnit.of(header).isPart(),
                header(columns, Field.VIDEO_LENGTH).isPresent());
        CompletionUnit found = unit(header, shown);
        Unit unit = found.unit();
        if (unit == null) {
            return new Found(null, found.question(), List.of());
        }
        List<QualityNotice> told = new ArrayList<>(found.notices());
        if (unit.isTime()) {
            Problem lacking = lackingLength(header);
            if (lacking != null) {
                return new Found(null, lacking, List.of());
            }
            told.addAll(divide(statement, unit == Unit.MINUTES ? "completion * 60" : "completion", header, true));
        } else if (shown.words() > 0) {
            statement.execute("UPDATE raw SET completion = " + (unit == Unit.FRACTION ? 1 : 100)
                    + " WHERE completion = " + CompletionText.ALL_OF_IT);
        }
        if (chosen == Unit.FOUND && unit == Unit.FRACTION && told.isEmpty()) {
            told.add(new QualityNotice("fraction", WORDS.say("notice.fraction")));
        }
        return new Found(unit, null, told);
    }

    private CompletionUnit unit(String header, Shown shown) {
        if (chosen != Unit.FOUND) {
            return new CompletionUnit(chosen, null, List.of());
        }
        return CompletionText.hasPercentSigns(table.sample(header))
                ? new CompletionUnit(Unit.PERCENT, null, List.of())
                : CompletionUnit.of(header, settled || isSureName(header), shown);
    }

    private static boolean isSureName(String header) {
        String plain = Synonyms.plain(header);
        return Synonyms.of(Field.COMPLETION).stream()
                .anyMatch(one -> one.plain().equals(plain) && one.confidence() > Synonyms.GUESS);
    }

    private Found ofTime(Statement statement, String header) throws SQLException {
        Problem lacking = lackingLength(header);
        if (lacking != null) {
            return new Found(null, lacking, List.of());
        }
        Unit unit = HeaderUnit.of(header) == HeaderUnit.MINUTES ? Unit.MINUTES : Unit.SECONDS;
        return new Found(unit, null, divide(statement, "watched_seconds", header, saysUnit(header)));
    }

    private List<QualityNotice> divide(Statement statement, String watched, String header, boolean said)
            throws SQLException {
        String length = header(columns, Field.VIDEO_LENGTH).orElseThrow();
        List<QualityNotice> told = new ArrayList<>();
        told.add(new QualityNotice("time-over-length", WORDS.say("notice.time-over-length", header, length)));
        told.addAll(new WatchTime(statement, watched).divide(said, saysUnit(length)));
        return told;
    }

    private @Nullable Problem lackingLength(String header) {
        return header(columns, Field.VIDEO_LENGTH).isPresent() ? null : Problem.of(WORDS, "no-length", file, header);
    }

    private boolean saysUnit(String header) {
        return HeaderUnit.of(header).isTime() || TimeText.isClock(table.sample(header));
    }

    /** Other columns that look as if they told the same, where the user has not chosen. */
    Optional<QualityNotice> others() {
        List<String> taken = columns.stream().map(ImportReport.Column::header).toList();
        List<String> others = table.headers().stream()
                .filter(header -> !taken.contains(header) && isPercentage(header))
                .toList();
        String header = header(columns, Field.COMPLETION)
                .or(() -> header(columns, Field.WATCH_TIME))
                .orElseThrow();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(new QualityNotice(
                        "other-percentages",
                        WORDS.say("notice.other-percentages", String.join(", ", others), header, others.size())));
    }

    private boolean isPercentage(String header) {
        String plain = Synonyms.plain(header);
        boolean named = HeaderUnit.of(header).isPart()
                || Synonyms.of(Field.COMPLETION).stream()
                        .anyMatch(one -> one.plain().equals(plain));
        List<String> sample = table.sample(header);
        return named
                && !HeaderUnit.of(header).isTime()
                && sample.stream().anyMatch(text -> !text.isBlank())
                && CompletionText.isNumeric(sample);
    }

    private static Optional<String> header(List<ImportReport.Column> columns, Field field) {
        return columns.stream()
                .filter(column -> column.field() == field)
                .map(ImportReport.Column::header)
                .findFirst();
    }
}
