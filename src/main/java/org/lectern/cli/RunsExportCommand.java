package org.lectern.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Words;
import org.lectern.runs.MlflowFolder;
import org.lectern.runs.Runs;
import org.lectern.runs.TrackingServer;
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

    @Option(names = "--mlflow", paramLabel = "DIR")
    private @Nullable Path folder;

    @Option(names = "--server")
    private boolean server;

    @Mixin
    private RunsFlags runsFlags;

    RunsExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (server == (folder != null)) {
            throw new ParameterException(spec.commandLine(), WORDS.say("runs.one-way"));
        }
        Runs runs = runsFlags.log().read();
        console.out().println(folder == null ? sent(runs) : exported(runs, folder));
        RunsText.tellUnreadable(runs, console);
        return ExitCode.DONE;
    }

    private static String exported(Runs runs, Path folder) {
        return WORDS.say("runs.exported", MlflowFolder.write(runs, folder), folder);
    }

    private String sent(Runs runs) {
        TrackingServer to = TrackingServer.of(System.getenv())
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), WORDS.say("runs.no-server", TrackingServer.VARIABLE)));
        runs.all().forEach(to::send);
        return WORDS.say("runs.sent", runs.all().size(), to.address().getHost());
    }
}
