package org.lectern.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.keep.StudyDoor;
import org.lectern.runs.Comparison;
import org.lectern.runs.ComparisonWords;
import org.lectern.runs.KeptRun;
import org.lectern.runs.Runs;
import org.lectern.study.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sets runs side by side; with their data, learner by learner. */
@Command(name = "compare", mixinStandardHelpOptions = true, sortOptions = false)
final class RunsCompareCommand implements Callable<Integer> {

    private final Console console;
    private final ConsoleContext context;

    @Parameters(paramLabel = "RUN", arity = "2..5", descriptionKey = "run")
    private List<String> meant;

    @Option(names = "--data", paramLabel = "FILE")
    private @Nullable Path data;

    @Option(names = "--all-settings")
    private boolean allSettings;

    @Option(names = "--json", descriptionKey = "lectern.ledger.json")
    private boolean json;

    @Mixin
    private RunsFlags runsFlags;

    @Mixin
    private ImportFlags importFlags;

    RunsCompareCommand(Console console, ConsoleContext context) {
        this.console = console;
        this.context = context;
    }

    @Override
    public Integer call() {
        Runs runs = runsFlags.log().read();
        List<KeptRun> compared = meant.stream().map(runs::get).toList();
        Comparison kept = Comparison.of(compared);
        Comparison found = data == null ? kept : again(compared, data);
        context.clear();
        if (json) {
            console.out().println(ScriptJson.text(RunsJson.of(found)));
        } else {
            ComparisonWords.of(found).forEach(said -> console.out().println(Paragraph.wrap(said, "", Console.COLUMNS)));
            console.out().println();
            console.out().println(RunsText.scores(found));
            console.out().println();
            console.out().println(RunsText.settings(found, allSettings));
        }
        return ExitCode.DONE;
    }

    private Comparison again(List<KeptRun> compared, Path file) {
        try (Study study = StudyDoor.open(file, importFlags.options(), context).study()) {
            return Comparison.again(compared, study, context);
        }
    }
}
