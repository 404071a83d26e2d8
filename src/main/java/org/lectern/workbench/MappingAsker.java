package org.lectern.workbench;

import java.nio.file.Path;
import java.util.Optional;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.Preview;

/** Asks the user which column is what. Called on the screen's thread. */
@FunctionalInterface
public interface MappingAsker {

    /**
     * @param file that is being opened
     * @param preview its first rows and the columns recognised
     * @param options as used for the preview, to start from
     * @return how to read the file; empty where the user changed their mind
     */
    Optional<ImportOptions> ask(Path file, Preview preview, ImportOptions options);
}
