package org.lectern.keep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.Pseudonyms;
import org.lectern.ingest.door.Imported;
import org.lectern.ingest.report.ImportReport;
import org.lectern.study.Scratch;
import org.lectern.study.Study;
import org.lectern.study.TableSpec;
import org.lectern.study.Workspace;

/** Makes a study of an archive. */
final class StudyReading {

    private static final Words WORDS = Words.of(StudyReading.class);

    private final StudyArchive archive;
    private final Path file;
    private final TaskContext context;

    StudyReading(StudyArchive archive, Path file, TaskContext context) {
        this.archive = archive;
        this.file = file;
        this.context = context;
    }

    StudyFile.Reopened read(@Nullable Pseudonyms pseudonyms, boolean named) throws IOException, SQLException {
        boolean names = archive.told().names();
        if (names && !named) {
            throw Problem.of(WORDS, "study-has-names", file.getFileName()).asException();
        }
        try (Scratch scratch = Scratch.create()) {
            checkRoom(scratch.folder());
            try (TableCopies copies = new TableCopies(archive, scratch.folder(), context)) {
                return read(names ? null : pseudonyms, copies);
            }
        }
    }

    private StudyFile.Reopened read(@Nullable Pseudonyms pseudonyms, TableCopies copies)
            throws IOException, SQLException {
        Contained contained = archive.record(StudyArchive.CONTENTS, Contained.class);
        ImportReport report = archive.record(StudyArchive.REPORT, ImportReport.class);
        Optional<Setup> setup = archive.has(StudyArchive.SETUP)
                ? Optional.of(archive.record(StudyArchive.SETUP, Setup.class))
                : Optional.empty();
        Map<Enclosed, String> enclosed = archive.enclosed();
        ImportOptions options = ImportOptions.standard().withPseudonyms(pseudonyms);
        Path whole = file.toAbsolutePath().normalize();
        Study study = study(contained, copies);
        return new StudyFile.Reopened(new Imported(study, report, whole, whole, options, true), setup, enclosed);
    }

    private Study study(Contained contained, TableCopies copies) throws IOException, SQLException {
        Workspace database = Workspace.create();
        boolean read = false;
        try {
            tables(contained, copies, database);
            Study study =
                    new Study(database, archive.told().name(), archive.told().fingerprint(), contained.facts());
            read = true;
            return study;
        } finally {
            if (!read) {
                database.close();
            }
        }
    }

    private void tables(Contained contained, TableCopies copies, Workspace database) throws IOException, SQLException {
        List<TableSpec> tables = TableSpec.ALL.stream()
                .filter(table -> contained.facts().tables().filled().containsKey(table.name()))
                .toList();
        int done = 0;
        for (TableSpec table : tables) {
            context.progress(WORDS.say("step.read"), (double) done++ / tables.size());
            Contained.Stored stored =
                    Objects.requireNonNullElseGet(contained.tables().get(table.name()), () -> {
                        throw new IllegalArgumentException("nothing is known of " + table.name());
                    });
            Path copy = copies.of(StudyArchive.entry(table));
            TableFiles.read(table, stored, copy, database, context);
            Files.delete(copy);
        }
    }

    /** What is copied out of the archive stands beside it for a moment. */
    private void checkRoom(Path folder) throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < archive.tableBytes()) {
            throw Problem.of(WORDS, "study-no-room", file.getFileName(), folder, archive.tableBytes() >> 20)
                    .asException();
        }
    }
}
