package org.lectern.workbench.task;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyListProperty;
import org.lectern.contract.TaskContext;

/**
 * Runs work off the screen's thread. Work is keyed: a newer request with the same key cancels the older one, whose result
 * never arrives. A result that never arrives is closed if it is {@link AutoCloseable}.
 */
public interface TaskRunner extends AutoCloseable {

    /** What is to be done. It runs on a worker thread and touches nothing that the screen watches. */
    @FunctionalInterface
    interface Work<T> {
        T run(TaskContext context);
    }

    /**
     * Asks for work.
     *
     * @param key requests of one key take each other's place
     * @param title what is being done, in the user's words, for the status bar
     * @param delay how long to wait for a newer request before starting; zero starts at once
     * @param onState told on the screen's thread of every state, ending with exactly one terminal state
     */
    <T> void submit(String key, String title, Duration delay, Work<T> work, Consumer<TaskState<T>> onState);

    /**
     * Asks for what the user has ordered by name and would miss, such as a file to be opened or saved or a model to be trained.
     * It starts at once, and nobody closes the program upon it without asking.
     *
     * @param key as of {@link #submit}
     * @param title as of {@link #submit}
     * @param onState as of {@link #submit}
     */
    <T> void order(String key, String title, Work<T> work, Consumer<TaskState<T>> onState);

    /** The titles of what was ordered and has not ended, oldest first. Changes on the screen's thread. */
    List<String> ordered();

    /** Cancels the work of this key, if any. */
    void cancel(String key);

    /** What is running now, oldest first, for the status bar. Changes on the screen's thread. */
    ReadOnlyListProperty<RunningTask> running();

    /**
     * @param fraction share done, 0..1; NaN where unknown
     */
    record RunningTask(String key, String title, String step, double fraction) {}

    /**
     * Runs this on a worker thread once all work asked for so far has ended, cancelled work included. For letting go of what
     * that work may still be reading.
     */
    void afterCurrent(Runnable cleanUp);

    /** Cancels everything and waits until it has ended. */
    @Override
    void close();
}
