package org.lectern.keep;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.door.Imported;
import org.lectern.ingest.door.Importer;
import org.lectern.ingest.report.ImportReport;

/** Where a command comes to a study: from a study file as it was saved, from any other file by reading it as an export. */
public final class StudyDoor {

    private static final Words WORDS = Words.of(StudyDoor.class);

    private StudyDoor() {}

    /**
     * Opens a file.
     *
     * @throws org.lectern.contract.ProblemException as {@link StudyFile#read} and {@link Importer#open}, and where a study file is to be
     *     read in another way
     * @throws org.lectern.contract.TaskCancelled when cancelled; nothing is left behind
     */
    public static Imported open(Path file, ImportOptions options, TaskContext context) {
        return reopen(file, options, context).imported();
    }

    /**
     * Opens a file with what was decided of it, where it is a study file.
     *
     * @throws org.lectern.contract.ProblemException as {@link #open}
     * @throws org.lectern.contract.TaskCancelled when cancelled; nothing is left behind
     */
    public static StudyFile.Reopened reopen(Path file, ImportOptions options, TaskContext context) {
        if (!StudyFile.isOne(file)) {
            return new StudyFile.Reopened(Importer.open(file, options, context), Optional.empty(), Map.of());
        }
        ImportOptions usual = ImportOptions.standard().withPseudonyms(options.pseudonyms());
        if (!options.equals(usual)) {
            throw Problem.of(WORDS, "study-is-read", file.getFileName()).asException();
        }
        return StudyFile.read(file, options.pseudonyms(), options.pseudonyms() == null, context);
    }

    /**
     * Tells what a file holds; of a study file, what was told of its export.
     *
     * @throws org.lectern.contract.ProblemException as {@link #open} and {@link Importer#inspect}
     */
    public static ImportReport inspect(Path file, ImportOptions options, TaskContext context) {
        if (!StudyFile.isOne(file)) {
            return Importer.inspect(file, options, context);
        }
        try (Imported imported = open(file, options, context)) {
            return imported.report();
        }
    }
}
