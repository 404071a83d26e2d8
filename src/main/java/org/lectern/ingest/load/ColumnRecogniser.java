package org.lectern.ingest.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.ingest.file.SourceTable;
import org.lectern.ingest.report.ImportReport;
import org.lectern.ingest.source.Field;
import org.lectern.ingest.source.Synonyms;
import org.lectern.ingest.text.CompletionText;
import org.lectern.ingest.text.FirstLine;
import org.lectern.ingest.text.HeaderUnit;
import org.lectern.ingest.text.Missing;

/** Decides which column holds which field: what the user said, else what the names say. */
final class ColumnRecogniser {

    private static final Words WORDS = Words.of(ColumnRecogniser.class);
    private static final int NAMES_SHOWN = 8;

    /** A name of more characters is nobody's, and would leave no room for the others. */
    private static final int LONGEST_NAME = 80;

    private final SourceTable table;
    private final Map<Field, String> chosen;

    /**
     * @param chosen header by field as the user said or the source has settled
     * @param said whether the unit of the chosen column of completion is said, too, so that its header and cells do not matter
     */
    ColumnRecogniser(SourceTable table, Map<Field, String> chosen, boolean said) {
        this.table = table;
        this.chosen = new TreeMap<>(chosen);
        if (!said) {
            takeTimeForTime();
        }
    }

    /** A column of time that was chosen for completion is the time watched. */
    private void takeTimeForTime() {
        String header = chosen.getOrDefault(Field.COMPLETION, "");
        if (!header.isEmpty()
                && chosen.getOrDefault(Field.WATCH_TIME, "").isEmpty()
                && new AmountColumns(table, Set.of()).saysTime(existing(header))) {
            chosen.remove(Field.COMPLETION);
            chosen.put(Field.WATCH_TIME, header);
        }
    }

    /**
     * The columns found, in the order of {@link Field}.
     *
     * @throws org.lectern.contract.ProblemException if the user named a column that does not exist
     */
    List<ImportReport.Column> columns() {
        EnumMap<Field, ImportReport.Column> found = new EnumMap<>(Field.class);
        chosen.forEach((field, header) -> {
            if (!header.isEmpty()) {
                found.put(field, new ImportReport.Column(field, existing(header), 1));
            }
        });
        Set<String> taken = new HashSet<>();
        found.values().forEach(column -> taken.add(column.header()));
        for (Field field : Field.values()) {
            if (!found.containsKey(field) && !chosen.containsKey(field) && !isTold(field)) {
                ImportReport.Column column = recognised(field, taken);
                if (column != null) {
                    found.put(field, column);
                    taken.add(column.header());
                }
            }
        }
        if (!chosen.containsKey(Field.COMPLETION) && !chosen.containsKey(Field.WATCH_TIME)) {
            preferTime(found);
        }
        ImportReport.Column id = found.get(Field.COURSE_ID);
        if (id != null && !found.containsKey(Field.COURSE)) {
            found.remove(Field.COURSE_ID);
        }
        if (id != null && !found.containsKey(Field.COURSE) && !chosen.containsKey(Field.COURSE)) {
            found.put(Field.COURSE, new ImportReport.Column(Field.COURSE, id.header(), id.confidence()));
        }
        return List.copyOf(found.values());
    }

    /** Whether a column that the user named says what another field would say. */
    private boolean isTold(Field field) {
        return field == Field.WATCH_TIME
                || (field == Field.COMPLETION
                        && !chosen.getOrDefault(Field.WATCH_TIME, "").isEmpty());
    }

    /** Time over length is taken where no column says that it is a percentage, and both are there or nothing else is. */
    private void preferTime(Map<Field, ImportReport.Column> found) {
        ImportReport.Column percentage = found.get(Field.COMPLETION);
        if (percentage != null
                && (!found.containsKey(Field.VIDEO_LENGTH)
                        || HeaderUnit.of(percentage.header()).isPart()
                        || percentage.confidence() > Synonyms.GUESS)) {
            return;
        }
        Set<String> taken =
                found.values().stream().map(ImportReport.Column::header).collect(Collectors.toSet());
        new AmountColumns(table, taken).time().ifPresent(time -> {
            found.remove(Field.COMPLETION);
            found.put(Field.WATCH_TIME, time);
        });
    }

    private ImportReport.@Nullable Column recognised(Field field, Set<String> taken) {
        if (field == Field.LEARNER) {
            return new LearnerColumns(table, taken).inHead().orElse(null);
        }
        if (field == Field.COMPLETION) {
            return new AmountColumns(table, taken).percentage().orElse(null);
        }
        NamedColumns named = new NamedColumns(table, taken);
        Stream<ImportReport.Column> columns = field == Field.VIDEO_LENGTH ? named.ofTime(field) : named.of(field);
        ImportReport.Column first = columns.filter(this::fits).findFirst().orElse(null);
        return field == Field.VIDEO && first != null
                ? titled(first, named)
                : field == Field.KIND && first == null ? ofKinds(taken) : first;
    }

    /** A column of kinds under a name that nobody has listed. */
    private ImportReport.@Nullable Column ofKinds(Set<String> taken) {
        return table.headers().stream()
                .filter(header -> !taken.contains(header) && KindWords.areKinds(table.sample(header)))
                .findFirst()
                .map(header -> new ImportReport.Column(Field.KIND, header, Synonyms.GUESS))
                .orElse(null);
    }

    /** A title beside an id goes before it. */
    private ImportReport.Column titled(ImportReport.Column video, NamedColumns named) {
        if (Synonyms.named(Field.VIDEO_ID, video.header()).isEmpty()) {
            return video;
        }
        return named.of(Field.VIDEO)
                .filter(column -> Synonyms.plain(column.header()).contains("title")
                        && VideoTitles.areOf(table.sample(video.header()), table.sample(column.header())))
                .findFirst()
                .orElse(video);
    }

    private boolean fits(ImportReport.Column column) {
        List<String> sample = table.sample(column.header());
        return switch (column.field()) {
            case VIDEO -> column.confidence() > Synonyms.GUESS || mayBeTitles(column.header(), sample);
            case PLAYS -> CompletionText.isNumeric(sample) || Plays.isStatus(sample);
            case TIMESTAMP -> sample.stream().noneMatch(text -> text.startsWith("{") || text.startsWith("["));
            case KIND ->
                KindWords.tells(sample)
                        || column.confidence() > Synonyms.GUESS
                        || Missing.present(sample).isEmpty();
            default -> true;
        };
    }

    /** Percentages are no titles; a number under a word that means the mean in another language is none, either. */
    private static boolean mayBeTitles(String header, List<String> sample) {
        return !CompletionText.hasPercentSigns(sample)
                && !(Synonyms.plain(header).equals("media") && CompletionText.isNumeric(sample));
    }

    private String existing(String asked) {
        if (table.headers().contains(asked)) {
            return asked;
        }
        String plain = Synonyms.plain(asked);
        for (String header : table.headers()) {
            if (!plain.isEmpty() && Synonyms.plain(header).equals(plain)) {
                return header;
            }
        }
        throw Problem.of(WORDS, "no-such-column", asked, closest(asked)).asException();
    }

    private String closest(String asked) {
        List<String> headers = new ArrayList<>(table.headers());
        String plain = Synonyms.plain(asked);
        headers.sort(Comparator.comparingInt((String header) -> distance(Synonyms.plain(header), plain)));
        return shown(headers);
    }

    /** The first of some names, and how many more there are. */
    static String shown(List<String> headers) {
        String names = FirstLine.told(headers).stream()
                .limit(NAMES_SHOWN)
                .map(ColumnRecogniser::cut)
                .collect(Collectors.joining(", "));
        int more = headers.size() - NAMES_SHOWN;
        return more > 0 ? WORDS.say("columns.more", names, more) : names;
    }

    private static String cut(String header) {
        return header.length() <= LONGEST_NAME ? header : header.substring(0, LONGEST_NAME) + "…";
    }

    /** The number of letters to insert, delete or replace (Levenshtein 1966). */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= Math.min(a.length(), 60); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
