package org.lectern.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.lectern.keep.StudyDoor;
import org.lectern.runs.Again;
import org.lectern.study.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains again as a run says, and tells whether the numbers are the same. */
@Command(name = "again", mixinStandardHelpOptions = true, sortOptions = false)
final class RunsAgainCommand implements Callable<Integer> {

    private final Console console;
    private final ConsoleContext context;

    @Parameters(index = "0", paramLabel = "RUN", descriptionKey = "run")
    private String meant;

    @Parameters(index = "1", paramLabel = "FILE", descriptionKey = "file")
    private Path file;

    @Option(names = "--json", descriptionKey = "lectern.ledger.json")
    private boolean json;

    @Mixin
    private RunsFlags runsFlags;

    @Mixin
    private ImportFlags importFlags;

    RunsAgainCommand(Console console, ConsoleContext context) {
        this.console = console;
        this.context = context;
    }

    @Override
    public Integer call() {
        Again again;
        try (Study study = StudyDoor.open(file, importFlags.options(), context).study()) {
            again = Again.of(runsFlags.log().read().get(meant).run(), study, context);
        }
        context.clear();
        console.out()
                .println(
                        json
                                ? ScriptJson.text(RunsJson.of(again))
                                : Paragraph.wrap(again.sentence(), "", Console.COLUMNS));
        return ExitCode.DONE;
    }
}
