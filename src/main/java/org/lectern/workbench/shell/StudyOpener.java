package org.lectern.workbench.shell;

import java.nio.file.Path;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.door.Imported;
import org.lectern.ingest.door.Importer;
import org.lectern.ingest.door.Preview;
import org.lectern.ingest.door.Recipe;

/** Turns files into studies, on a worker thread. */
interface StudyOpener {

    /** As {@link Importer#preview}. */
    Preview preview(Path file, ImportOptions options, TaskContext context);

    /** As {@link Importer#open(Recipe, TaskContext)}. */
    Imported open(Recipe recipe, TaskContext context);

    /** The real one. */
    static StudyOpener importer() {
        return new StudyOpener() {
            @Override
            public Preview preview(Path file, ImportOptions options, TaskContext context) {
                return Importer.preview(file, options, context);
            }

            @Override
            public Imported open(Recipe recipe, TaskContext context) {
                return Importer.open(recipe, context);
            }
        };
    }
}
