package org.lectern.workbench.tab.predictor;

import java.time.Duration;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.predictor.CompletionModel;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.workbench.Desk;
import org.lectern.workbench.task.TaskRunner;
import org.lectern.workbench.task.TaskState;

/** Serves the trained model to other programs of this computer. It ends with the study and with the window. */
public final class ServiceViewModel implements AutoCloseable {

    static final String KEY = "prediction-service";
    static final String HOST = "127.0.0.1";
    static final int USUAL_PORT = 5000;
    static final int HIGHEST_PORT = 65_535;

    private static final Words WORDS = Words.of(ServiceViewModel.class);

    private final TaskRunner tasks;
    private final PredictionServer.Starter starter;
    private final ObservableValue<@Nullable CompletionModel> trained;
    private final ObjectProperty<Integer> port = new SimpleObjectProperty<>(USUAL_PORT);
    private final ReadOnlyObjectWrapper<@Nullable PredictionServer> running = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final Subscription subscriptions;
    private @Nullable CompletionModel served;

    public ServiceViewModel(
            Desk desk,
            TaskRunner tasks,
            ObservableValue<@Nullable CompletionModel> trained,
            PredictionServer.Starter starter) {
        this.tasks = tasks;
        this.starter = starter;
        this.trained = trained;
        subscriptions = Subscription.combine(
                desk.importedProperty().subscribe((_, _) -> stop()), trained.subscribe((_, _) -> compare()));
    }

    /** The port to serve on. */
    public ObjectProperty<Integer> portProperty() {
        return port;
    }

    /** The service that runs, or null. */
    public ReadOnlyObjectProperty<@Nullable PredictionServer> runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Whether it is about to run or to end. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** What became of it, or why it does not run. */
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** Serves the model that is trained now. */
    public void start() {
        CompletionModel model = trained.getValue();
        if (model == null || running.get() != null || busy.get()) {
            return;
        }
        int on = port.get();
        served = model;
        said.set("");
        busy.set(true);
        tasks.<PredictionServer>submit(
                KEY, WORDS.say("service.starting"), Duration.ZERO, _ -> starter.start(model, HOST, on), this::news);
    }

    private void news(TaskState<PredictionServer> state) {
        if (state instanceof TaskState.Running<PredictionServer>) {
            return;
        }
        busy.set(false);
        if (state instanceof TaskState.Ready<PredictionServer>(PredictionServer started)) {
            running.set(started);
            compare();
        } else if (state instanceof TaskState.Failed<PredictionServer>(Problem problem)) {
            said.set(WORDS.say("service.trouble", problem.sentence(), problem.remedy()));
        }
    }

    /** Says whether what is served is what was trained last. */
    private void compare() {
        CompletionModel now = trained.getValue();
        if (running.get() != null) {
            said.set(now == null || now.equals(served) ? "" : WORDS.say("service.earlier"));
        }
    }

    /** Ends the service, or its start. */
    public void stop() {
        tasks.cancel(KEY);
        PredictionServer ended = running.get();
        if (ended != null && !busy.get()) {
            busy.set(true);
            tasks.<PredictionServer>submit(
                    KEY,
                    WORDS.say("service.stopping"),
                    Duration.ZERO,
                    _ -> {
                        ended.close();
                        return ended;
                    },
                    state -> stopped(ended, state));
        }
    }

    private void stopped(PredictionServer ended, TaskState<PredictionServer> state) {
        if (!(state instanceof TaskState.Running<PredictionServer>)) {
            busy.set(false);
            running.set(null);
            said.set(WORDS.say("service.stopped"));
            if (!(state instanceof TaskState.Ready<PredictionServer>)) {
                tasks.afterCurrent(ended::close);
            }
        }
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
        tasks.cancel(KEY);
        PredictionServer left = running.get();
        if (left != null) {
            running.set(null);
            // Not as work, which is cancelled when the window closes.
            tasks.afterCurrent(left::close);
        }
    }
}
