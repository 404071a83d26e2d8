package org.lectern.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C: cancels the work and holds the process until it has put its files in order. The hook is the one thread of this
 * room; Java offers no other way to hear of Ctrl-C.
 */
final class Interruption implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 10;

    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread hook;

    private Interruption(ConsoleContext context) {
        hook = new Thread(() -> {
            context.cancel();
            await();
        });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    static Interruption cancelling(ConsoleContext context) {
        return new Interruption(context);
    }

    private void await() {
        try {
            over.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The work has ended, by itself or because it was cancelled. */
    @Override
    public void close() {
        over.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException stopping) {
            // The process ends anyway; it was waiting for this.
            return;
        }
    }
}
