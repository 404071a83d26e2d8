package org.lectern.ingest;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.lectern.contract.TaskContext;
import org.lectern.contract.WholeFile;
import org.lectern.study.Study;
import tech.tablesaw.api.Row;

/** Writes the rows that an import set aside, as {@link Importer#saveSetAside} describes. */
final class SetAsideFile {

    private final Imported imported;
    private final boolean named;
    private final TaskContext context;

    SetAsideFile(Imported imported, TaskContext context) {
        this.imported = imported;
        this.named = imported.report().notices().stream()
                .noneMatch(notice -> notice.code().equals(People.REPLACED));
        this.context = context;
    }

    /** Writes them; returns their number. */
    long save(Path csv) {
        long[] written = new long[1];
        WholeFile.write(csv, out -> {
            try (Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                    CSVPrinter printer = new CSVPrinter(text, CSVFormat.DEFAULT)) {
                written[0] = Bundle.isOne(imported.source()) ? ofFiles(printer) : ofFile(printer);
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
        SourceFile source = SourceFile.at(imported.source());
        new SourceFile(source.path(), imported.report().bytes()).checkUnchanged();
        header(printer);
        return new SetAsideRows(source, imported.study(), "set_aside", named, context).write(printer, List.of());
    }

    private long ofFiles(CSVPrinter printer) throws IOException {
        printer.print("file");
        header(printer);
        Study study = imported.study();
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
