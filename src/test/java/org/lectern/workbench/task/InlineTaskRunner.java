package org.lectern.workbench.task;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.ReadOnlyListWrapper;
import javafx.collections.FXCollections;
import org.lectern.contract.Problem;
import org.lectern.contract.ProblemException;
import org.lectern.contract.TaskCancelled;
import org.lectern.contract.TaskContext;

/**
 * Runs work where it is asked for, on the same thread: tests of view-models need no toolkit. Work that shall be seen while
 * it waits is asked for between {@link #hold()} and {@link #release()}.
 */
public final class InlineTaskRunner implements TaskRunner {

    private final Map<String, Held<?>> held = new LinkedHashMap<>();
    private final Deque<Runnable> cleanUps = new ArrayDeque<>();
    private final ReadOnlyListWrapper<RunningTask> running =
            new ReadOnlyListWrapper<>(FXCollections.observableArrayList());
    private boolean holding;
    private int delivered;

    private record Held<T>(String title, boolean ordered, Work<T> work, Consumer<TaskState<T>> onState) {}

    /** From here on work waits. */
    public void hold() {
        holding = true;
    }

    /** Runs what waits, and work at once again. */
    public void release() {
        holding = false;
        Map<String, Held<?>> now = new LinkedHashMap<>(held);
        held.clear();
        running.clear();
        now.forEach(this::run);
        while (!cleanUps.isEmpty()) {
            cleanUps.remove().run();
        }
    }

    /** Runs what waits; what is asked for meanwhile waits. */
    public void releaseOne() {
        Map<String, Held<?>> now = new LinkedHashMap<>(held);
        held.clear();
        running.clear();
        now.forEach(this::run);
    }

    /** How many requests have come to an end. */
    public int delivered() {
        return delivered;
    }

    @Override
    public <T> void submit(String key, String title, Duration delay, Work<T> work, Consumer<TaskState<T>> onState) {
        take(key, new Held<>(title, false, work, onState));
    }

    @Override
    public <T> void order(String key, String title, Work<T> work, Consumer<TaskState<T>> onState) {
        take(key, new Held<>(title, true, work, onState));
    }

    private <T> void take(String key, Held<T> request) {
        cancel(key);
        if (holding) {
            held.put(key, request);
            running.add(new RunningTask(key, request.title, request.title, Double.NaN));
            request.onState.accept(new TaskState.Running<>(request.title, Double.NaN));
        } else {
            run(key, request);
        }
    }

    private <T> void run(String key, Held<T> request) {
        TaskState<T> end;
        try {
            end = new TaskState.Ready<>(request.work.run(new Inline<>(request)));
        } catch (TaskCancelled e) {
            end = new TaskState.Cancelled<>();
        } catch (ProblemException e) {
            end = new TaskState.Failed<>(e.problem());
        } catch (RuntimeException e) {
            end = new TaskState.Failed<>(new Problem("fault", Map.of("key", key), e.toString(), "See the test."));
        }
        delivered++;
        request.onState.accept(end);
    }

    @Override
    public void cancel(String key) {
        Held<?> request = held.remove(key);
        if (request != null) {
            running.removeIf(task -> task.key().equals(key));
            delivered++;
            tellCancelled(request);
        }
    }

    private static <T> void tellCancelled(Held<T> request) {
        request.onState.accept(new TaskState.Cancelled<>());
    }

    @Override
    public List<String> ordered() {
        return held.values().stream()
                .filter(request -> request.ordered)
                .map(request -> request.title)
                .toList();
    }

    @Override
    public ReadOnlyListProperty<RunningTask> running() {
        return running.getReadOnlyProperty();
    }

    @Override
    public void afterCurrent(Runnable cleanUp) {
        if (held.isEmpty()) {
            cleanUp.run();
        } else {
            cleanUps.add(cleanUp);
        }
    }

    @Override
    public void close() {
        new LinkedHashMap<>(held).keySet().forEach(this::cancel);
        while (!cleanUps.isEmpty()) {
            cleanUps.remove().run();
        }
    }

    private record Inline<T>(Held<T> request) implements TaskContext {

        @Override
        public void progress(String step, DoubleSupplier fraction) {
            request.onState.accept(new TaskState.Running<>(step, fraction.getAsDouble()));
        }

        @Override
        public void checkCancelled() {}

        @Override
        public Registration onCancel(Runnable stop) {
            return () -> {};
        }
    }
}
