package org.lectern.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.ProblemException;
import org.lectern.json.RecordJson;
import org.lectern.keep.StudyDoor;
import org.lectern.model.Task;
import org.lectern.runs.RunLog;
import org.lectern.runs.TrackingServer;
import org.lectern.study.Study;
import org.lectern.upkeep.Outcome;
import org.lectern.upkeep.Policy;
import org.lectern.upkeep.Retraining;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Trains a model again where a rule says so, and replaces it where the new one is not worse. */
@Command(name = "retrain", mixinStandardHelpOptions = true, sortOptions = false)
final class RetrainCommand implements Callable<Integer> {

    private final Console console;
    private final ConsoleContext context;

    @Option(names = "--model", paramLabel = "MODEL", required = true, descriptionKey = "retrained")
    private Path model;

    @Option(names = "--data", paramLabel = "FILE", required = true)
    private Path data;

    @Option(names = "--policy", paramLabel = "FILE")
    private @Nullable Path policy;

    @Option(names = "--task", paramLabel = "TASK", defaultValue = "completion", descriptionKey = "first-task")
    private Task task;

    @Option(names = "--dry-run")
    private boolean dry;

    @Option(names = "--json", descriptionKey = "lectern.ledger.json")
    private boolean json;

    @Mixin
    private ImportFlags importFlags;

    @Mixin
    private RunsFlags runsFlags;

    RetrainCommand(Console console, ConsoleContext context) {
        this.console = console;
        this.context = context;
    }

    @Override
    public Integer call() {
        Policy rules = policy == null ? Policy.USUAL : Policy.read(policy);
        RunLog log = runsFlags.log();
        Outcome outcome;
        try (Study study = StudyDoor.open(data, importFlags.options(), context).study()) {
            outcome = new Retraining(model, task, rules, log, Instant.now(), dry).with(study, context);
        }
        context.clear();
        tell(outcome);
        send(outcome, log);
        return switch (outcome.result()) {
            case NOTHING_TO_DO -> ExitCode.DONE;
            case REPLACED -> ExitCode.REPLACED;
            case REFUSED -> ExitCode.REFUSED;
        };
    }

    private void tell(Outcome outcome) {
        if (json) {
            Map<String, @Nullable Object> told = new LinkedHashMap<>(RecordJson.of(outcome));
            told.put("dry_run", dry);
            told.put("sentences", outcome.sentences());
            console.out().println(ScriptJson.text(told));
        } else {
            outcome.sentences()
                    .forEach(sentence -> console.out().println(Paragraph.wrap(sentence, "", Console.COLUMNS)));
        }
    }

    /** What is done is done: trouble with a server is told, and takes nothing away. */
    private void send(Outcome outcome, RunLog log) {
        try {
            Optional.of(outcome.run())
                    .filter(run -> !run.isEmpty())
                    .ifPresent(run -> TrackingServer.of(System.getenv())
                            .ifPresent(server -> server.send(log.read().get(run))));
        } catch (ProblemException e) {
            console.tell(e.problem());
        }
    }
}
