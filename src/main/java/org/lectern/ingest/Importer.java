package org.lectern.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.source.Recognition;
import org.lectern.study.Study;
import org.lectern.study.StudyDatabase;
import org.lectern.study.StudyFacts;

/** Opens files of viewing data. */
public final class Importer {

    private static final int PREVIEW_ROWS = 50;

    private Importer() {}

    /**
     * Reads a file into a study.
     *
     * @throws org.lectern.contract.ProblemException where the file cannot become a study; nothing is left behind
     * @throws org.lectern.contract.TaskCancelled when cancelled; nothing is left behind
     */
    public static Imported open(Path file, ImportOptions options, TaskContext context) {
        SourceFile source = SourceFile.at(file);
        StudyDatabase database = StudyDatabase.create();
        boolean opened = false;
        try {
            ImportRun.Outcome outcome = new ImportRun(source, options, database, context).outcome();
            StudyFacts facts = outcome.facts();
            Problem trouble = outcome.report().trouble();
            if (facts == null || trouble != null) {
                throw Objects.requireNonNull(trouble).asException();
            }
            Study study = new Study(database, source.studyName(), outcome.fingerprint(), facts);
            opened = true;
            return new Imported(study, outcome.report(), source.path(), options);
        } finally {
            if (!opened) {
                database.close();
            }
        }
    }

    /**
     * Reads a file for its report alone. A table without the columns that a study needs is reported too.
     *
     * @throws org.lectern.contract.ProblemException where the file is no table of rows at all
     */
    public static ImportReport inspect(Path file, ImportOptions options, TaskContext context) {
        SourceFile source = SourceFile.at(file);
        try (StudyDatabase database = StudyDatabase.create()) {
            return new ImportRun(source, options, database, context).outcome().report();
        }
    }

    /**
     * The first rows of a file and the columns that would be taken, for the user to correct.
     *
     * @throws org.lectern.contract.ProblemException where the file is no table of rows at all
     */
    public static Preview preview(Path file, ImportOptions options, TaskContext context) {
        SourceFile source = SourceFile.at(file);
        try (StudyDatabase database = StudyDatabase.create()) {
            SourceTable table = new TableReader(source, database, context).table(FileSniffer.sniff(source), null);
            Recognition recognition = ImportRun.recognition(source, table, options);
            List<ImportReport.Column> columns = ViewsLoader.columns(table, recognition, options);
            return new Preview(
                    table.format(),
                    table.encoding(),
                    recognition,
                    table.headers(),
                    table.head().stream().limit(PREVIEW_ROWS).toList(),
                    columns);
        }
    }

    /**
     * Writes the rows that were set aside, each with its line number in the file, the reason and the row as it stands
     * there: {@code line,reason,row}. Written whole or not at all.
     *
     * @return the number of rows written
     */
    public static long saveSetAside(Imported imported, Path csv, TaskContext context) {
        SourceFile source = SourceFile.at(imported.source());
        new SourceFile(source.path(), imported.report().bytes()).checkUnchanged();
        return new SetAsideRows(source, imported.study(), context).save(csv);
    }
}
