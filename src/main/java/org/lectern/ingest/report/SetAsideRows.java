package org.lectern.ingest.report;

import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVPrinter;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.file.CsvTables;
import org.lectern.ingest.file.FileScan;
import org.lectern.ingest.file.FileSniffer;
import org.lectern.ingest.file.JsonFile;
import org.lectern.ingest.file.Sniffed;
import org.lectern.ingest.file.SourceFile;
import org.lectern.ingest.file.TextSource;
import org.lectern.ingest.sheet.SheetText;
import org.lectern.ingest.text.Dialect;
import org.lectern.ingest.text.JsonObjects;
import org.lectern.ingest.text.RecordScanner;
import org.lectern.ingest.text.TextEncoding;
import org.lectern.study.Study;
import tech.tablesaw.api.Table;

/** Finds the rows that were set aside in the file again, and writes them with line number and reason. */
final class SetAsideRows {

    private static final int CHECK_EVERY = 1 << 16;

    /** One record a line, whatever it contains. */
    private static final Dialect LINES = new Dialect('\n', '\n', '\n', 0, false);

    private final SourceFile file;
    private final Study study;
    private final String setAside;
    private final boolean named;
    private final TaskContext context;
    private final Map<Long, Reason> byRecord = new HashMap<>();
    private final Map<Long, Reason> byLine = new HashMap<>();

    /**
     * @param table that says which rows of the file were set aside
     * @param named whether rows are written as they stand in the file, with whoever they name
     */
    SetAsideRows(SourceFile file, Study study, String table, boolean named, TaskContext context) {
        this.file = file;
        this.study = study;
        this.setAside = table;
        this.named = named;
        this.context = context;
        Table rows = study.query("SELECT record, line, code FROM " + table, context);
        for (int i = 0; i < rows.rowCount(); i++) {
            Reason reason = Reason.of(rows.stringColumn("code").get(i));
            if (rows.longColumn("record").isMissing(i)) {
                byLine.put(rows.longColumn("line").get(i), reason);
            } else {
                byRecord.put(rows.longColumn("record").get(i), reason);
            }
        }
    }

    /**
     * Writes them.
     *
     * @param before cells that go before line, reason and row
     * @return their number
     */
    long write(CSVPrinter printer, List<String> before) throws IOException {
        Sniffed sniffed = FileSniffer.sniff(file);
        if (sniffed.kind() == Sniffed.Kind.PARQUET) {
            return writeParquet(printer, before);
        }
        if (sniffed.kind() == Sniffed.Kind.JSON) {
            return writeObjects(printer, before, new JsonFile(file, sniffed.gzip(), false));
        }
        Dialect dialect = LINES;
        boolean text = sniffed.kind() == Sniffed.Kind.TEXT;
        if (text) {
            dialect = sniffed.text().dialect();
        }
        TextSource source = new TextSource(file, sniffed.gzip(), encoding(sniffed), dialect.bareReturns());
        try (Reader in = source.reader()) {
            RecordScanner records = new RecordScanner(in, dialect);
            records.skipLines(dialect.preambleLines());
            if (text) {
                records.next();
            }
            return writeRecords(printer, before, records, !text);
        }
    }

    private TextEncoding encoding(Sniffed sniffed) {
        TextEncoding other = FileScan.of(file, sniffed.isPlainUtf8(), context).other();
        return other == null ? sniffed.encoding() : other;
    }

    /** @param objects whether a blank line is no record */
    private long writeRecords(CSVPrinter printer, List<String> before, RecordScanner records, boolean objects)
            throws IOException {
        long record = 0;
        long written = 0;
        while (records.next() && written < byLine.size() + byRecord.size()) {
            if (record % CHECK_EVERY == 0) {
                context.checkCancelled();
            }
            if (objects && records.text().isBlank()) {
                continue;
            }
            Reason reason = byLine.get(records.line());
            if (reason == null) {
                reason = byRecord.get(++record);
            }
            if (reason != null) {
                print(printer, before, records.line(), reason, records.text());
                written++;
            }
        }
        return written;
    }

    /** Objects that do not stand on a line each are numbered. */
    private long writeObjects(CSVPrinter printer, List<String> before, JsonFile json) throws IOException {
        long written = 0;
        try (JsonObjects objects = json.objects()) {
            for (long record = 1; written < byRecord.size() && objects.next(); record++) {
                if (record % CHECK_EVERY == 0) {
                    context.checkCancelled();
                }
                Reason reason = byRecord.get(record);
                if (reason != null) {
                    print(printer, before, record, reason, objects.text());
                    written++;
                }
            }
        }
        return written;
    }

    private long writeParquet(CSVPrinter printer, List<String> before) throws IOException {
        Table rows = study.query(
                "SELECT file_row_number + 1 AS record, CAST(to_json(t) AS VARCHAR) AS text FROM read_parquet(["
                        + CsvTables.file(file.path()) + "], hive_partitioning = false, file_row_number = true) AS t"
                        + " WHERE file_row_number + 1 IN (SELECT record FROM " + setAside
                        + ") ORDER BY file_row_number",
                context);
        for (int i = 0; i < rows.rowCount(); i++) {
            long record = rows.longColumn("record").get(i);
            print(
                    printer,
                    before,
                    record,
                    Objects.requireNonNull(byRecord.get(record)),
                    rows.stringColumn("text").get(i));
        }
        return rows.rowCount();
    }

    private void print(CSVPrinter printer, List<String> before, long line, Reason reason, String row)
            throws IOException {
        for (String cell : before) {
            printer.print(cell);
        }
        printer.print(line);
        printer.print(reason.sentence());
        if (named) {
            printer.print(row.replace(SheetText.DELIMITER, '\t'));
        }
        printer.println();
    }
}
