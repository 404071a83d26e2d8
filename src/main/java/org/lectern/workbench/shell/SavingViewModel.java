package org.lectern.workbench.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.TrainedModel;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.ingest.door.Imported;
import org.lectern.keep.Enclosed;
import org.lectern.keep.Recovery;
import org.lectern.keep.Setup;
import org.lectern.keep.StudyFile;
import org.lectern.ledger.KeptLedger;
import org.lectern.workbench.Desk;
import org.lectern.workbench.FileChoosers;
import org.lectern.workbench.TroubleReporter;
import org.lectern.workbench.settings.Settings;
import org.lectern.workbench.task.TaskRunner;
import org.lectern.workbench.task.TaskState;

/**
 * Saves the open study, and knows whether something was decided since it was opened or saved last. The study that comes with the
 * program has nothing to lose.
 */
final class SavingViewModel implements AutoCloseable {

    static final String SAVING = "save-study";
    private static final Words WORDS = Words.of(SavingViewModel.class);

    private final Desk desk;
    private final TaskRunner tasks;
    private final FileChoosers files;
    private final SaveQuestions questions;
    private final ObjectProperty<Settings> settings;
    private final HeldFile held;
    private final UnsavedDecisions unwritten;
    private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper();
    private TroubleReporter trouble = _ -> {};
    private @Nullable Imported following;
    private Optional<Setup> saved = Optional.empty();
    private Carried carried = Carried.NOTHING;

    /** The study file that was open last before what is open now, or null. */
    private @Nullable Path former;

    /** Whether the file holds names of learners. */
    private boolean names;

    /**
     * @param locks folder of what says which files are open
     * @param left folder of what was decided and not saved
     */
    SavingViewModel(
            Desk desk,
            TaskRunner tasks,
            FileChoosers files,
            SaveQuestions questions,
            ObjectProperty<Settings> settings,
            Path locks,
            Path left) {
        this.desk = desk;
        this.tasks = tasks;
        this.files = files;
        this.questions = questions;
        this.settings = settings;
        held = new HeldFile(locks);
        unwritten = new UnsavedDecisions(tasks, left);
        desk.fileProperty().bind(held.fileProperty());
        desk.decisionsProperty().subscribe((_, _) -> compare());
    }

    /** @param reporter shows what goes wrong */
    void reportTo(TroubleReporter reporter) {
        trouble = reporter;
    }

    /** The study file that is open, or null where the study has none yet, or another window has it. */
    ReadOnlyObjectProperty<@Nullable Path> fileProperty() {
        return held.fileProperty();
    }

    /** Whether something was decided that no file holds. */
    ReadOnlyBooleanProperty unsavedProperty() {
        return unsaved.getReadOnlyProperty();
    }

    /**
     * Follows the study that was opened just now.
     *
     * @param again whether it is the export that was open, read once more; newer data are another study, whose file is none yet
     * @param known what is saved of how it is looked at, or was found so; empty where nothing is
     * @param enclosed what its file carries
     */
    void opened(Imported imported, boolean again, Optional<Setup> known, Map<Enclosed, String> enclosed) {
        carried = carried.opened(following, imported, again, enclosed);
        if (!again || imported.kept()) {
            former = path() == null ? former : path();
            held.release();
            names = imported.kept() && FileReading.keepsNames(imported);
        }
        following = imported;
        if (imported.kept() && !held.take(imported.source())) {
            trouble.report(Problem.of(WORDS, "open-elsewhere", imported.source().getFileName()));
        }
        // Read in another way, an export is not what its file holds any more.
        saved = path() != null && !imported.kept() ? Optional.empty() : known;
        compare();
    }

    private @Nullable Path path() {
        return held.fileProperty().get();
    }

    /** What was decided when the open study was opened or saved last; empty where its file does not hold it. */
    Optional<Setup> held() {
        return saved;
    }

    /** Nothing is open any more. */
    void closed() {
        held.release();
        following = null;
        saved = Optional.empty();
        carried = Carried.NOTHING;
        compare();
    }

    private void compare() {
        Imported open = desk.importedProperty().get();
        unsaved.set(open != null
                && open.equals(following)
                && !desk.isMadeUp()
                && saved.filter(before -> before.decidesAs(desk.setup())).isEmpty());
        if (Objects.equals(open, following)) {
            unwritten.write(decidedOf(open), unsaved.get() ? desk.setup() : null);
        }
    }

    /** The file that what is decided is about: that of the study only where it holds the data that are open. */
    private @Nullable Path decidedOf(@Nullable Imported open) {
        return open == null || (saved.isPresent() && path() != null) ? path() : open.source();
    }

    /**
     * Asks whether to go on with what was decided when the program ended without closing.
     *
     * @return what to go on with
     */
    Optional<Recovery.Left> offer(Recovery.Left left) {
        if (!questions.takesUp(String.valueOf(left.source().getFileName()))) {
            left.forget();
            return Optional.empty();
        }
        return Optional.of(left);
    }

    /** Goes on with what was left, now that its file is open. */
    void takeUp(Recovery.Left left) {
        unwritten.takeUp(left);
    }

    /** Saves the study where it was saved before; asks where it was not. */
    void save() {
        save(() -> {});
    }

    private void save(Runnable then) {
        Path known = path();
        if (known == null) {
            saveAs(then);
        } else {
            write(known, then);
        }
    }

    /** Asks where, and saves the study there from now on. */
    void saveAs() {
        saveAs(() -> {});
    }

    private void saveAs(Runnable then) {
        Imported open = desk.importedProperty().get();
        if (open != null) {
            files.save(
                            WORDS.say("save.title"),
                            suggested(open),
                            WORDS.say("save.kind"),
                            StudyFile.EXTENSION.substring(1))
                    .ifPresent(chosen -> write(chosen, then));
        }
    }

    /** Exports of one course are often called the same: another than the file that was open just before. */
    private String suggested(Imported open) {
        String usual = open.study().name() + StudyFile.EXTENSION;
        return path() == null && former != null && usual.equals(String.valueOf(former.getFileName()))
                ? open.study().name() + " 2" + StudyFile.EXTENSION
                : usual;
    }

    private void write(Path target, Runnable then) {
        Imported open = desk.importedProperty().get();
        if (open == null || !mayTake(target) || !mayWrite(open, target)) {
            held.letGo();
            return;
        }
        Setup setup = desk.setup();
        Carried before = carried;
        List<TrainedModel> trained = desk.answers().models(open);
        KeptLedger ledger = KeptLedger.beside(Objects.requireNonNullElse(path(), open.source()));
        TaskRunner.Work<Carried.Written> work =
                context -> before.with(ledger).write(open, setup, trained, target, context);
        tasks.order(SAVING, WORDS.say("saving", target.getFileName()), work, state -> {
            if (state instanceof TaskState.Ready<Carried.Written>(Carried.Written now)
                    && open.equals(desk.importedProperty().get())) {
                carried = now.carried();
                wrote(target, open, setup);
                now.trouble().ifPresent(trouble::report);
                then.run();
            } else if (state instanceof TaskState.Failed<Carried.Written>(Problem problem)) {
                held.letGo();
                trouble.report(problem);
            } else if (!(state instanceof TaskState.Running<Carried.Written>)) {
                held.letGo();
            }
        });
    }

    /** Before anything is written: what another window has open would be lost. */
    private boolean mayTake(Path target) {
        boolean free = held.reserve(target);
        if (!free) {
            trouble.report(Problem.of(WORDS, "save-elsewhere", target.getFileName()));
        }
        return free;
    }

    /** Whoever let names into one file has not let them into another. */
    private boolean mayWrite(Imported open, Path target) {
        return !FileReading.keepsNames(open) || (names && held.isOpen(target)) || questions.mayKeepNames();
    }

    private void wrote(Path target, Imported open, Setup setup) {
        if (held.keep(target)) {
            settings.set(settings.get().withOpened(target));
        }
        names = FileReading.keepsNames(open);
        saved = Optional.of(setup);
        compare();
    }

    /** Does what leaves the study behind, once the user has said what becomes of what is not saved. */
    void leave(Runnable leaving) {
        Imported open = desk.importedProperty().get();
        if (open == null || !unsaved.get()) {
            leaving.run();
            return;
        }
        switch (questions.beforeLosing(open.study().name())) {
            case SAVE -> save(leaving);
            case LOSE -> leaving.run();
            case STAY -> {}
        }
    }

    @Override
    public void close() {
        held.close();
        unwritten.close();
    }
}
