package org.lectern.workbench.shell;

import java.time.Duration;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.ingest.door.Imported;
import org.lectern.study.Study;
import org.lectern.workbench.Desk;
import org.lectern.workbench.TroubleReporter;
import org.lectern.workbench.task.TaskRunner;
import org.lectern.workbench.task.TaskState;

/** What the open study is called, and how large it is as filtered. */
final class StudyLabel {

    static final String MEASURING = "study-size";

    private static final Words WORDS = Words.of(StudyLabel.class);
    private static final Duration PATIENCE = Duration.ofMillis(150);

    private final Desk desk;
    private final TaskRunner tasks;
    private final TroubleReporter trouble;
    private final ReadOnlyStringWrapper chip = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper chipDetails = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(WORDS.say("window.title"));

    StudyLabel(Desk desk, TaskRunner tasks, TroubleReporter trouble) {
        this.desk = desk;
        this.tasks = tasks;
        this.trouble = trouble;
        desk.importedProperty().subscribe(this::nameStudy);
        desk.filterProperty().subscribe(this::measure);
    }

    private void nameStudy(@Nullable Imported imported) {
        title.set(
                imported == null
                        ? WORDS.say("window.title")
                        : WORDS.say("window.title.study", imported.study().name()));
        chipDetails.set(
                imported == null
                        ? ""
                        : WORDS.say(
                                "chip.details",
                                imported.source().toAbsolutePath(),
                                imported.study().fingerprint()));
        measure();
    }

    private void measure() {
        Study study = desk.study();
        if (study == null) {
            tasks.cancel(MEASURING);
            chip.set("");
            return;
        }
        tasks.submit(MEASURING, WORDS.say("measuring"), PATIENCE, context -> StudySize.of(study, context), state -> {
            if (state instanceof TaskState.Ready<StudySize>(StudySize size)) {
                chip.set(WORDS.say("chip", study.name(), size.views(), size.learners(), size.videos()));
            } else if (state instanceof TaskState.Failed<StudySize>(Problem problem)) {
                trouble.report(problem);
            }
        });
    }

    /** Name and size of the study as filtered; empty where none is open. */
    ReadOnlyStringProperty chipProperty() {
        return chip.getReadOnlyProperty();
    }

    /** Where the study lies, and its fingerprint. */
    ReadOnlyStringProperty chipDetailsProperty() {
        return chipDetails.getReadOnlyProperty();
    }

    /** Of the window. */
    ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }
}
