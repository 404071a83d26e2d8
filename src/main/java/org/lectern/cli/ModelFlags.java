package org.lectern.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.lectern.analysis.TrainedModel;
import org.lectern.model.StudyModels;
import org.lectern.model.Task;
import picocli.CommandLine.Option;

/** Which of the models of a file is asked: a model file has one, a study file may have one of each task. */
final class ModelFlags {

    @Option(names = "--task", paramLabel = "TASK", descriptionKey = "model-task")
    private Optional<Task> task = Optional.empty();

    /**
     * Opens the model.
     *
     * @throws org.lectern.contract.ProblemException as {@link StudyModels#read}
     */
    TrainedModel open(Path file) {
        return StudyModels.read(file, task);
    }
}
