package org.lectern.server;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.Scheduler;

/** Looks at the files of the models that are served, and puts what has changed in the place of what was there, in one step. */
final class Reloading {

    private final List<WatchedModel> watched;
    private final AtomicReference<Served> served;
    private final ServiceMetrics metrics;
    private final Consumer<String> notices;
    private final Duration every;

    /** @param served nobody else changes it */
    Reloading(
            List<WatchedModel> watched,
            AtomicReference<Served> served,
            ServiceMetrics metrics,
            Consumer<String> notices,
            Duration every) {
        this.watched = List.copyOf(watched);
        this.served = served;
        this.metrics = metrics;
        this.notices = notices;
        this.every = every;
    }

    /** Looks from time to time, until the server ends. The time is the scheduler's; reading, which may take longer, has a thread of its own. */
    void start(ServerConnector connector) {
        if (!watched.isEmpty()) {
            schedule(connector.getScheduler(), connector.getExecutor());
        }
    }

    private void schedule(Scheduler scheduler, Executor executor) {
        scheduler.schedule(
                () -> {
                    try {
                        executor.execute(() -> {
                            look();
                            schedule(scheduler, executor);
                        });
                    } catch (RejectedExecutionException ending) {
                        // The server takes nothing on any more, and nobody asks for newer models.
                        return;
                    }
                },
                every.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** Looks once. */
    void look() {
        for (WatchedModel each : watched) {
            Served now = Objects.requireNonNull(served.get());
            ServedModel before = now.model(each.first().task()).orElseThrow();
            ServedModel after = each.look(before, metrics, notices);
            if (!after.equals(before)) {
                served.set(now.with(after));
            }
        }
    }
}
