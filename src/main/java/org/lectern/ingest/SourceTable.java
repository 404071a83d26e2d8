package org.lectern.ingest;

import java.util.List;

/**
 * The table inside a file, as DuckDB reads it.
 *
 * @param format in words
 * @param encoding of its text; empty where the format has none
 * @param headers made unique
 * @param columns for each header, the SQL expression of its text
 * @param surplus SQL expression of what stands beyond the last column; {@code NULL} where nothing can
 * @param head the first rows, each as long as {@code headers}
 * @param relation what follows FROM
 * @param patientRelation the same read slower, for where the fast way gives up
 * @param notices on how it had to be read
 */
record SourceTable(
        String format,
        String encoding,
        List<String> headers,
        List<String> columns,
        String surplus,
        List<List<String>> head,
        String relation,
        String patientRelation,
        List<ImportReport.QualityNotice> notices) {

    /** Whether it is a delimited text, of which DuckDB may reject lines. */
    boolean isDelimited() {
        return !surplus.equals("NULL");
    }

    /** The SQL expression of a header's text. */
    String column(String header) {
        return columns.get(headers.indexOf(header));
    }

    /** The texts of a header in the head. */
    List<String> sample(String header) {
        int i = headers.indexOf(header);
        return head.stream().map(row -> row.get(i)).toList();
    }
}
