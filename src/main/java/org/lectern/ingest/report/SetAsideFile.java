package org.lectern.ingest.report;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.lectern.contract.AtomicFile;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.file.Bundle;
import org.lectern.ingest.file.SourceFile;
import org.lectern.study.Study;
import tech.tablesaw.api.Row;

/** Writes the rows that an import set aside, each with its line in the file and the reason. */
public final class SetAsideFile {

    private final Path origin;
    private final Path text;
    private final ImportReport report;
    private final Study study;
    private final boolean named;
    private final TaskContext context;

    /**
     * @param origin the file, folder or archive that was imported
     * @param text in which its table stands, the same or a copy of one of its sheets
     * @param study what it became
     */
    public SetAsideFile(Path origin, Path text, ImportReport report, Study study, TaskContext context) {
        this.origin = origin;
        this.text = text;
        this.report = report;
        this.study = study;
        this.named = !report.hasNamesReplaced();
        this.context = context;
    }

    /** Writes them, whole or not at all; returns their number. */
    public long save(Path csv) {
        long[] written = new long[1];
        AtomicFile.write(csv, out -> {
            try (Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                    CSVPrinter printer = new CSVPrinter(text, CSVFormat.DEFAULT)) {
                written[0] = Bundle.isOne(origin) ? ofFiles(printer) : ofFile(printer);
            }
        });
        return written[0];
    }

    private void header(CSVPrinter printer) throws IOException {
        printer.print("line");
        printer.print("reason");
        if (named) {
            printer.print("row");
        }
        printer.println();
    }

    private long ofFile(CSVPrinter printer) throws IOException {
        SourceFile source = SourceFile.at(origin);
        new SourceFile(source.path(), report.bytes()).checkUnchanged();
        header(printer);
        SourceFile rows = text.equals(origin) ? source : SourceFile.at(text);
        return new SetAsideRows(rows, study, "set_aside", named, context).write(printer, List.of());
    }

    private long ofFiles(CSVPrinter printer) throws IOException {
        printer.print("file");
        header(printer);
        long written = 0;
        for (Row part : study.query("SELECT name, path, bytes, set_aside FROM bundle_parts ORDER BY name", context)) {
            SourceFile source = new SourceFile(Path.of(part.getString("path")), part.getLong("bytes"));
            source.checkUnchanged();
            written += new SetAsideRows(source, study, part.getString("set_aside"), named, context)
                    .write(printer, List.of(part.getString("name")));
        }
        return written;
    }
}
