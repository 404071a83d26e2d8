package org.lectern.ingest.load;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.ingest.file.SourceTable;
import org.lectern.ingest.report.ImportReport;
import org.lectern.ingest.source.Complement;
import org.lectern.ingest.source.CompletionWords;
import org.lectern.ingest.source.Field;
import org.lectern.ingest.source.Synonyms;
import org.lectern.ingest.source.WideHeader;
import org.lectern.ingest.text.CompletionText;
import org.lectern.ingest.text.FirstLine;
import org.lectern.ingest.text.HeaderUnit;
import org.lectern.ingest.text.Missing;

/** Finds columns that cannot tell what they are, or would be, taken for, so that no one is sent to a wrong answer. */
final class UnfitColumns {

    private static final Words WORDS = Words.of(UnfitColumns.class);

    /** Of names of columns that may hold numbers and mean videos all the same. */
    private static final Pattern NUMBERED = Pattern.compile(
            "(?iu).*(\\b(id|ids|no|nr|num|number|nummer|num[eé]ro|n[uú]mero|code|key|uuid|guid)\\b|id$|編號|编号|番号).*");

    /** Of names of moments in a video. */
    private static final Pattern MOMENT = Pattern.compile(
            "(?iu).*(current ?time|play ?head|(video|start|end|seek|last|player) ?position|seek ?(from|to)|(old|new|start|end) ?time"
                    + "|\\boffset\\b|bookmark|resume (at|time|point)).*");

    /** Of names of figures that a platform works out. */
    private static final Pattern FIGURE = Pattern.compile("(?i)(sum|avg|average|mean|count|num|number|load)[ _].*");

    private static final double MOST = 0.9;

    private final String file;
    private final SourceTable table;

    /** @param file its name */
    UnfitColumns(String file, SourceTable table) {
        this.file = file;
        this.table = table;
    }

    /**
     * What is wrong with the columns that the user chose.
     *
     * @param said whether the user says the unit of completion, too
     */
    Optional<Problem> among(Map<Field, String> chosen, List<ImportReport.Column> columns, boolean said) {
        boolean measured =
                said || ImportReport.Column.header(columns, Field.VIDEO_LENGTH).isPresent();
        return columns.stream()
                .filter(column -> chosen.containsKey(column.field()))
                .flatMap(column -> unfit(column.field(), column.header(), measured).stream())
                .findFirst();
    }

    private static boolean isMoment(String header) {
        return MOMENT.matcher(header.replace('_', ' ')).matches();
    }

    private Optional<Problem> unfit(Field field, String header, boolean measured) {
        if (FirstLine.isAddress(header)) {
            return Optional.of(Problem.of(WORDS, "no-names", file));
        }
        return switch (field) {
            case VIDEO ->
                isShares(header) ? Optional.of(Problem.of(WORDS, "shares-no-videos", header)) : Optional.empty();
            case COMPLETION, WATCH_TIME ->
                Complement.isOne(header)
                        ? Optional.of(notWatched(header))
                        : isMoment(header) && !measured
                                ? Optional.of(Problem.of(WORDS, "moment", header))
                                : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Where the first line is no line of names, only a column of what was not watched stands for completion, or columns that may be one a video, what to do with them. */
    Optional<Problem> lacking(List<Field> fields, Set<String> taken) {
        if (hasNoNames()) {
            return Optional.of(Problem.of(WORDS, "no-names", file));
        }
        List<String> free = table.headers().stream()
                .filter(header -> !taken.contains(header))
                .toList();
        Optional<String> left = free.stream()
                .filter(header -> Complement.isOne(header) && CompletionText.isNumeric(table.sample(header)))
                .findFirst();
        if (fields.equals(List.of(Field.COMPLETION)) && left.isPresent()) {
            return left.map(UnfitColumns::notWatched);
        }
        List<String> shares = free.stream()
                .filter(header -> isShares(header) && WideHeader.mayNameVideo(header) && !isListed(header))
                .toList();
        boolean wide = fields.contains(Field.VIDEO) && !fields.contains(Field.LEARNER) && shares.size() > 1;
        return wide && free.stream().noneMatch(this::mayNameVideos)
                ? Optional.of(Problem.of(
                        WORDS,
                        "unnamed-shares",
                        file,
                        shares.size(),
                        ColumnRecogniser.shown(shares),
                        shares.getFirst()))
                : Optional.empty();
    }

    /** Whether its name says that it counts or times something. */
    private static boolean isListed(String header) {
        HeaderUnit unit = HeaderUnit.of(header);
        return unit == HeaderUnit.COUNT
                || unit == HeaderUnit.SHARE
                || FIGURE.matcher(header).matches()
                || Stream.of(Field.COMPLETION, Field.WATCH_TIME, Field.PLAYS, Field.VIDEO_LENGTH)
                        .anyMatch(field -> Synonyms.named(field, header).isPresent());
    }

    /** Whether the first line holds addresses, or no name that is known and numbers, dates or sentences. */
    private boolean hasNoNames() {
        List<String> headers = table.headers();
        boolean known = headers.stream().anyMatch(Synonyms::isKnown);
        return headers.size() > 1
                && headers.stream()
                        .anyMatch(header -> FirstLine.isAddress(header) || (!known && !FirstLine.isName(header)));
    }

    private static Problem notWatched(String header) {
        return Problem.of(WORDS, "not-watched", header);
    }

    /**
     * Whether somebody who is asked for columns would find any to choose: a table has, beside the columns taken, one for each of
     * some fields, of numbers for completion, of texts for videos, filled for others.
     */
    boolean leaveChoice(List<Field> fields, Set<String> taken) {
        List<String> free = table.headers().stream()
                .filter(header -> !taken.contains(header))
                .filter(header -> table.sample(header).stream().anyMatch(text -> !Missing.is(text)))
                .toList();
        return free.size() >= fields.size()
                && fields.stream().allMatch(field -> free.stream().anyMatch(header -> mayTell(field, header)));
    }

    private boolean mayTell(Field field, String header) {
        return switch (field) {
            case VIDEO -> mayNameVideos(header);
            case COMPLETION ->
                CompletionText.isNumeric(table.sample(header))
                        && !Complement.isOne(header)
                        && !isMoment(header)
                        && !WideHeader.isGrade(header);
            default -> !CompletionText.hasPercentSigns(table.sample(header));
        };
    }

    private boolean mayNameVideos(String header) {
        return !Missing.present(table.sample(header)).isEmpty() && !isShares(header);
    }

    /** Whether cells are percentages, words of completion or, unless the name says that they are ids, numbers. */
    private boolean isShares(String header) {
        List<String> present = Missing.present(table.sample(header));
        boolean ids = NUMBERED.matcher(header.replace('_', ' ')).matches()
                || Synonyms.named(Field.VIDEO, header).isPresent()
                || Synonyms.named(Field.VIDEO_ID, header).isPresent();
        long shares = present.stream()
                .filter(text ->
                        isWord(text) || (CompletionText.isNumeric(List.of(text)) && (!ids || isPercentage(text))))
                .count();
        return !present.isEmpty() && shares >= MOST * present.size();
    }

    private static boolean isPercentage(String text) {
        return CompletionText.hasPercentSigns(List.of(text));
    }

    private static boolean isWord(String text) {
        return CompletionWords.share(text.toLowerCase(Locale.ROOT)) >= 0;
    }
}
