package org.lectern.model;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.lectern.analysis.TrainedModel;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.keep.Enclosed;
import org.lectern.keep.StudyFile;

/** Trained models in study files, at most one of a task, each as the text of its model file. */
public final class StudyModels {

    private static final Words WORDS = Words.of(StudyModels.class);

    private StudyModels() {}

    /**
     * What goes into a study file where models were trained since.
     *
     * @param before what it carried before
     * @param trained models that take the places of those before them
     * @throws org.lectern.contract.ProblemException where a model is larger than one may be
     */
    public static Map<Enclosed, String> with(Map<Enclosed, String> before, Collection<TrainedModel> trained) {
        Map<Enclosed, String> now = new EnumMap<>(Enclosed.class);
        now.putAll(before);
        trained.forEach(model -> {
            Enclosed place = place(Task.of(model))
                    .orElseThrow(() -> new IllegalArgumentException("No study file holds " + model.getClass()));
            now.put(place, text(model, place.entry()));
        });
        return now;
    }

    private static String text(TrainedModel model, String name) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ModelFile.write(model, Optional.empty(), out, name);
        } catch (IOException e) {
            // Nothing but memory is written to.
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /**
     * Opens a model, from its own file or from a study file.
     *
     * @param wanted which one; empty where there is no other
     * @throws org.lectern.contract.ProblemException as {@link ModelFile#read} and {@link StudyFile#enclosed}, and where the file has no such
     *     model, or nobody said which
     */
    public static TrainedModel read(Path file, Optional<Task> wanted) {
        return StudyFile.isOne(file) ? ofStudy(file, wanted) : alone(file, wanted);
    }

    private static TrainedModel alone(Path file, Optional<Task> wanted) {
        TrainedModel model = ModelFile.read(file);
        if (wanted.filter(task -> task != Task.of(model)).isPresent()) {
            throw missing(file, wanted.get());
        }
        return model;
    }

    private static TrainedModel ofStudy(Path file, Optional<Task> wanted) {
        Map<Enclosed, String> enclosed = StudyFile.enclosed(file);
        List<Task> there = Arrays.stream(Task.values())
                .filter(task -> place(task).filter(enclosed::containsKey).isPresent())
                .toList();
        if (there.isEmpty()) {
            throw Problem.of(WORDS, "study-without-model", file.getFileName()).asException();
        }
        if (wanted.isEmpty() && there.size() > 1) {
            throw Problem.of(WORDS, "study-of-two-models", file.getFileName()).asException();
        }
        Task task = wanted.orElse(there.getFirst());
        Enclosed place = place(task).filter(enclosed::containsKey).orElseThrow(() -> missing(file, task));
        String text = Objects.requireNonNull(enclosed.get(place));
        String name = WORDS.say("model.in-study", place.entry(), file.getFileName());
        return ModelFile.read(new SealedText(text.getBytes(StandardCharsets.UTF_8)), name);
    }

    private static RuntimeException missing(Path file, Task task) {
        return Problem.of(WORDS, "model-of-other-task", file.getFileName(), task.id())
                .asException();
    }

    /** A recommender holds who opened what, which a study file tells already, and stays a file of its own. */
    private static Optional<Enclosed> place(Task task) {
        return switch (task) {
            case COMPLETION -> Optional.of(Enclosed.COMPLETION_MODEL);
            case RISK -> Optional.of(Enclosed.RISK_MODEL);
            case RECOMMEND -> Optional.empty();
        };
    }
}
