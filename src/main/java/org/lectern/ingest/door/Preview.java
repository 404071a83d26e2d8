package org.lectern.ingest.door;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Problem;
import org.lectern.contract.Sha256;
import org.lectern.ingest.report.ImportReport;
import org.lectern.ingest.source.Contents;
import org.lectern.ingest.source.Field;
import org.lectern.ingest.source.Recognition;
import org.lectern.ingest.source.Synonyms;

/**
 * The head of a file, and what would become of it.
 *
 * @param recipe by which the import reads it like this
 * @param format as in the report
 * @param encoding as in the report
 * @param sheet of a workbook that is read; empty where the file has none
 * @param sheets of the workbook, by name
 * @param recognition what kind of export it is taken for
 * @param headers made unique
 * @param rows up to 50 rows of text, each as long as {@code headers}
 * @param columns the fields recognised or chosen so far
 * @param unsureDate a date of the file in which nothing tells days from months; empty where all is plain
 * @param after what would become of the rows
 */
public record Preview(
        Recipe recipe,
        String format,
        String encoding,
        String sheet,
        List<String> sheets,
        Recognition recognition,
        List<String> headers,
        List<List<String>> rows,
        List<ImportReport.Column> columns,
        String unsureDate,
        After after) {

    /**
     * What would become of the first rows.
     *
     * @param views that they would give, in the order of rows
     * @param setAside rows that would give none
     * @param people how many learners would have a pseudonym
     * @param trouble why there are no views; null where there are, or where nothing can be said from the first rows
     */
    public record After(
            List<View> views,
            List<Aside> setAside,
            long people,
            @Nullable Problem trouble) {

        /** Nothing can be said from the first rows. */
        public static final After UNKNOWN = new After(List.of(), List.of(), 0, null);

        public After {
            views = List.copyOf(views);
            setAside = List.copyOf(setAside);
        }
    }

    /**
     * A view as the study would hold it; texts are empty where the file has none.
     *
     * @param row of the file, from 1 below the header
     * @param completion in percent; NaN where the file does not say
     */
    public record View(long row, String learner, String video, String course, double completion, String viewedAt) {}

    /**
     * A row that would be set aside.
     *
     * @param row of the file, from 1 below the header
     * @param reason in words
     */
    public record Aside(long row, String reason) {}

    public Preview {
        sheets = List.copyOf(sheets);
        headers = List.copyOf(headers);
        rows = rows.stream().map(List::copyOf).toList();
        columns = List.copyOf(columns);
    }

    /** The same, to be read by another recipe. */
    Preview with(Recipe other) {
        return new Preview(
                other, format, encoding, sheet, sheets, recognition, headers, rows, columns, unsureDate, after);
    }

    /** Whether all fields that a study needs have a column; one without learners needs none beyond what gave it away. */
    public boolean isComplete() {
        return isComplete(recognition, columns);
    }

    static boolean isComplete(Recognition recognition, List<ImportReport.Column> columns) {
        return Arrays.stream(Field.values())
                .filter(field -> needs(recognition, columns, field))
                .allMatch(field -> has(columns, field));
    }

    /** Whether it is for the user to say which column is what; of events and totals the source knows. */
    public boolean takesColumns() {
        return recognition.contents() instanceof Contents.Rows;
    }

    /** Whether a study of such an export cannot do without a field. */
    public boolean needs(Field field) {
        return needs(recognition, columns, field);
    }

    /** Time over length takes the place of a percentage. */
    private static boolean needs(Recognition recognition, List<ImportReport.Column> columns, Field field) {
        boolean timed = has(columns, Field.WATCH_TIME) && !has(columns, Field.COMPLETION);
        return switch (field) {
            case COMPLETION -> recognition.needs(field) && !timed;
            case VIDEO_LENGTH -> timed;
            default -> recognition.needs(field);
        };
    }

    private static boolean has(List<ImportReport.Column> columns, Field field) {
        return ImportReport.Column.header(columns, field).isPresent();
    }

    /** The same for all files with the same columns, in any order, from the same source. */
    public String signature() {
        String names = headers.stream().map(Synonyms::plain).sorted().collect(Collectors.joining("\n"));
        byte[] hash = Sha256.digest().digest((recognition.source() + "\n" + names).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash).substring(0, 16);
    }
}
