package org.lectern.server;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lectern.analysis.TrainedModel;
import org.lectern.analysis.next.TrainedRecommender;
import org.lectern.analysis.risk.TrainedRisk;
import org.lectern.model.ModelFile;
import org.lectern.model.Task;
import org.lectern.upkeep.LastCheck;

/**
 * A model that is served, and what is told of it.
 *
 * @param id the task, and of a file the beginning of its hash
 * @param features what a model of risk asks; empty of others
 * @param loaded when it was read
 * @param trained when it was trained; empty where nobody knows
 * @param fileIsThere whether the file that it was read from is still there; a model of the window has none
 * @param reloadFailed whether a newer file could not be put in its place
 * @param check what was last found of it, on learners who are known; empty where nothing was
 */
record ServedModel(
        Task task,
        String id,
        Asked asked,
        List<TrainedRisk.Known> features,
        Instant loaded,
        Optional<Instant> trained,
        boolean fileIsThere,
        boolean reloadFailed,
        Optional<LastCheck> check) {

    ServedModel {
        features = List.copyOf(features);
    }

    /** One that no file holds. */
    static ServedModel of(TrainedModel model) {
        Task task = Task.of(model);
        return new ServedModel(
                task,
                task.id(),
                Asked.of(model),
                model instanceof TrainedRisk risk ? risk.features() : List.of(),
                Instant.now(),
                model instanceof TrainedRecommender recommender ? Optional.of(recommender.trained()) : Optional.empty(),
                false,
                false,
                Optional.empty());
    }

    /** One that was read of a file, with what stands beside it. */
    static ServedModel of(TrainedModel model, Path file) {
        ServedModel read = of(model);
        return new ServedModel(
                read.task,
                ModelId.of(read.task, file),
                read.asked,
                read.features,
                read.loaded,
                read.trained.or(() -> ModelFile.saved(file)),
                true,
                false,
                LastCheck.beside(file));
    }

    /** The same, as its file is now. */
    ServedModel with(boolean there, boolean failed) {
        return new ServedModel(task, id, asked, features, loaded, trained, there, failed, check);
    }

    /** The same, as it was found at another check. */
    ServedModel with(Optional<LastCheck> newer) {
        return new ServedModel(task, id, asked, features, loaded, trained, fileIsThere, reloadFailed, newer);
    }
}
