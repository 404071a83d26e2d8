package org.lectern.server;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.analysis.next.Recommending;
import org.lectern.model.Task;

/** The models that a service asks, at most one of a task, at one moment. A request takes it once and asks nothing else. */
final class Served {

    private final Map<Task, ServedModel> models;

    private Served(Map<Task, ServedModel> models) {
        this.models = Collections.unmodifiableMap(models);
    }

    /** @param models of different tasks */
    static Served of(Collection<ServedModel> models) {
        Map<Task, ServedModel> byTask = new EnumMap<>(Task.class);
        models.forEach(model -> byTask.put(model.task(), model));
        return new Served(byTask);
    }

    /** The same with another model of one task. */
    Served with(ServedModel model) {
        Map<Task, ServedModel> byTask = new EnumMap<>(Task.class);
        byTask.putAll(models);
        byTask.put(model.task(), model);
        return new Served(byTask);
    }

    /** All of them. */
    List<ServedModel> models() {
        return List.copyOf(models.values());
    }

    Optional<ServedModel> model(Task task) {
        return Optional.ofNullable(models.get(task));
    }

    /** Whether a model of risk is the only one: it is asked under the published path, too. */
    boolean isRiskAlone() {
        return models.keySet().equals(Collections.singleton(Task.RISK));
    }

    /** Whether a recommender is the only one. */
    boolean isRecommenderAlone() {
        return models.keySet().equals(Collections.singleton(Task.RECOMMEND));
    }

    /** Whether a path can be answered. */
    boolean has(Route route) {
        return route.task().isEmpty() || models.containsKey(taskOf(route));
    }

    /** The model whose answers a path gives. */
    Task taskOf(Route route) {
        return isRiskAlone() && route.task().filter(Task.COMPLETION::equals).isPresent()
                ? Task.RISK
                : route.task().orElseThrow();
    }

    /**
     * What answers at a path.
     *
     * @throws Refusal where nothing does
     */
    Answers predicting(Route route) {
        return answers(taskOf(route)).orElseThrow(() -> missing(route));
    }

    /**
     * What chooses what comes next.
     *
     * @throws Refusal where nothing does
     */
    Recommending recommending() {
        return model(Task.RECOMMEND)
                .map(model -> ((Asked.Recommender) model.asked()).recommending())
                .orElseThrow(() -> missing(Route.RECOMMEND));
    }

    private Optional<Answers> answers(Task task) {
        return model(task).map(model -> ((Asked.Predicted) model.asked()).answers());
    }

    private Refusal missing(Route route) {
        if (models.isEmpty()) {
            return new Refusal(503, "Model pipeline is not loaded. Cannot make predictions.");
        }
        return new Refusal(
                503, "No model of the task " + route.task().orElseThrow().id() + " is served here.");
    }
}
