package org.lectern.ingest.load;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.lectern.ingest.file.SourceTable;
import org.lectern.ingest.report.ImportReport;
import org.lectern.ingest.source.Field;
import org.lectern.ingest.text.Missing;

/**
 * Columns of times and lengths whose numbers are written in groups of three digits, {@code 1.200} or {@code 1,200} for twelve
 * hundred: surely so where numbers below a thousand are whole and above 100, and where only then the other column fits.
 *
 * @param marks what parts the groups, by header
 */
record GroupedNumbers(Map<String, Character> marks) {

    private static final Set<Field> TIMES = EnumSet.of(Field.COMPLETION, Field.WATCH_TIME, Field.VIDEO_LENGTH);

    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    private static final Pattern FIGURE = Pattern.compile("\\d+(\\.\\d+)?");

    /** No percentage. */
    private static final double ABOVE_PERCENT = 100;

    static GroupedNumbers of(SourceTable table, List<ImportReport.Column> columns) {
        List<ImportReport.Column> times = columns.stream()
                .filter(column -> TIMES.contains(column.field()))
                .toList();
        Map<String, Character> marks = new HashMap<>();
        for (char mark : new char[] {'.', ','}) {
            times.stream()
                    .filter(column -> isGrouped(table.sample(column.header()), mark))
                    .forEach(column -> marks.put(column.header(), mark));
            boolean sure = times.stream().anyMatch(column -> marks.getOrDefault(column.header(), ' ') == mark);
            double whole = times.stream()
                    .filter(column -> column.field() != Field.VIDEO_LENGTH)
                    .mapToDouble(column -> largest(table.sample(column.header())))
                    .max()
                    .orElse(0);
            times.stream()
                    .filter(column -> mayBeGrouped(table.sample(column.header()), mark))
                    .filter(column -> sure
                            || (column.field() == Field.VIDEO_LENGTH
                                    && whole > ABOVE_PERCENT
                                    && whole > largestFigure(table.sample(column.header()), mark)))
                    .forEach(column -> marks.putIfAbsent(column.header(), mark));
        }
        return new GroupedNumbers(Map.copyOf(marks));
    }

    /** A column's text without what parts groups, as SQL. */
    String plain(String text, String header) {
        Character mark = marks.get(header);
        return mark == null ? text : "replace(" + text + ", '" + mark + "', '')";
    }

    private static boolean isGrouped(List<String> sample, char mark) {
        return mayBeGrouped(sample, mark)
                && (largest(sample) > ABOVE_PERCENT
                        || Missing.present(sample).stream()
                                .anyMatch(text -> text.indexOf(mark) != text.lastIndexOf(mark)));
    }

    /** Whether all are whole numbers, in groups from a thousand on. */
    private static boolean mayBeGrouped(List<String> sample, char mark) {
        String part = Pattern.quote(String.valueOf(mark));
        Pattern number = Pattern.compile("0|[1-9]\\d{0,2}(" + part + "\\d{3})*");
        List<String> present = Missing.present(sample);
        return present.stream().anyMatch(text -> text.indexOf(mark) > 0)
                && present.stream().allMatch(text -> number.matcher(text).matches());
    }

    /** Of numbers without groups the largest. */
    private static double largest(List<String> sample) {
        return Missing.present(sample).stream()
                .filter(text -> WHOLE.matcher(text).matches())
                .mapToDouble(Double::parseDouble)
                .max()
                .orElse(0);
    }

    /** The largest where the mark is a decimal one. */
    private static double largestFigure(List<String> sample, char mark) {
        return Missing.present(sample).stream()
                .map(text -> text.replace(mark, '.'))
                .filter(text -> FIGURE.matcher(text).matches())
                .mapToDouble(Double::parseDouble)
                .max()
                .orElse(0);
    }
}
