package org.lectern.ingest;

import java.nio.file.Path;
import org.lectern.contract.TaskContext;

/** Opens files of viewing data. */
public final class Importer {

    private Importer() {}

    /**
     * Reads a file into a study.
     *
     * @throws org.lectern.contract.ProblemException where the file cannot become a study; nothing is left behind
     * @throws org.lectern.contract.TaskCancelled when cancelled; nothing is left behind
     */
    public static Imported open(Path file, ImportOptions options, TaskContext context) {
        throw new UnsupportedOperationException();
    }

    /**
     * Reads a file for its report alone. A table without the columns that a study needs is reported too.
     *
     * @throws org.lectern.contract.ProblemException where the file is no table of rows at all
     */
    public static ImportReport inspect(Path file, ImportOptions options, TaskContext context) {
        throw new UnsupportedOperationException();
    }

    /**
     * The first rows of a file and the columns that would be taken, for the user to correct.
     *
     * @throws org.lectern.contract.ProblemException where the file is no table of rows at all
     */
    public static Preview preview(Path file, ImportOptions options, TaskContext context) {
        throw new UnsupportedOperationException();
    }

    /**
     * Writes the rows that were set aside, each with its line number in the file, the reason and the row as it stands
     * there: {@code line,reason,row}. Written whole or not at all.
     *
     * @return the number of rows written
     */
    public static long saveSetAside(Imported imported, Path csv, TaskContext context) {
        throw new UnsupportedOperationException();
    }
}
