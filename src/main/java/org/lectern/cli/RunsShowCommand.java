package org.lectern.cli;

import java.util.concurrent.Callable;
import org.lectern.runs.KeptRun;
import org.lectern.runs.Runs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells all that is known of a run. */
@Command(name = "show", mixinStandardHelpOptions = true, sortOptions = false)
final class RunsShowCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "RUN", descriptionKey = "run")
    private String meant;

    @Option(names = "--json", descriptionKey = "lectern.ledger.json")
    private boolean json;

    @Mixin
    private RunsFlags runsFlags;

    RunsShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Runs runs = runsFlags.log().read();
        KeptRun run = runs.get(meant);
        console.out().println(json ? ScriptJson.text(RunsJson.of(run)) : RunsText.whole(run, runs.trials(run)));
        return ExitCode.DONE;
    }
}
