package org.lectern.server;

import io.javalin.http.Context;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.lectern.analysis.next.Recommending;
import org.lectern.analysis.next.Source;
import org.lectern.analysis.next.TrainedRecommender;

/** Counts and times requests by path and status; nothing of what was asked is kept. */
final class ServiceMetrics {

    private static final double NANOS = 1e6;

    /** Upper bounds of the histogram. */
    private static final List<Duration> BOUNDS = IntStream.of(1, 2, 5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000)
            .mapToObj(Duration::ofMillis)
            .toList();

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Set<String> paths;
    private final Duration[] bounds;

    /**
     * @param paths that are counted under their names; all others together
     */
    ServiceMetrics(Set<String> paths) {
        this(paths, new Duration[0]);
    }

    private ServiceMetrics(Set<String> paths, Duration... bounds) {
        this.paths = paths;
        this.bounds = bounds;
        new JvmMemoryMetrics().bindTo(registry);
    }

    /** Those of a recommender: also how many answers took how long, how old the model is, and what was shown by what. */
    static ServiceMetrics of(Set<String> paths, TrainedRecommender model) {
        ServiceMetrics metrics = new ServiceMetrics(paths, BOUNDS.toArray(Duration[]::new));
        Gauge.builder("lectern.model.age", model, trained -> seconds(trained.trained()))
                .baseUnit("seconds")
                .strongReference(true)
                .register(metrics.registry);
        for (Source source : Source.values()) {
            metrics.shown(source);
        }
        metrics.empty();
        return metrics;
    }

    private static double seconds(Instant since) {
        return Duration.between(since, Instant.now()).toSeconds();
    }

    /** Counts a request that has been answered. */
    void count(Context context, float milliseconds) {
        Timer.builder("http.server.requests")
                .tags("path", path(context.path()), "status", Integer.toString(context.statusCode()))
                .serviceLevelObjectives(bounds)
                .register(registry)
                .record((long) (milliseconds * NANOS), TimeUnit.NANOSECONDS);
    }

    private String path(String asked) {
        String path = asked.startsWith(RecommendRoutes.COURSES + "/") ? RecommendRoutes.COURSE : asked;
        return paths.contains(path) ? path : "other";
    }

    /** Counts the items of an answer. */
    void recommended(Recommending.Answer answer) {
        if (answer.shown().isEmpty()) {
            empty().increment();
        }
        shown(answer.source()).increment(answer.shown().size());
    }

    private Counter shown(Source source) {
        return registry.counter("lectern.recommendations", "source", source.id());
    }

    private Counter empty() {
        return registry.counter("lectern.recommendations.empty");
    }

    /** All of it as Prometheus' text. */
    String text() {
        return registry.scrape();
    }
}
