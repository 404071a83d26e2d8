package org.lectern.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.lectern.contract.TaskContext;

/** Writes what Spark answers to a CSV file, row by row as it comes, whatever its length. */
final class SparkCsv {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

    private SparkCsv() {}

    /** @return number of rows */
    static long write(Dataset<Row> answer, Path target, TaskContext context) {
        try (Writer out = Files.newBufferedWriter(target, StandardCharsets.UTF_8);
                CSVPrinter csv = new CSVPrinter(out, FORMAT)) {
            csv.printRecord(Arrays.asList(answer.columns()));
            long written = 0;
            for (Iterator<Row> rows = answer.toLocalIterator(); rows.hasNext(); written++) {
                context.checkCancelled();
                Row row = rows.next();
                for (int i = 0; i < row.length(); i++) {
                    csv.print(row.isNullAt(i) ? "" : SparkRows.text(row.get(i)));
                }
                csv.println();
            }
            return written;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
