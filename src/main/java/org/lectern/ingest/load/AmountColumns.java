package org.lectern.ingest.load;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lectern.ingest.file.SourceTable;
import org.lectern.ingest.report.ImportReport;
import org.lectern.ingest.source.Field;
import org.lectern.ingest.source.Synonyms;
import org.lectern.ingest.text.CompletionText;
import org.lectern.ingest.text.HeaderUnit;
import org.lectern.ingest.text.TimeText;

/** Finds the column that tells how much was watched, as a share or as time, by its header and first cells. */
final class AmountColumns {

    /** Words of watching in headers of percentages that nobody has listed. */
    private static final Pattern WATCHING =
            Pattern.compile("watch|view|complet|progress|seen|played|coverage|gesehen|fortschritt"
                    + "|abgeschlossen|\\bvue?s?\\b|visionn|achev|vist[oa]|visualiz|avance|bekeken|voltooid");

    /** What a person has seen in all. */
    private static final Pattern ONCE = Pattern.compile("unique|distinct|coverage");

    private static final Pattern OF_PLAYS = Pattern.compile("\\bplays?\\b|per view|each view");
    private static final Pattern MEAN =
            Pattern.compile("\\bavg\\b|average|\\bmean\\b|durchschnitt|moyen|promedio|\\bmedi[ao]\\b");

    private final SourceTable table;
    private final Set<String> taken;

    /** @param taken headers of columns that tell something else */
    AmountColumns(SourceTable table, Set<String> taken) {
        this.table = table;
        this.taken = taken;
    }

    /** A percentage or fraction: by a name that is known, else by percent and watching in one header. */
    Optional<ImportReport.Column> percentage() {
        Optional<ImportReport.Column> named = Synonyms.of(Field.COMPLETION).stream()
                .flatMap(synonym -> free().filter(
                                header -> Synonyms.plain(header).equals(synonym.plain()))
                        .filter(this::isShare)
                        .map(header -> new ImportReport.Column(Field.COMPLETION, header, synonym.confidence())))
                .findFirst();
        return named.or(() -> free().filter(this::saysShareOfWatching)
                .min(Comparator.comparingInt(AmountColumns::rank))
                .map(header -> new ImportReport.Column(Field.COMPLETION, header, Synonyms.GUESS)));
    }

    /** The time watched: by a name that is known, else by one of a percentage that says that it is time, such as {@code watched (min)}. */
    Optional<ImportReport.Column> time() {
        return Stream.of(Field.WATCH_TIME, Field.COMPLETION)
                .flatMap(field -> Synonyms.of(field).stream()
                        .flatMap(synonym -> free().filter(header -> isCalled(header, synonym))
                                .filter(header -> isTime(header, field, synonym))
                                .map(header ->
                                        new ImportReport.Column(Field.WATCH_TIME, header, synonym.confidence()))))
                .findFirst();
    }

    private Stream<String> free() {
        return table.headers().stream().filter(header -> !taken.contains(header));
    }

    /** Whether a header is a name of a length of time, with or without a unit. */
    static boolean isCalled(String header, Synonyms.Synonym synonym) {
        return Synonyms.plain(header).equals(synonym.plain())
                || Synonyms.plain(HeaderUnit.withoutTime(header)).equals(synonym.plain());
    }

    private boolean isShare(String header) {
        HeaderUnit unit = HeaderUnit.of(header);
        return !unit.isTime()
                && unit != HeaderUnit.COUNT
                && CompletionText.isNumeric(table.sample(header))
                && !TimeText.isClock(table.sample(header));
    }

    private boolean saysShareOfWatching(String header) {
        HeaderUnit unit = HeaderUnit.of(header);
        return (unit == HeaderUnit.PERCENT || unit == HeaderUnit.FRACTION)
                && WATCHING.matcher(plain(header)).find()
                && isShare(header);
    }

    private static int rank(String header) {
        String plain = plain(header);
        return MEAN.matcher(plain).find()
                ? 3
                : OF_PLAYS.matcher(plain).find() ? 2 : ONCE.matcher(plain).find() ? 0 : 1;
    }

    private static String plain(String header) {
        return header.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private boolean isTime(String header, Field named, Synonyms.Synonym synonym) {
        HeaderUnit unit = HeaderUnit.of(header);
        boolean sure = named == Field.WATCH_TIME && synonym.confidence() > Synonyms.GUESS;
        return !unit.isPart() && unit != HeaderUnit.COUNT && (sure || saysTime(header));
    }

    private boolean saysTime(String header) {
        return HeaderUnit.of(header).isTime() || TimeText.isClock(table.sample(header));
    }
}
