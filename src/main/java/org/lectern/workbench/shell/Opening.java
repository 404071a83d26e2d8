package org.lectern.workbench.shell;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Problem;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.door.Imported;
import org.lectern.ingest.door.Preview;
import org.lectern.keep.Enclosed;
import org.lectern.keep.Setup;

/** How far the opening of a file came: to a study, or to a question. Closed where nobody wants it any more. */
sealed interface Opening extends AutoCloseable {

    @Override
    void close();

    /**
     * The study is there.
     *
     * @param setup how it was looked at when it was saved; empty of an export
     * @param enclosed what its file carries
     * @param trouble that is to be told of what lies beside it; it is open all the same
     */
    record Opened(Imported imported, Optional<Setup> setup, Map<Enclosed, String> enclosed, Optional<Problem> trouble)
            implements Opening {

        static Opened ofExport(Imported imported) {
            return new Opened(imported, Optional.empty(), Map.of(), Optional.empty());
        }

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
     * @param trouble that the import had with it, as a question; null where it was not tried
     */
    record Unclear(
            Path file,
            Preview found,
            Preview preview,
            ImportOptions options,
            @Nullable Problem trouble) implements Opening {
        @Override
        public void close() {}
    }
}
