package org.lectern.workbench.shell;

import java.nio.file.Path;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.door.Imported;
import org.lectern.ingest.door.Preview;

/** How far the opening of a file came: to a study, or to a question. Closed where nobody wants it any more. */
sealed interface Opening extends AutoCloseable {

    @Override
    void close();

    /** The study is there. */
    record Opened(Imported imported) implements Opening {
        @Override
        public void close() {
            imported.study().close();
        }
    }

    /**
     * The user has to say how the file is read.
     *
     * @param found the file as it is read where nobody says anything
     * @param preview the same read with {@code options}
     */
    record Unclear(Path file, Preview found, Preview preview, ImportOptions options) implements Opening {
        @Override
        public void close() {}
    }
}
