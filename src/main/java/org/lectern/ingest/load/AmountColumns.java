package org.lectern.ingest.load;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lectern.ingest.file.SourceTable;
import org.lectern.ingest.report.ImportReport;
import org.lectern.ingest.source.Complement;
import org.lectern.ingest.source.Field;
import org.lectern.ingest.source.Synonyms;
import org.lectern.ingest.text.CompletionText;
import org.lectern.ingest.text.HeaderUnit;
import org.lectern.ingest.text.Missing;
import org.lectern.ingest.text.TimeText;

/** Finds the column that tells how much was watched, as a share or as time, by its header and first cells. */
final class AmountColumns {

    /** Words of watching in headers that nobody has listed. */
    private static final Pattern WATCHED = Pattern.compile(
            "watch|\\bview|seen|played|gesehen|geschaut|\\bvue?s?\\b|visionn"
                    + "|regardé|\\bvist[oaie]s?\\b|visualiz|assistid|guardat|bekeken|gekeken|obejrz|izlen|zhlédn|shlédn|katsot|megtekint|megnéz|vizionat|παρακολ|просмотр|观看|觀看|視聴|시청");

    /** What a person has seen in all. */
    private static final Pattern ONCE =
            Pattern.compile("unique|distinct|coverage|abdeckung|couverture|cobertura|copertura|dekking|pokrycie|охват");

    /** The same in headers of percentages. */
    private static final Pattern WATCHING = Pattern.compile(WATCHED.pattern() + "|view|complet|progress|"
            + ONCE.pattern() + "|fortschritt|abgeschlossen|achev|avance|voltooid|tamamla|ukończ|прогресс|完成|进度|進度");

    /** Of all videos together. */
    private static final Pattern OF_COURSE = Pattern.compile(
            "\\b(course|overall|module|programm?e?|curriculum|kurs|cours|curso|corso|cursus|ders)\\b|курс|课程|コース");

    private static final Pattern OF_PLAYS = Pattern.compile("\\bplays?\\b|per view|each view");
    private static final Pattern MEAN =
            Pattern.compile("\\bavg\\b|average|\\bmean\\b|durchschnitt|moyen|promedio|\\bmedi[ao]\\b");

    private final SourceTable table;
    private final NamedColumns named;

    /** @param taken headers of columns that tell something else */
    AmountColumns(SourceTable table, Set<String> taken) {
        this.table = table;
        this.named = new NamedColumns(table, taken);
    }

    /** A percentage or fraction: by a name that is known, else by percent and watching in one header. */
    Optional<ImportReport.Column> percentage() {
        return named.of(Field.COMPLETION)
                .filter(column -> isShare(column.header()))
                .findFirst()
                .or(this::unlisted)
                .or(this::unsaid);
    }

    /** Under a word for watching that may mean anything; what it counts is asked. */
    private Optional<ImportReport.Column> unsaid() {
        return table.headers().stream()
                .filter(header -> !named.taken().contains(header)
                        && Synonyms.saysOnlyWatching(header)
                        && isShare(header)
                        && !Missing.present(table.sample(header)).isEmpty())
                .findFirst()
                .map(header -> new ImportReport.Column(Field.COMPLETION, header, Synonyms.GUESS));
    }

    private Optional<ImportReport.Column> unlisted() {
        return table.headers().stream()
                .filter(header -> !named.taken().contains(header) && saysShareOfWatching(header))
                .min(Comparator.comparingInt(AmountColumns::rank))
                .map(header -> new ImportReport.Column(Field.COMPLETION, header, Synonyms.GUESS));
    }

    /** The time watched: by a name that is known, else by one of a percentage that says that it is time, such as {@code watched (min)}. */
    Optional<ImportReport.Column> time() {
        return Stream.concat(
                        named.ofTime(Field.WATCH_TIME)
                                .filter(column -> isTime(column.header(), column.confidence() > Synonyms.GUESS)),
                        named.ofTime(Field.COMPLETION, Field.WATCH_TIME)
                                .filter(column -> isTime(column.header(), false)))
                .findFirst()
                .or(this::unlistedTime);
    }

    private Optional<ImportReport.Column> unlistedTime() {
        return table.headers().stream()
                .filter(header -> !named.taken().contains(header)
                        && WATCHED.matcher(plain(header)).find()
                        && HeaderUnit.of(header).isTime()
                        && (CompletionText.isNumeric(table.sample(header)) || TimeText.isClock(table.sample(header))))
                .findFirst()
                .map(header -> new ImportReport.Column(Field.WATCH_TIME, header, Synonyms.GUESS));
    }

    private boolean isShare(String header) {
        HeaderUnit unit = HeaderUnit.of(header);
        return !unit.isTime()
                && unit != HeaderUnit.COUNT
                && !Complement.isOne(header)
                && CompletionText.isNumeric(table.sample(header))
                && !TimeText.isClock(table.sample(header));
    }

    private boolean saysShareOfWatching(String header) {
        HeaderUnit unit = HeaderUnit.of(header);
        boolean signed = unit == HeaderUnit.SHARE && CompletionText.hasPercentSigns(table.sample(header));
        return (unit == HeaderUnit.PERCENT || unit == HeaderUnit.FRACTION || signed)
                && WATCHING.matcher(plain(header)).find()
                && isShare(header);
    }

    private static int rank(String header) {
        String plain = plain(header);
        if (OF_COURSE.matcher(plain).find()) {
            return 4;
        }
        return MEAN.matcher(plain).find()
                ? 3
                : OF_PLAYS.matcher(plain).find() ? 2 : ONCE.matcher(plain).find() ? 0 : 1;
    }

    private static String plain(String header) {
        return header.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** @param named whether its name means nothing else */
    private boolean isTime(String header, boolean named) {
        HeaderUnit unit = HeaderUnit.of(header);
        return !unit.isPart() && unit != HeaderUnit.COUNT && (named || saysTime(header));
    }

    /** Whether a header names a unit of time, or clocks stand under it. */
    boolean saysTime(String header) {
        HeaderUnit unit = HeaderUnit.of(header);
        return !unit.isPart() && (unit.isTime() || TimeText.isClock(table.sample(header)));
    }
}
