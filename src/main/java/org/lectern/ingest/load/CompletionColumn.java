package org.lectern.ingest.load;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.ingest.ImportOptions.Unit;
import org.lectern.ingest.QualityNotice;
import org.lectern.ingest.file.SourceTable;
import org.lectern.ingest.load.CompletionUnit.Trust;
import org.lectern.ingest.report.ImportReport;
import org.lectern.ingest.source.Field;
import org.lectern.ingest.source.Synonyms;
import org.lectern.ingest.text.CompletionText;
import org.lectern.ingest.text.HeaderUnit;
import org.lectern.ingest.text.RatioText;
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

    /** The header of the column that completion comes from: a percentage, else the time watched; empty where there is neither. */
    static Optional<String> headerIn(List<ImportReport.Column> columns) {
        return ImportReport.Column.header(columns, Field.COMPLETION)
                .or(() -> ImportReport.Column.header(columns, Field.WATCH_TIME));
    }

    /** Finds the unit, and completes {@code raw.completion}: a share of time in percent, and what is told in words. */
    CompletionUnit find(Statement statement) throws SQLException {
        String header = headerIn(columns).orElseThrow();
        if (ImportReport.Column.header(columns, Field.COMPLETION).isEmpty()) {
            Unit unit = HeaderUnit.of(header) == HeaderUnit.MINUTES ? Unit.MINUTES : Unit.SECONDS;
            return divided(statement, CompletionUnit.told(unit), "watched_seconds", header, saysUnit(header, length()));
        }
        Shown shown = Shown.of(
                statement,
                HeaderUnit.of(header).isPart(),
                ImportReport.Column.header(columns, Field.VIDEO_LENGTH).isPresent());
        CompletionUnit found = unit(header, shown);
        Unit unit = found.unit();
        if (unit != null && unit.isTime()) {
            String seconds = unit == Unit.MINUTES ? "completion * 60" : "completion";
            return divided(statement, found, seconds, header, true);
        }
        if (unit != null && shown.words() > 0) {
            statement.execute("UPDATE raw SET completion = " + (unit == Unit.FRACTION ? 1 : 100)
                    + " WHERE completion = " + CompletionText.ALL_OF_IT);
        }
        boolean fraction =
                chosen == Unit.FOUND && unit == Unit.FRACTION && found.notices().isEmpty();
        return fraction ? found.with(List.of(new QualityNotice("fraction", WORDS.say("notice.fraction")))) : found;
    }

    private CompletionUnit unit(String header, Shown shown) {
        if (chosen != Unit.FOUND) {
            return CompletionUnit.told(chosen);
        }
        List<String> sample = table.sample(header);
        if (CompletionText.hasPercentSigns(sample)) {
            return sample.stream().anyMatch(RatioText::isOne)
                    ? CompletionUnit.told(Unit.PERCENT, new QualityNotice("ratio", WORDS.say("notice.ratio", header)))
                    : CompletionUnit.told(Unit.PERCENT);
        }
        CompletionUnit found = CompletionUnit.of(header, trust(header), shown);
        boolean share = found.unit() == Unit.PERCENT || found.unit() == Unit.FRACTION;
        return share && !settled && shown.numbers() > 0 && saysOnlyWatching(header)
                ? CompletionUnit.asked(Problem.of(WORDS, "unclear-word", header, shown.percentMean()))
                : found;
    }

    /** Whether a name fits marks, counts and times as well as shares. */
    private static boolean saysOnlyWatching(String header) {
        return HeaderUnit.of(header) == HeaderUnit.UNSAID && Synonyms.saysOnlyWatching(header);
    }

    private Trust trust(String header) {
        return settled ? Trust.SETTLED : isSureName(header) ? Trust.NAMED : Trust.NONE;
    }

    private static boolean isSureName(String header) {
        return Synonyms.named(Field.COMPLETION, header)
                .filter(name -> name.confidence() > Synonyms.GUESS)
                .isPresent();
    }

    /** @param watched SQL over {@code raw} of seconds, if {@code said} */
    private CompletionUnit divided(
            Statement statement, CompletionUnit unit, String watched, String header, boolean said) throws SQLException {
        String length = length();
        if (length == null) {
            return CompletionUnit.asked(Problem.of(WORDS, "no-length", file, header));
        }
        return unit.with(List.of(
                        new QualityNotice("time-over-length", WORDS.say("notice.time-over-length", header, length))))
                .with(new WatchTime(statement, watched).divide(said, saysUnit(length, header)));
    }

    private @Nullable String length() {
        return ImportReport.Column.header(columns, Field.VIDEO_LENGTH).orElse(null);
    }

    /** Clocks of two parts are minutes and seconds or hours and minutes, unless those of the other column are alike. */
    private boolean saysUnit(String header, @Nullable String other) {
        if (!TimeText.isClock(table.sample(header))) {
            return HeaderUnit.of(header).isTime();
        }
        return TimeText.hasHours(table.sample(header))
                || (other != null && TimeText.isClock(table.sample(other)) && !TimeText.hasHours(table.sample(other)));
    }

    /** Other columns that look as if they told the same, where the user has not chosen. */
    Optional<QualityNotice> others() {
        List<String> taken = columns.stream().map(ImportReport.Column::header).toList();
        List<String> others = table.headers().stream()
                .filter(header -> !taken.contains(header) && isPercentage(header))
                .toList();
        String header = headerIn(columns).orElseThrow();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(new QualityNotice(
                        "other-percentages",
                        WORDS.say("notice.other-percentages", String.join(", ", others), header, others.size())));
    }

    private boolean isPercentage(String header) {
        HeaderUnit unit = HeaderUnit.of(header);
        List<String> sample = table.sample(header);
        return (unit.isPart() || Synonyms.named(Field.COMPLETION, header).isPresent())
                && !unit.isTime()
                && sample.stream().anyMatch(text -> !text.isBlank())
                && CompletionText.isNumeric(sample);
    }
}
