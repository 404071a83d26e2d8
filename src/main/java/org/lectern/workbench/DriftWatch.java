package org.lectern.workbench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.TrainedModel;
import org.lectern.contract.Problem;
import org.lectern.contract.ProblemException;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.evaluation.DriftReport;
import org.lectern.ingest.door.Imported;
import org.lectern.model.ModelFile;
import org.lectern.model.Task;
import org.lectern.runs.Again;
import org.lectern.runs.KeptRun;
import org.lectern.runs.Runs;
import org.lectern.study.Study;
import org.lectern.workbench.task.TaskRunner;
import org.lectern.workbench.task.TaskState;

/** Whether what is open is still what the models in use were trained on: looked at when a study opens or another model comes into use. */
public final class DriftWatch {

    private static final Words WORDS = Words.of(DriftWatch.class);
    private static final String LOOKING = "drift";

    private final Desk desk;
    private final TaskRunner tasks;
    private final ReadOnlyObjectProperty<Runs> runs;
    private final ReadOnlyObjectWrapper<List<Found>> found = new ReadOnlyObjectWrapper<>(List.of());
    private @Nullable Looked looked;

    /**
     * What was found of a model in use.
     *
     * @param run of its training
     * @param report on the study that is open
     */
    public record Found(KeptRun run, DriftReport report) {

        /** Whether somebody should know before they trust the model on this study. */
        public boolean isToldAtOnce() {
            return report.verdict() == DriftReport.Verdict.WATCH || report.verdict() == DriftReport.Verdict.TRAIN_AGAIN;
        }
    }

    /** What was looked at last. */
    private record Looked(Imported open, List<String> runs) {}

    DriftWatch(Desk desk, TaskRunner tasks, ReadOnlyObjectProperty<Runs> runs) {
        this.desk = desk;
        this.tasks = tasks;
        this.runs = runs;
    }

    Subscription follow() {
        return Subscription.combine(desk.importedProperty().subscribe(this::look), runs.subscribe(this::look));
    }

    /** Models in use that were trained on other data of the same kind as is open; none where nothing is open. */
    public ReadOnlyObjectProperty<List<Found>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    private void look() {
        Imported open = desk.importedProperty().get();
        List<KeptRun> inUse = open == null ? List.of() : inUse(open.study());
        Looked now = open == null
                ? null
                : new Looked(open, inUse.stream().map(run -> run.run().id()).toList());
        if (now == null || !now.equals(looked)) {
            looked = now;
            found.set(List.of());
            tasks.cancel(LOOKING);
            if (open != null && !inUse.isEmpty()) {
                tasks.<List<Found>>submit(
                        LOOKING,
                        WORDS.say("drift.looking"),
                        Duration.ZERO,
                        task -> all(inUse, open.study(), task),
                        this::take);
            }
        }
    }

    /** Of what a model was trained on there is nothing to compare. */
    private List<KeptRun> inUse(Study study) {
        return runs.get().asked().stream()
                .filter(KeptRun::inUse)
                .filter(run -> run.run().keepsModel() && !Again.isOf(run.run(), study))
                .toList();
    }

    private static List<Found> all(List<KeptRun> inUse, Study study, TaskContext task) {
        List<Found> found = new ArrayList<>();
        for (KeptRun run : inUse) {
            of(run, study, task).map(report -> new Found(run, report)).ifPresent(found::add);
        }
        return found;
    }

    /** Of another kind of study, or one of other courses, a model in use says nothing. */
    private static Optional<DriftReport> of(KeptRun run, Study study, TaskContext task) {
        try {
            TrainedModel model = ModelFile.read(run.model());
            Optional<Problem> lacking = Task.of(model).analysis(Instant.now()).lacking(study.facts());
            return lacking.isPresent()
                    ? Optional.empty()
                    : model.reference()
                            .map(training -> DriftReport.of(
                                    training,
                                    model.look(
                                            study.filtered(run.run().question().filter()), task)))
                            .filter(report -> !report.isOfOthers());
        } catch (ProblemException e) {
            // Whoever asks the model of this study is told.
            return Optional.empty();
        }
    }

    private void take(TaskState<List<Found>> state) {
        if (state instanceof TaskState.Ready<List<Found>>(List<Found> all)) {
            found.set(all);
        }
    }
}
