package org.lectern.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.lectern.contract.Words;
import org.lectern.runs.KeptRun;
import org.lectern.runs.Runs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists runs, the newest first. */
@Command(name = "list", mixinStandardHelpOptions = true, sortOptions = false)
final class RunsListCommand implements Callable<Integer> {

    private static final Words WORDS = Words.of(RunsListCommand.class);

    private final Console console;

    @Option(names = "--trials")
    private boolean trials;

    @Option(names = "--json", descriptionKey = "lectern.ledger.json")
    private boolean json;

    @Mixin
    private RunsFlags runsFlags;

    RunsListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Runs runs = runsFlags.log().read();
        List<KeptRun> shown = (trials ? runs.all() : runs.asked()).reversed();
        if (json) {
            console.out()
                    .println(ScriptJson.text(shown.stream().map(RunsJson::of).toList()));
        } else if (shown.isEmpty()) {
            console.out().println(WORDS.say("runs.none"));
        } else {
            List<List<String>> rows = new ArrayList<>();
            rows.add(RunsText.HEADS);
            shown.forEach(run -> rows.add(RunsText.cells(run)));
            console.out().println(TextColumns.set(rows));
        }
        RunsText.tellUnreadable(runs, console);
        return ExitCode.DONE;
    }
}
