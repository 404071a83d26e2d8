package org.lectern.workbench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.lectern.analysis.Findings;
import org.lectern.analysis.Question;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.ingest.door.Imported;
import org.lectern.runs.KeptRun;
import org.lectern.runs.Recording;
import org.lectern.runs.RunLog;
import org.lectern.runs.Runs;
import org.lectern.runs.TrackingServer;
import org.lectern.workbench.task.TaskRunner;
import org.lectern.workbench.task.TaskState;

/**
 * The log of runs in the window: whatever a tab trains is kept in it, unless the same question was answered before, and whoever shows it
 * reads it here. Trouble with it is told and costs no answer. Called on the screen's thread.
 */
public final class RunKeeper implements AutoCloseable {

    private static final Words WORDS = Words.of(RunKeeper.class);
    private static final String READING = "runs-reading";

    private final Desk desk;
    private final TaskRunner tasks;
    private final TroubleReporter trouble;
    private final RunLog log;
    private final Map<String, String> environment;
    private final Clock clock;
    private final Set<Question> seen = new HashSet<>();
    private final ReadOnlyObjectWrapper<Runs> runs = new ReadOnlyObjectWrapper<>(new Runs(List.of(), 0));
    private final DriftWatch drift;
    private Subscription subscription = Subscription.EMPTY;
    private int turn;

    /** @param environment which may name a tracking server */
    public RunKeeper(
            Desk desk,
            TaskRunner tasks,
            TroubleReporter trouble,
            RunLog log,
            Map<String, String> environment,
            Clock clock) {
        this.desk = desk;
        this.tasks = tasks;
        this.trouble = trouble;
        this.log = log;
        this.environment = environment;
        this.clock = clock;
        this.drift = new DriftWatch(desk, tasks, runs.getReadOnlyProperty());
    }

    /** Of a log that is not there and that nothing is written to. */
    static RunKeeper ofNone(Desk desk, TaskRunner tasks, TroubleReporter trouble) {
        return new RunKeeper(desk, tasks, trouble, new RunLog(Path.of("no-runs")), Map.of(), Clock.systemUTC());
    }

    /** From here on what tabs train is kept. */
    public void follow() {
        subscription = Subscription.combine(
                subscription, desk.answers().changesProperty().subscribe(this::keepWhatIsNew), drift.follow());
        read();
    }

    /** What the log held when it was last read. */
    public ReadOnlyObjectProperty<Runs> runsProperty() {
        return runs.getReadOnlyProperty();
    }

    /** What the models in use say of what is open. */
    public DriftWatch drift() {
        return drift;
    }

    /** Reads the log again, in which other windows and commands may have written. */
    public void read() {
        tasks.<Runs>submit(READING, WORDS.say("runs.reading"), Duration.ZERO, _ -> log.read(), this::take);
    }

    private void keepWhatIsNew() {
        Imported open = desk.importedProperty().get();
        if (open != null) {
            desk.answers().trained(open).forEach((analysis, found) -> {
                if (seen.add(found.provenance().question(analysis))) {
                    keep(analysis, found);
                }
            });
        }
    }

    private void keep(String analysis, Findings found) {
        this.<Optional<KeptRun>>work(
                WORDS.say("runs.keeping"),
                () -> {
                    Question question = found.provenance().question(analysis);
                    boolean known = log.read().all().stream()
                            .anyMatch(run -> run.run().question().equals(question));
                    return known ? Optional.empty() : Recording.keep(log, clock.instant(), analysis, found);
                },
                kept -> kept.ifPresent(this::send));
    }

    /** Sent where the environment names a server: the run is in the log by now. */
    private void send(KeptRun run) {
        work(
                WORDS.say("runs.sending"),
                () -> {
                    TrackingServer.of(environment).ifPresent(server -> server.send(run));
                    return run;
                },
                _ -> {});
    }

    /** Changes the log, and reads what it holds then. */
    public void change(Consumer<RunLog> change) {
        work(
                WORDS.say("runs.writing"),
                () -> {
                    change.accept(log);
                    return log;
                },
                _ -> {});
    }

    /** Every request has a key of its own: none takes the place of another, which would lose it. */
    private <T> void work(String title, Supplier<T> work, Consumer<T> after) {
        tasks.<T>submit("runs-" + turn++, title, Duration.ZERO, _ -> work.get(), state -> {
            switch (state) {
                case TaskState.Ready<T>(T done) -> {
                    after.accept(done);
                    read();
                }
                case TaskState.Failed<T>(Problem problem) -> trouble.report(problem);
                case TaskState.Running<T> _, TaskState.Cancelled<T> _, TaskState.Idle<T> _ -> {}
            }
        });
    }

    private void take(TaskState<Runs> state) {
        if (state instanceof TaskState.Ready<Runs>(Runs read)) {
            runs.set(read);
        } else if (state instanceof TaskState.Failed<Runs>(Problem problem)) {
            trouble.report(problem);
        }
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }
}
