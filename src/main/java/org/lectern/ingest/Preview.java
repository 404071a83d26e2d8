package org.lectern.ingest;

import java.util.List;
import org.lectern.ingest.source.Field;
import org.lectern.ingest.source.Recognition;

/**
 * The head of a file.
 *
 * @param format as in the report
 * @param encoding as in the report
 * @param recognition what kind of export it is taken for
 * @param headers made unique
 * @param rows up to 50 rows of text, each as long as {@code headers}
 * @param columns the fields recognised or chosen so far
 */
public record Preview(
        String format,
        String encoding,
        Recognition recognition,
        List<String> headers,
        List<List<String>> rows,
        List<ImportReport.Column> columns) {

    public Preview {
        headers = List.copyOf(headers);
        rows = rows.stream().map(List::copyOf).toList();
        columns = List.copyOf(columns);
    }

    /** Whether all fields that a study needs have a column. */
    public boolean isComplete() {
        return java.util.Arrays.stream(Field.values())
                .filter(Field::isNeeded)
                .allMatch(field -> columns.stream().anyMatch(column -> column.field() == field));
    }
}
