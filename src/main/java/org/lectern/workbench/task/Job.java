package org.lectern.workbench.task;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One request. All but {@code context} and {@code ended} belong to the screen's thread. */
final class Job<T> {

    final String key;
    final String title;
    final TaskRunner.Work<T> work;
    final boolean ordered;
    final JobContext context;

    /** Completes on the worker thread when the work has returned. */
    final CompletableFuture<@Nullable Void> ended = new CompletableFuture<>();

    private final Consumer<TaskState<T>> onState;
    private TaskState.@Nullable Running<?> shown;
    private boolean told;

    /** What will start or is polling this job. */
    @Nullable
    Future<?> timer;

    /** @param ordered whether the user would miss it */
    Job(String key, String title, boolean ordered, TaskRunner.Work<T> work, Consumer<TaskState<T>> onState) {
        this.key = key;
        this.ordered = ordered;
        this.title = title;
        this.work = work;
        this.onState = onState;
        this.context = new JobContext(title);
    }

    /** Tells a step and a share, unless nothing changed or the job is over. Returns whether it told. */
    boolean tellRunning(TaskState.Running<?> state) {
        if (told || state.equals(shown)) {
            return false;
        }
        shown = state;
        onState.accept(new TaskState.Running<>(state.step(), state.fraction()));
        return true;
    }

    /** Tells how it ended, once. Returns whether this was the first end. */
    boolean tellEnd(TaskState<T> end) {
        if (told) {
            return false;
        }
        told = true;
        stopTimer();
        onState.accept(end);
        return true;
    }

    /** The step and share told last; null before the work has started. */
    TaskState.@Nullable Running<?> shown() {
        return shown;
    }

    boolean hasStarted() {
        return shown != null;
    }

    boolean isOver() {
        return told;
    }

    void stopTimer() {
        if (timer != null) {
            timer.cancel(false);
        }
    }
}
