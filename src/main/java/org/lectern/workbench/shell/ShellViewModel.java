package org.lectern.workbench.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.Imported;
import org.lectern.ingest.Preview;
import org.lectern.study.CompletionRule;
import org.lectern.study.Filter;
import org.lectern.study.Study;
import org.lectern.workbench.Desk;
import org.lectern.workbench.MappingAsker;
import org.lectern.workbench.TroubleReporter;
import org.lectern.workbench.settings.Settings;
import org.lectern.workbench.task.TaskRunner;
import org.lectern.workbench.task.TaskState;

/**
 * Opens and closes studies, and says what is open. The study that is open stays until the next one is ready; it is closed
 * when the last work on it has ended.
 */
final class ShellViewModel implements TroubleReporter {

    static final String OPENING = "open-study";
    static final String MEASURING = "study-size";

    private static final Words WORDS = Words.of(ShellViewModel.class);
    private static final Duration PATIENCE = Duration.ofMillis(150);

    private final Desk desk;
    private final TaskRunner tasks;
    private final StudyOpener opener;
    private final MappingAsker asker;
    private final Supplier<Path> sample;
    private final ObjectProperty<Settings> settings;
    private final Surroundings surroundings;

    private final ReadOnlyObjectWrapper<@Nullable Trouble> trouble = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper opening = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper chip = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper chipDetails = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(WORDS.say("window.title"));

    ShellViewModel(
            Desk desk,
            TaskRunner tasks,
            StudyOpener opener,
            MappingAsker asker,
            Supplier<Path> sample,
            ObjectProperty<Settings> settings,
            Surroundings surroundings) {
        this.desk = desk;
        this.tasks = tasks;
        this.opener = opener;
        this.asker = asker;
        this.sample = sample;
        this.settings = settings;
        this.surroundings = surroundings;
        desk.importedProperty().subscribe(this::nameStudy);
        desk.filterProperty().subscribe(this::measure);
    }

    /** What the user wants opened; the sample is not listed among the recent files. */
    private record Wish(String name, boolean listed) {}

    /** Opens a file; asks for its columns only where they are not plain. */
    void open(Path file) {
        open(file, false);
    }

    /** Opens a file after asking which column is what. */
    void openWithMapping(Path file) {
        open(file, true);
    }

    /** Opens the study that comes with the program. */
    void openSample() {
        submit(new Wish(WORDS.say("sample.name"), false), context -> firstLook(sample.get(), false, context));
    }

    private void open(Path file, boolean ask) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            settings.set(settings.get().withLastFolder(folder));
        }
        Wish wish = new Wish(String.valueOf(file.getFileName()), true);
        submit(wish, context -> firstLook(file, ask, context));
    }

    private Opening firstLook(Path file, boolean ask, TaskContext context) {
        ImportOptions options = ImportOptions.standard();
        Preview preview = opener.preview(file, options, context);
        return ask || !preview.isComplete()
                ? new Opening.Unclear(file, preview, options)
                : new Opening.Opened(opener.open(file, options, context));
    }

    private void submit(Wish wish, TaskRunner.Work<Opening> work) {
        tasks.submit(OPENING, WORDS.say("opening", wish.name), Duration.ZERO, work, state -> follow(wish, state));
    }

    private void follow(Wish wish, TaskState<Opening> state) {
        opening.set(state instanceof TaskState.Running ? wish.name : "");
        switch (state) {
            case TaskState.Running<Opening> _ -> trouble.set(null);
            case TaskState.Ready<Opening>(Opening.Opened(Imported imported)) -> replace(wish, imported);
            case TaskState.Ready<Opening>(Opening.Unclear unclear) -> ask(wish, unclear);
            case TaskState.Failed<Opening>(Problem problem) -> report(problem);
            case TaskState.Cancelled<Opening> _, TaskState.Idle<Opening> _ -> {}
        }
    }

    private void ask(Wish wish, Opening.Unclear unclear) {
        Optional<ImportOptions> answer = asker.ask(unclear.file(), unclear.preview(), unclear.options());
        answer.ifPresent(options ->
                submit(wish, context -> new Opening.Opened(opener.open(unclear.file(), options, context))));
    }

    private void replace(Wish wish, Imported imported) {
        if (wish.listed) {
            settings.set(settings.get().withOpened(imported.source()));
        }
        put(imported, imported.study().facts().learnersOnly());
    }

    /** Closes the open study, if any. */
    void closeStudy() {
        put(null, Filter.everything());
    }

    private void put(@Nullable Imported imported, Filter filter) {
        Imported old = desk.importedProperty().get();
        if (imported != null) {
            CompletionRule rule = imported.study().facts().origin().rule();
            desk.choicesProperty().set(desk.choicesProperty().get().withRule(rule));
        }
        desk.filterProperty().set(filter);
        desk.importedProperty().set(imported);
        if (old != null) {
            tasks.afterCurrent(old.study()::close);
        }
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
                report(problem);
            }
        });
    }

    @Override
    public void report(Problem problem) {
        trouble.set(surroundings.describe(problem));
    }

    void dismissTrouble() {
        trouble.set(null);
    }

    /** What went wrong last, until it is dismissed or something else is opened; null where all is well. */
    ReadOnlyObjectProperty<@Nullable Trouble> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** Name of the file that is being opened; empty where none is. */
    ReadOnlyStringProperty openingProperty() {
        return opening.getReadOnlyProperty();
    }

    /** Name and size of the study as filtered; empty where none is open. */
    ReadOnlyStringProperty chipProperty() {
        return chip.getReadOnlyProperty();
    }

    /** Where the study lies, and its fingerprint. */
    ReadOnlyStringProperty chipDetailsProperty() {
        return chipDetails.getReadOnlyProperty();
    }

    ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }
}
