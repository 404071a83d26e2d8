package org.lectern.ingest.door;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.file.Sniffed;
import org.lectern.ingest.file.SourceFile;
import org.lectern.ingest.source.Recognition;

/**
 * How a file is read: what the user decides, and what its preview found, so that the import need not find it again.
 *
 * @param path of a file, folder or archive
 * @param known null where nothing is, and of several files
 */
public record Recipe(
        Path path, ImportOptions options, @Nullable Known known) {

    /**
     * What a preview found.
     *
     * @param modified when the file was written last; later than that nothing of this holds
     * @param sheet of a workbook that can become a study; empty for other files
     */
    record Known(SourceFile file, FileTime modified, String sheet, Sniffed sniffed, Recognition recognition) {

        static Known of(SourceFile file, String sheet, Sniffed sniffed, Recognition recognition) {
            return new Known(file, modified(file), sheet, sniffed, recognition);
        }

        private static FileTime modified(SourceFile file) {
            try {
                return Files.getLastModifiedTime(file.path());
            } catch (IOException e) {
                throw file.trouble(e);
            }
        }

        boolean holdsFor(SourceFile now) {
            return file.equals(now) && modified.equals(modified(now));
        }
    }

    /** Nothing but what the user decides. */
    public static Recipe of(Path path, ImportOptions options) {
        return new Recipe(path, options, null);
    }

    /** The same file as the user has decided now. */
    public Recipe with(ImportOptions decided) {
        boolean same =
                decided.source().equals(options.source()) && decided.sheet().equals(options.sheet());
        return new Recipe(path, decided, same ? known : null);
    }

    /** What is known of the file as it is now. */
    Optional<Known> knownOf(SourceFile now) {
        return Optional.ofNullable(known).filter(found -> found.holdsFor(now));
    }
}
