package org.lectern.server;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.lectern.model.Task;
import org.lectern.upkeep.LastCheck;

/** What is told of the models that are served: how old they are, whether newer ones took their places, and what was last found of them. */
final class ModelMetrics {

    private static final String TASK = "task";
    private static final String SECONDS = "seconds";

    private final MeterRegistry registry;
    private final MultiGauge ages;
    private final MultiGauge verdicts;
    private final MultiGauge checked;
    private final MultiGauge retrained;
    private final List<Columns> columns;

    /** A number of each column that was compared. */
    private record Columns(MultiGauge gauge, Function<DriftColumn, Number> number) {}

    ModelMetrics(MeterRegistry registry) {
        this.registry = registry;
        ages = MultiGauge.builder("lectern.model.age").baseUnit(SECONDS).register(registry);
        verdicts = MultiGauge.builder("lectern.drift.verdict").register(registry);
        checked = MultiGauge.builder("lectern.drift.checked.timestamp")
                .baseUnit(SECONDS)
                .register(registry);
        retrained = MultiGauge.builder("lectern.retrain.timestamp")
                .baseUnit(SECONDS)
                .register(registry);
        columns = List.of(
                new Columns(MultiGauge.builder("lectern.drift.effect").register(registry), DriftColumn::effect),
                new Columns(MultiGauge.builder("lectern.drift.index").register(registry), DriftColumn::index),
                new Columns(
                        MultiGauge.builder("lectern.drift.drifted").register(registry),
                        column -> column.drifted() ? 1 : 0));
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
        return registry.counter("lectern.model.reloads", TASK, task.id(), "result", replaced ? "replaced" : "failed");
    }

    /** Takes what is served at this moment. */
    synchronized void tell(Served served) {
        Instant now = Instant.now();
        tell(
                ages,
                served,
                model -> model.trained()
                        .map(trained -> MultiGauge.Row.of(
                                tags(model), Duration.between(trained, now).toSeconds())));
        tell(
                verdicts,
                served,
                model -> model.check()
                        .flatMap(LastCheck::drift)
                        .map(drift -> MultiGauge.Row.of(
                                tags(model),
                                switch (drift.verdict()) {
                                    case FINE -> 0;
                                    case WATCH -> 1;
                                    case TRAIN_AGAIN -> 2;
                                    case CANNOT_TELL -> -1;
                                })));
        tell(
                checked,
                served,
                model -> model.check()
                        .filter(check -> check.drift().isPresent())
                        .map(check ->
                                MultiGauge.Row.of(tags(model), check.checked().getEpochSecond())));
        tell(
                retrained,
                served,
                model -> model.check()
                        .flatMap(LastCheck::retrained)
                        .map(last -> MultiGauge.Row.of(
                                tags(model).and("result", last.result().name().toLowerCase(Locale.ROOT)),
                                last.at().getEpochSecond())));
        columns.forEach(each -> each.gauge.register(columnRows(served, each.number), true));
    }

    private static void tell(
            MultiGauge gauge, Served served, Function<ServedModel, Optional<MultiGauge.Row<Number>>> row) {
        gauge.register(
                served.models().stream()
                        .flatMap(model -> row.apply(model).stream())
                        .toList(),
                true);
    }

    private static List<MultiGauge.Row<Number>> columnRows(Served served, Function<DriftColumn, Number> number) {
        return served.models().stream()
                .flatMap(model -> model.check().flatMap(LastCheck::drift).stream()
                        .flatMap(drift -> DriftColumn.of(drift).stream())
                        .map(column ->
                                MultiGauge.Row.of(tags(model).and("column", column.name()), number.apply(column))))
                .toList();
    }

    private static Tags tags(ServedModel model) {
        return Tags.of(TASK, model.task().id());
    }
}
