package org.lectern.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.report.ImportReport;
import org.lectern.keep.StudyDoor;
import org.lectern.study.Study;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The one study that a command is about: a file, or a table on a cluster. */
final class StudyInput {

    @Parameters(paramLabel = "FILE", arity = "0..1", descriptionKey = "file")
    private @Nullable Path file;

    @Mixin
    private ClusterFlags cluster;

    /** Refuses none and two. */
    void check() {
        cluster.check(file == null ? 0 : 1, 1);
    }

    /** The file, where it is one. */
    @Nullable
    Path file() {
        return file;
    }

    /** Opens it; the receiver closes it. */
    Study study(ImportOptions options, TaskContext context) {
        return file == null
                ? cluster.open(cluster.sources().getFirst(), options, context).study()
                : StudyDoor.open(file, options, context).study();
    }

    /** Tells what it holds. */
    ImportReport report(ImportOptions options, TaskContext context) {
        if (file != null) {
            return StudyDoor.inspect(file, options, context);
        }
        try (var opened = cluster.open(cluster.sources().getFirst(), options, context)) {
            return opened.report();
        }
    }
}
