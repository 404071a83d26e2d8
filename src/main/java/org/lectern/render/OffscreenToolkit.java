package org.lectern.render;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import org.lectern.contract.TaskCancelled;

/**
 * Runs drawing on JavaFX's thread, wherever the call comes from: on that thread at once, in a running program by waiting
 * for it, and without a program by starting the toolkit where no screen is needed. The toolkit started here does not keep
 * the program from ending.
 */
final class OffscreenToolkit {

    private OffscreenToolkit() {}

    /** Runs the work on JavaFX's thread and gives what it gives. */
    static <T> T call(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            hand(task);
        }
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TaskCancelled();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    private static void hand(Runnable task) {
        try {
            Platform.runLater(task);
        } catch (IllegalStateException notStarted) {
            start();
            Platform.runLater(task);
        }
    }

    /** JavaFX's thread ends with the program only if it was begun by a thread that does. */
    private static void start() {
        System.setProperty("glass.platform", System.getProperty("glass.platform", "Headless"));
        System.setProperty("prism.order", System.getProperty("prism.order", "sw"));
        Thread starter = Thread.ofPlatform().daemon().name("toolkit-start").start(OffscreenToolkit::startUp);
        try {
            starter.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TaskCancelled();
        }
    }

    private static synchronized void startUp() {
        Platform.setImplicitExit(false);
        try {
            Platform.startup(() -> {});
        } catch (IllegalStateException startedMeanwhile) {
            Platform.runLater(() -> {});
        }
    }
}
