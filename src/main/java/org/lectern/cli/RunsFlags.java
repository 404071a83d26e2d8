package org.lectern.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.lectern.home.Directories;
import org.lectern.runs.RunLog;
import picocli.CommandLine.Option;

/** Where the log of runs is. */
final class RunsFlags {

    @Option(
            names = "--runs",
            paramLabel = "FOLDER",
            descriptionKey = "runs-folder",
            defaultValue = "${env:LECTERN_RUNS}")
    private @Nullable Path folder;

    RunLog log() {
        return folder == null ? RunLog.beside(Directories.here().config()) : new RunLog(folder);
    }
}
