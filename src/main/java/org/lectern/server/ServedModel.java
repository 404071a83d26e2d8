package org.lectern.server;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lectern.analysis.TrainedModel;
import org.lectern.analysis.next.TrainedRecommender;
import org.lectern.analysis.risk.TrainedRisk;
import org.lectern.model.Task;

/**
 * A model that is served, and what is told of it.
 *
 * @param id the task, and of a file the beginning of its hash
 * @param features what a model of risk asks; empty of others
 * @param loaded when it was read
 * @param trained when it was trained; empty where nobody knows
 * @param fileIsThere whether the file that it was read from is still there; a model of the window has none
 * @param reloadFailed whether a newer file could not be put in its place
 */
record ServedModel(
        Task task,
        String id,
        Asked asked,
        List<TrainedRisk.Known> features,
        Instant loaded,
        Optional<Instant> trained,
        boolean fileIsThere,
        boolean reloadFailed) {

    ServedModel {
        features = List.copyOf(features);
    }

    /** One that no file holds. */
    static ServedModel of(TrainedModel model) {
        Task task = Task.of(model);
        return of(model, task.id(), false);
    }

    private static ServedModel of(TrainedModel model, String id, boolean fileIsThere) {
        return new ServedModel(
                Task.of(model),
                id,
                Asked.of(model),
                model instanceof TrainedRisk risk ? risk.features() : List.of(),
                Instant.now(),
                model instanceof TrainedRecommender recommender
                        ? Optional.of(recommender.trained())
                        : Optional.empty(),
                fileIsThere,
                false);
    }

    /** One that a file holds. */
    static ServedModel of(TrainedModel model, String id) {
        return of(model, id, true);
    }

    /** The same, as its file is now. */
    ServedModel with(boolean there, boolean failed) {
        return new ServedModel(task, id, asked, features, loaded, trained, there, failed);
    }
}
