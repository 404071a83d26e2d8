package org.lectern.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Words;
import org.lectern.runs.KeptRun;
import org.lectern.runs.MlflowFolder;
import org.lectern.runs.Runs;
import org.lectern.runs.TrackingServer;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Hands runs on to MLflow, as a folder or over the network. */
@Command(name = "export", mixinStandardHelpOptions = true, sortOptions = false)
final class RunsExportCommand implements Callable<Integer> {

    private static final Words WORDS = Words.of(RunsExportCommand.class);

    private final Console console;

    @Spec
    private CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    private Way way;

    @Mixin
    private RunsFlags runsFlags;

    /** One of these. */
    static final class Way {
        @Option(names = "--mlflow", paramLabel = "DIR", required = true)
        private @Nullable Path folder;

        @Option(names = "--server", required = true)
        private boolean server;
    }

    RunsExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Runs runs = runsFlags.log().read();
        if (way.folder != null) {
            int written = MlflowFolder.write(runs, way.folder);
            console.out().println(WORDS.say("runs.exported", written, way.folder));
        } else {
            TrackingServer server = TrackingServer.of(System.getenv())
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(), WORDS.say("runs.no-server", TrackingServer.VARIABLE)));
            int sent = 0;
            for (KeptRun run : runs.all()) {
                server.send(run);
                sent++;
            }
            console.out().println(WORDS.say("runs.sent", sent, server.address().getHost()));
        }
        RunsText.tellUnreadable(runs, console);
        return ExitCode.DONE;
    }
}
