package org.lectern.server;

import io.javalin.http.Context;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.core.datapoints.DistributionDataPoint;
import io.prometheus.metrics.core.metrics.Histogram;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.lectern.analysis.next.Recommending;
import org.lectern.analysis.next.Source;
import org.lectern.model.Task;

/** Counts and times requests by path and status, and what is answered; nothing of what was asked is kept. */
final class ServiceMetrics {

    private static final double NANOS = 1e6;

    /** Upper bounds of the histogram of times. */
    private static final Duration[] TIMES = IntStream.of(1, 2, 5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000)
            .mapToObj(Duration::ofMillis)
            .toArray(Duration[]::new);

    /** Upper bounds of the histogram of probabilities. */
    private static final double[] TENTHS =
            IntStream.rangeClosed(1, 10).mapToDouble(tenth -> tenth / 10.0).toArray();

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    /** Of the library below Micrometer, whose own histogram takes numbers below 1 for 1. */
    private final Histogram probabilities = Histogram.builder()
            .name("lectern_predictions_probability")
            .help("Probabilities that were said")
            .labelNames("task")
            .withoutExemplars()
            .classicOnly()
            .classicUpperBounds(TENTHS)
            .register(registry.getPrometheusRegistry());

    private final Map<Task, Said> said = new EnumMap<>(Task.class);
    private final ModelMetrics models = new ModelMetrics(registry);

    /** @param served at the beginning; no other tasks come later */
    ServiceMetrics(Served served) {
        new JvmMemoryMetrics().bindTo(registry);
        for (ServedModel model : served.models()) {
            models.expect(model.task());
            if (model.task() == Task.RECOMMEND) {
                expectRecommendations();
            } else {
                said.put(model.task(), new Said(model.task()));
            }
        }
    }

    private void expectRecommendations() {
        for (Source source : Source.values()) {
            shown(source);
        }
        empty();
    }

    /** Counts a request that has been answered. */
    void count(Context context, float milliseconds) {
        Timer.builder("http.server.requests")
                .tags("path", Route.templateOf(context.path()), "status", Integer.toString(context.statusCode()))
                .serviceLevelObjectives(TIMES)
                .register(registry)
                .record((long) (milliseconds * NANOS), TimeUnit.NANOSECONDS);
    }

    /** Counts what a model says that predicts. */
    Tally tally(Task task) {
        return Objects.requireNonNull(said.get(task));
    }

    /** Counts that the file of a model was read anew. */
    void reloaded(Task task, boolean replaced) {
        models.reloaded(task, replaced);
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

    /** What a model has said. */
    private final class Said implements Tally {

        private final DistributionDataPoint told;
        private final Counter yes;
        private final Counter no;
        private final Counter refused;

        Said(Task task) {
            told = probabilities.labelValues(task.id());
            yes = counter(task, "yes");
            no = counter(task, "no");
            refused = counter(task, "refused");
        }

        private Counter counter(Task task, String answer) {
            return registry.counter("lectern.predictions", "task", task.id(), "answer", answer);
        }

        @Override
        public void said(OptionalDouble probability, boolean positive) {
            probability.ifPresent(told::observe);
            (positive ? yes : no).increment();
        }

        @Override
        public void refused() {
            refused.increment();
        }
    }

    /**
     * All of it as Prometheus' text.
     *
     * @param served at this moment
     */
    String text(Served served) {
        models.tell(served);
        return registry.scrape();
    }
}
