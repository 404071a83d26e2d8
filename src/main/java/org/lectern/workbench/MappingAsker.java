package org.lectern.workbench;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Problem;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.Pseudonyms;
import org.lectern.ingest.door.Preview;

/** Asks the user how a file is to be read. Called on the screen's thread. */
@FunctionalInterface
public interface MappingAsker {

    /** How to read the file; empty where the user changed their mind. */
    Optional<ImportOptions> ask(Question question);

    /**
     * @param file that is being opened
     * @param preview its first rows, read with {@code options}
     * @param options to start from
     * @param trouble that has to be cleared up first; null where there is none
     * @param pseudonyms that stand for names where the user wants that
     * @param reader reads the first rows with other options
     */
    record Question(
            Path file,
            Preview preview,
            ImportOptions options,
            @Nullable Problem trouble,
            Pseudonyms pseudonyms,
            HeadReader reader) {}

    /** Reads the first rows of the file in question; a newer request takes the place of an older one. */
    @FunctionalInterface
    interface HeadReader {
        /** Answers on the screen's thread, with the rows or with why there are none. */
        void read(ImportOptions options, Consumer<Preview> ready, Consumer<Problem> trouble);
    }
}
