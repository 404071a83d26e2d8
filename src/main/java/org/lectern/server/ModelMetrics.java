package org.lectern.server;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import org.lectern.model.Task;

/** What is told of the models that are served: how old they are, and whether newer ones took their places. */
final class ModelMetrics {

    private static final String TASK = "task";

    private final MeterRegistry registry;
    private final MultiGauge ages;

    ModelMetrics(MeterRegistry registry) {
        this.registry = registry;
        ages = MultiGauge.builder("lectern.model.age").baseUnit("seconds").register(registry);
    }

    /** Tells nought of a task before anything has happened. */
    void expect(Task task) {
        reloads(task, true);
        reloads(task, false);
    }

    void reloaded(Task task, boolean replaced) {
        reloads(task, replaced).increment();
    }

    private Counter reloads(Task task, boolean replaced) {
        return registry.counter(
                "lectern.model.reloads", TASK, task.id(), "result", replaced ? "replaced" : "failed");
    }

    /** Takes what is served at this moment. */
    void tell(Served served) {
        Instant now = Instant.now();
        ages.register(
                served.models().stream()
                        .flatMap(model -> model.trained().stream()
                                .map(trained -> MultiGauge.Row.of(
                                        Tags.of(TASK, model.task().id()),
                                        Duration.between(trained, now).toSeconds())))
                        .toList(),
                true);
    }
}
