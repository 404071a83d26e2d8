package org.lectern.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.lectern.contract.Words;
import org.lectern.runs.KeptRun;
import org.lectern.runs.RunLog;
import org.lectern.runs.Runs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes runs away, with their models and tables. */
@Command(name = "delete", mixinStandardHelpOptions = true, sortOptions = false)
final class RunsDeleteCommand implements Callable<Integer> {

    private static final Words WORDS = Words.of(RunsDeleteCommand.class);

    private final Console console;

    @Parameters(paramLabel = "RUN", arity = "1..*", descriptionKey = "run")
    private List<String> meant;

    @Mixin
    private RunsFlags runsFlags;

    RunsDeleteCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        RunLog log = runsFlags.log();
        Runs runs = log.read();
        // All are known before the first one goes.
        List<KeptRun> going = meant.stream().map(runs::get).distinct().toList();
        going.forEach(run -> {
            log.delete(run);
            console.out().println(WORDS.say("runs.deleted", run.title()));
        });
        return ExitCode.DONE;
    }
}
