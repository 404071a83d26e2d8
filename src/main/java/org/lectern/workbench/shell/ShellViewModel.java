package org.lectern.workbench.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.door.ClusterLink;
import org.lectern.ingest.door.Imported;
import org.lectern.ingest.door.Preview;
import org.lectern.keep.Recovery;
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
    static final String HEAD = "head";

    private static final Words WORDS = Words.of(ShellViewModel.class);
    private static final Duration PATIENCE = Duration.ofMillis(150);

    private final Desk desk;
    private final TaskRunner tasks;
    private final FileReading reading;
    private final MappingAsker asker;
    private final Supplier<Path> sample;
    private final ObjectProperty<Settings> settings;
    private final Surroundings surroundings;

    private final ReadOnlyObjectWrapper<@Nullable Trouble> trouble = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper opening = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper namesShown = new ReadOnlyBooleanWrapper();
    private final StudyChange change;
    private final CardChecks checks;
    private final StudyBeside beside;
    private final StudyLabel label;

    /**
     * @param saving follows what is opened and closed
     * @param history remembers it
     */
    ShellViewModel(
            Desk desk,
            TaskRunner tasks,
            FileReading reading,
            MappingAsker asker,
            Supplier<Path> sample,
            ObjectProperty<Settings> settings,
            Surroundings surroundings,
            SavingViewModel saving,
            History history) {
        this.desk = desk;
        this.tasks = tasks;
        this.reading = reading;
        this.asker = asker;
        this.sample = sample;
        this.settings = settings;
        this.surroundings = surroundings;
        saving.reportTo(this);
        history.openBy(this::go);
        checks = new CardChecks(desk, tasks, this, history);
        beside = new StudyBeside(desk, tasks, this);
        change = new StudyChange(desk, tasks, saving, history);
        label = new StudyLabel(desk, tasks, this, saving);
    }

    /** Opens a file; asks how it is read only where that is not plain. */
    void open(Path file) {
        open(file, false, Optional.empty());
    }

    /** Opens a file and takes up what had been decided of it and was never saved. */
    void openDecided(Recovery.Left left) {
        open(left.source(), false, Optional.of(left));
    }

    /** Opens a file after asking how it is read. */
    void openWithChoices(Path file) {
        open(file, true, Optional.empty());
    }

    /** Opens newer data of what is open, looks at them in the same way, and asks them what became of the cards. */
    void update(Path file) {
        boolean names = namesShown.get();
        submit(Wish.update(file), context -> reading.open(file, names, false, context));
    }

    /** Opens a study to stand beside what is open, and compares the two. */
    void compare(Path file) {
        boolean names = namesShown.get();
        submit(Wish.compare(file), context -> reading.open(file, names, false, context));
    }

    /** Opens the study that comes with the program. */
    void openSample() {
        boolean names = namesShown.get();
        submit(Wish.sample(), context -> reading.open(sample.get(), names, false, context));
    }

    private void open(Path file, boolean ask, Optional<Recovery.Left> decided) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !ClusterLink.isOne(file)) {
            settings.set(settings.get().withLastFolder(folder));
        }
        boolean names = namesShown.get();
        submit(Wish.of(file, decided), context -> reading.open(file, names, ask, context));
    }

    /** Asks how the open file is read, and reads it so. */
    void changeReading() {
        Imported open = desk.importedProperty().get();
        if (open != null && open.kept()) {
            reportReadAlready(open);
        } else if (open != null) {
            submit(
                    Wish.anew(open, Optional.empty()),
                    context -> reading.question(open.source(), open.options(), context));
        }
    }

    /** Keeps names from here on, or replaces them; the open file is read anew. */
    void showNames(boolean shown) {
        namesShown.set(shown);
        Imported open = desk.importedProperty().get();
        if (open != null && open.kept() && FileReading.keepsNames(open) != shown) {
            // A tick that stays as it was would not be seen to have gone back.
            namesShown.set(!shown);
            reportReadAlready(open);
        } else if (open != null && FileReading.keepsNames(open) != shown) {
            ImportOptions options = reading.named(open.options(), shown);
            submit(
                    Wish.anew(open, Optional.of(Narrowing.of(desk))),
                    context -> reading.again(open.source(), options, context));
        }
    }

    private void reportReadAlready(Imported open) {
        keepNamesAsOpen();
        report(Problem.of(
                WORDS,
                "read-already",
                open.source().getFileName(),
                open.report().file()));
    }

    /** Opens what was open before or after a step, or closes what is. */
    private void go(Step.Way way) {
        Optional<Step.Moment> target = way.target();
        if (target.isEmpty()) {
            change.close(Optional.of(way));
            return;
        }
        Step.Moment moment = target.get();
        Imported open = desk.importedProperty().get();
        boolean again = open != null && open.source().equals(moment.file());
        submit(
                Wish.along(way, moment.file(), again),
                context -> reading.again(moment.file(), moment.options(), context));
    }

    private void submit(Wish wish, TaskRunner.Work<Opening> work) {
        tasks.order(OPENING, WORDS.say("opening", wish.name()), work, state -> follow(wish, state));
    }

    private void follow(Wish wish, TaskState<Opening> state) {
        opening.set(state instanceof TaskState.Running ? wish.name() : "");
        switch (state) {
            case TaskState.Running<Opening> _ -> trouble.set(null);
            case TaskState.Ready<Opening>(Opening.Opened opened) -> replace(wish, opened);
            case TaskState.Ready<Opening>(Opening.Unclear unclear) -> ask(wish, unclear);
            case TaskState.Failed<Opening>(Problem problem) -> {
                keepNamesAsOpen();
                report(problem);
            }
            case TaskState.Cancelled<Opening> _, TaskState.Idle<Opening> _ -> keepNamesAsOpen();
        }
    }

    private void keepNamesAsOpen() {
        Imported open = desk.importedProperty().get();
        if (open != null) {
            namesShown.set(FileReading.keepsNames(open));
        }
    }

    private void ask(Wish wish, Opening.Unclear unclear) {
        MappingAsker.HeadReader reader = (options, ready, failed) -> tasks.submit(
                HEAD,
                WORDS.say("opening.head", wish.name()),
                PATIENCE,
                context -> reading.head(unclear.file(), options, context),
                state -> {
                    if (state instanceof TaskState.Ready<Preview>(Preview preview)) {
                        ready.accept(preview);
                    } else if (state instanceof TaskState.Failed<Preview>(Problem problem)) {
                        failed.accept(problem);
                    }
                });
        var question = new MappingAsker.Question(
                unclear.file(), unclear.preview(), unclear.options(), unclear.trouble(), reading.pseudonyms(), reader);
        asker.ask(question).ifPresent(chosen -> submit(wish, context -> reading.answered(unclear, chosen, context)));
    }

    private void replace(Wish wish, Opening.Opened opened) {
        Imported imported = opened.imported();
        if (wish.update() && imported.kept()) {
            refuse(opened);
            return;
        }
        if (wish.listed()) {
            settings.set(settings.get().withOpened(imported.source()));
        }
        if (wish.compare()) {
            beside.put(imported);
            desk.frontProperty().set(Catalogue.COMPARE);
            return;
        }
        namesShown.set(FileReading.keepsNames(imported));
        int before = work();
        change.open(wish, opened);
        opened.trouble().ifPresent(this::report);
        if (wish.again() && work() < before) {
            report(Problem.of(WORDS, "learners-renamed", before - work()));
        }
        if (wish.update()) {
            checks.ask(imported);
        }
    }

    /** A study file has cards, notes and settings of its own, which those of the open study would replace. */
    private void refuse(Opening.Opened newer) {
        Imported imported = newer.imported();
        newer.close();
        report(Problem.of(
                WORDS,
                "newer-is-study",
                imported.source().getFileName(),
                imported.report().file()));
    }

    /** How many cards and notes there are. */
    private int work() {
        return desk.cards().size() + desk.notes().all().size();
    }

    /** Lets go of what is open, once nothing reads it any more. */
    void close() {
        beside.close();
        Imported open = desk.importedProperty().get();
        if (open != null) {
            open.study().close();
        }
    }

    /** Closes the open study, if any. */
    void closeStudy() {
        change.close(Optional.empty());
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

    /** Whether names of learners are kept; a choice of the session. */
    ReadOnlyBooleanProperty namesShownProperty() {
        return namesShown.getReadOnlyProperty();
    }

    /** Name of the file that is being opened; empty where none is. */
    ReadOnlyStringProperty openingProperty() {
        return opening.getReadOnlyProperty();
    }

    /** What the study is called. */
    StudyLabel label() {
        return label;
    }
}
