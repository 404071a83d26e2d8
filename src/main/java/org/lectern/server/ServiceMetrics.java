package org.lectern.server;

import io.javalin.http.Context;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Counts and times requests by path and status; nothing of what was asked is kept. */
final class ServiceMetrics {

    private static final double NANOS = 1e6;

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Set<String> paths;

    /**
     * @param paths that are counted under their names; all others together
     */
    ServiceMetrics(Set<String> paths) {
        this.paths = paths;
        new JvmMemoryMetrics().bindTo(registry);
    }

    /** Counts a request that has been answered. */
    void count(Context context, float milliseconds) {
        String path = paths.contains(context.path()) ? context.path() : "other";
        registry.timer("http.server.requests", "path", path, "status", Integer.toString(context.statusCode()))
                .record((long) (milliseconds * NANOS), TimeUnit.NANOSECONDS);
    }

    /** All of it as Prometheus' text. */
    String text() {
        return registry.scrape();
    }
}
