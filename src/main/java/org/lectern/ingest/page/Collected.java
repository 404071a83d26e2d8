package org.lectern.ingest.page;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.lectern.contract.AtomicFile;

/**
 * A catalogue that was put together.
 *
 * @param rows in the order in which they were found
 * @param leftOut all that was looked at and is no row
 */
public record Collected(List<CatalogueRow> rows, List<LeftOut> leftOut) {

    public Collected {
        rows = List.copyOf(rows);
        leftOut = List.copyOf(leftOut);
    }

    /** Number of pages, rows and other files that were looked at; all of them are kept or left out. */
    public int read() {
        return rows.size() + leftOut.size();
    }

    /** How many were left out for a reason. */
    public long count(LeftOut.Reason reason) {
        return leftOut.stream().filter(one -> one.reason() == reason).count();
    }

    /**
     * Writes the catalogue: {@code item,title,description,domain,subtopic,tags,level,kind,address,language,seconds}. Whole or not at all.
     *
     * @throws org.lectern.contract.ProblemException where it cannot be written
     */
    public void save(Path csv) {
        AtomicFile.write(csv, this::writeTo);
    }

    private void writeTo(OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180);
        printer.printRecord(Stream.of(CatalogueColumn.values()).map(CatalogueColumn::title));
        for (CatalogueRow row : rows) {
            printer.printRecord(Stream.of(CatalogueColumn.values()).map(row::cell));
        }
        printer.flush();
    }

    /**
     * Writes what was left out: {@code file,reason,instead}.
     *
     * @throws org.lectern.contract.ProblemException where it cannot be written
     */
    public void saveLeftOut(Path csv) {
        AtomicFile.write(csv, out -> {
            CSVPrinter printer = new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), CSVFormat.RFC4180);
            printer.printRecord("file", "reason", "instead");
            for (LeftOut one : leftOut) {
                printer.printRecord(one.file(), LeftOutWords.reason(one.reason()), one.instead());
            }
            printer.flush();
        });
    }
}
