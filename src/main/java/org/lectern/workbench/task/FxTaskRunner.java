package org.lectern.workbench.task;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.ReadOnlyListWrapper;
import javafx.collections.FXCollections;
import org.jspecify.annotations.Nullable;

/**
 * Runs work on daemon threads and answers on JavaFX's. What it knows of jobs belongs to JavaFX's thread, so a request, its
 * cancellation and its result can never be seen in two orders.
 */
public final class FxTaskRunner implements TaskRunner {

    private static final Logger LOG = Logger.getLogger(FxTaskRunner.class.getName());
    private static final long POLL_MILLIS = 100;
    private static final long CLOSE_SECONDS = 20;

    private static final CompletableFuture<@Nullable Void> NOTHING = CompletableFuture.completedFuture(null);

    private final Outcome outcome;
    private final ExecutorService workers = Executors.newCachedThreadPool(daemons("lectern-worker"));
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(daemons("lectern-clock"));
    private final Map<String, Job<?>> wanted = new LinkedHashMap<>();
    private final Map<Object, CompletableFuture<?>> unfinished = new ConcurrentHashMap<>();
    private final ReadOnlyListWrapper<RunningTask> running =
            new ReadOnlyListWrapper<>(FXCollections.observableArrayList());
    private boolean closed;

    /**
     * @param logFolder named to the user where the program is at fault
     */
    public FxTaskRunner(Path logFolder) {
        this.outcome = new Outcome(logFolder);
    }

    @Override
    public <T> void submit(String key, String title, Duration delay, Work<T> work, Consumer<TaskState<T>> onState) {
        onScreen(() -> take(new Job<>(key, title, false, work, onState), delay));
    }

    @Override
    public <T> void order(String key, String title, Work<T> work, Consumer<TaskState<T>> onState) {
        onScreen(() -> take(new Job<>(key, title, true, work, onState), Duration.ZERO));
    }

    @Override
    public List<String> ordered() {
        return wanted.values().stream()
                .filter(job -> job.ordered)
                .map(job -> job.title)
                .toList();
    }

    private <T> void take(Job<T> job, Duration delay) {
        Job<?> older = wanted.remove(job.key);
        wanted.put(job.key, job);
        unfinished.put(job, job.ended);
        if (older != null) {
            cancel(older);
        }
        if (closed) {
            drop(job.key);
        } else if (delay.isZero()) {
            start(job);
        } else {
            job.timer =
                    clock.schedule(() -> Platform.runLater(() -> start(job)), delay.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private <T> void start(Job<T> job) {
        if (job.isOver()) {
            return;
        }
        tellRunning(job, new TaskState.Running<>(job.title, Double.NaN));
        if (!job.isOver()) {
            job.timer = poll(job);
            workers.execute(() -> work(job));
        }
    }

    private <T> void work(Job<T> job) {
        TaskState<T> end = outcome.of(job);
        ended(job);
        Platform.runLater(() -> finish(job, end));
    }

    private <T> void finish(Job<T> job, TaskState<T> end) {
        if (job.isOver()) {
            discard(end);
            return;
        }
        wanted.remove(job.key, job);
        listRunning();
        job.tellEnd(end);
    }

    private void discard(TaskState<?> end) {
        if (end instanceof TaskState.Ready<?>(AutoCloseable unwanted)) {
            afterwards(NOTHING, () -> Outcome.close(unwanted));
        }
    }

    @Override
    public void cancel(String key) {
        onScreen(() -> drop(key));
    }

    private void drop(String key) {
        Job<?> job = wanted.remove(key);
        if (job != null) {
            cancel(job);
        }
    }

    private <T> void cancel(Job<T> job) {
        job.context.markCancelled();
        if (job.hasStarted()) {
            afterwards(NOTHING, job.context::stopBlockingCalls);
        } else {
            ended(job);
        }
        listRunning();
        job.tellEnd(new TaskState.Cancelled<>());
    }

    private void ended(Job<?> job) {
        unfinished.remove(job);
        job.ended.complete(null);
    }

    private Future<?> poll(Job<?> job) {
        AtomicBoolean queued = new AtomicBoolean();
        Runnable look = () -> {
            if (queued.compareAndSet(false, true)) {
                TaskState.Running<?> now = job.context.now();
                Platform.runLater(() -> {
                    queued.set(false);
                    tellRunning(job, now);
                });
            }
        };
        return clock.scheduleAtFixedRate(look, POLL_MILLIS, POLL_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void tellRunning(Job<?> job, TaskState.Running<?> now) {
        if (job.tellRunning(now)) {
            listRunning();
        }
    }

    private void listRunning() {
        List<RunningTask> now = new ArrayList<>();
        for (Job<?> job : wanted.values()) {
            if (job.shown() instanceof TaskState.Running<?>(String step, double fraction)) {
                now.add(new RunningTask(job.key, job.title, step, fraction));
            }
        }
        if (!now.equals(running.get())) {
            running.setAll(now);
        }
    }

    @Override
    public ReadOnlyListProperty<RunningTask> running() {
        return running.getReadOnlyProperty();
    }

    @Override
    public void afterCurrent(Runnable cleanUp) {
        onScreen(() -> afterwards(allUnfinished(), cleanUp));
    }

    private void afterwards(CompletableFuture<?> first, Runnable action) {
        CompletableFuture<@Nullable Void> done = new CompletableFuture<>();
        Object entry = new Object();
        unfinished.put(entry, done);
        workers.execute(() -> {
            first.join();
            try {
                action.run();
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "what was no longer needed could not be let go of", e);
            } finally {
                unfinished.remove(entry);
                done.complete(null);
            }
        });
    }

    private CompletableFuture<@Nullable Void> allUnfinished() {
        return CompletableFuture.allOf(unfinished.values().toArray(CompletableFuture[]::new));
    }

    /** {@inheritDoc} Waits at most twenty seconds; what has not ended then ends with the program. */
    @Override
    public void close() {
        CompletableFuture<@Nullable Void> cancelled = new CompletableFuture<>();
        onScreen(() -> {
            closed = true;
            List.copyOf(wanted.keySet()).forEach(this::drop);
            cancelled.complete(null);
        });
        cancelled.join();
        try {
            allUnfinished().get(CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOG.log(Level.WARNING, "work had not ended when the program closed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        clock.shutdownNow();
        workers.shutdown();
    }

    private static void onScreen(Runnable action) {
        if (Platform.isFxApplicationThread()) {
            action.run();
        } else {
            Platform.runLater(action);
        }
    }

    private static ThreadFactory daemons(String name) {
        return Thread.ofPlatform().daemon().name(name + "-", 1).factory();
    }
}
