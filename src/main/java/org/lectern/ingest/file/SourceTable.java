package org.lectern.ingest.file;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.QualityNotice;
import org.lectern.ingest.source.ColumnNames;
import org.lectern.ingest.text.CsvText;
import org.lectern.study.Sql;

/**
 * The table inside a file, as DuckDB reads it.
 *
 * @param format in words
 * @param encoding of its text; empty where the format has none
 * @param headers made unique
 * @param columns for each header, the SQL expression of its text
 * @param surplus SQL expression that is neither null nor empty where a row is broken: what stands beyond the last column
 * @param head the first rows, each as long as {@code headers}
 * @param relation what follows FROM
 * @param patientRelation the same read slower, for where the fast way gives up
 * @param text the delimited text that {@code relation} reads; null where it reads something else
 * @param notices on how it had to be read
 */
public record SourceTable(
        String format,
        String encoding,
        List<String> headers,
        List<String> columns,
        String surplus,
        List<List<String>> head,
        String relation,
        String patientRelation,
        @Nullable CsvText text,
        List<QualityNotice> notices) {

    public SourceTable {
        headers = headers instanceof ColumnNames ? headers : new ColumnNames(headers);
    }

    /** The same table with one more column that says the same in each row. */
    public SourceTable withConstant(String header, String text) {
        return withColumn(header, Sql.literal(text), Collections.nCopies(head.size(), text));
    }

    /**
     * The same table with one more column.
     *
     * @param sql of its text, from those of other columns
     * @param texts in the rows of the head
     */
    public SourceTable withColumn(String header, String sql, List<String> texts) {
        return new SourceTable(
                format,
                encoding,
                and(headers, header),
                and(columns, sql),
                surplus,
                IntStream.range(0, head.size())
                        .mapToObj(i -> and(head.get(i), texts.get(i)))
                        .toList(),
                relation,
                patientRelation,
                text,
                notices);
    }

    /** The same table with one more thing to say of how it had to be read. */
    public SourceTable withNotice(QualityNotice notice) {
        List<QualityNotice> more = new ArrayList<>(notices);
        more.add(notice);
        return new SourceTable(
                format, encoding, headers, columns, surplus, head, relation, patientRelation, text, more);
    }

    private static List<String> and(List<String> texts, String more) {
        List<String> all = new ArrayList<>(texts);
        all.add(more);
        return all;
    }

    /** The SQL expression of a header's text. */
    public String column(String header) {
        return columns.get(headers.indexOf(header));
    }

    /** The texts of a header in the head. */
    public List<String> sample(String header) {
        int i = headers.indexOf(header);
        return head.stream().map(row -> row.get(i)).toList();
    }
}
