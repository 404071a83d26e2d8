package org.lectern.workbench.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Problem;
import org.lectern.contract.ProblemException;
import org.lectern.contract.Words;
import org.lectern.ingest.door.Imported;
import org.lectern.keep.Recovery;
import org.lectern.keep.Setup;
import org.lectern.keep.StudyFile;
import org.lectern.keep.StudyLock;
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
    private static final String KEEPING = "save-decisions";
    private static final Duration SETTLED = Duration.ofMillis(500);
    private static final Logger LOG = Logger.getLogger(SavingViewModel.class.getName());

    private static final Words WORDS = Words.of(SavingViewModel.class);

    private final Desk desk;
    private final TaskRunner tasks;
    private final FileChoosers files;
    private final SaveQuestions questions;
    private final ObjectProperty<Settings> settings;
    private final Path locks;
    private final Recovery recovery;
    private final ReadOnlyObjectWrapper<@Nullable Path> file = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper();
    private TroubleReporter trouble = _ -> {};
    private @Nullable StudyLock lock;

    /** Of a file that is being written and is not yet the one that is open. */
    private @Nullable StudyLock taking;

    private @Nullable Imported following;
    private Optional<Setup> saved = Optional.empty();

    /** Whether the file holds names of learners. */
    private boolean names;

    /** Whether something is written down, or about to be. */
    private boolean written;

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
        this.locks = locks;
        this.recovery = new Recovery(left);
        desk.decisionsProperty().subscribe((_, _) -> compare());
    }

    /** @param reporter shows what goes wrong */
    void reportTo(TroubleReporter reporter) {
        trouble = reporter;
    }

    /** The study file that is open, or null where the study has none yet, or another window has it. */
    ReadOnlyObjectProperty<@Nullable Path> fileProperty() {
        return file.getReadOnlyProperty();
    }

    /** Whether something was decided that no file holds. */
    ReadOnlyBooleanProperty unsavedProperty() {
        return unsaved.getReadOnlyProperty();
    }

    /**
     * Follows the study that was opened just now.
     *
     * @param again whether it is the export that was open, read once more
     * @param held what is saved of how it is looked at, or was found so; empty where nothing is
     */
    void opened(Imported imported, boolean again, Optional<Setup> held) {
        if (!again || imported.kept()) {
            release();
            names = imported.kept() && FileReading.keepsNames(imported);
        }
        following = imported;
        if (imported.kept()) {
            take(imported.source());
        }
        // Read in another way, an export is not what its file holds any more.
        saved = file.get() != null && !imported.kept() ? Optional.empty() : held;
        compare();
    }

    private void take(Path study) {
        Optional<StudyLock> taken = StudyLock.take(study, locks);
        if (taken.isPresent()) {
            lock = taken.get();
            file.set(study);
        } else {
            trouble.report(Problem.of(WORDS, "open-elsewhere", study.getFileName()));
        }
    }

    private void release() {
        if (lock != null) {
            lock.close();
            lock = null;
        }
        file.set(null);
    }

    /** What was decided when the open study was opened or saved last; empty where its file does not hold it. */
    Optional<Setup> held() {
        return saved;
    }

    /** Nothing is open any more. */
    void closed() {
        release();
        following = null;
        saved = Optional.empty();
        compare();
    }

    private void compare() {
        Imported open = desk.importedProperty().get();
        unsaved.set(open != null
                && open.equals(following)
                && !desk.isMadeUp()
                && saved.filter(before -> before.decidesAs(desk.setup())).isEmpty());
        if (Objects.equals(open, following)) {
            writeDown(open);
        }
    }

    /** So that it is there where the program ends without closing. */
    private void writeDown(@Nullable Imported open) {
        Path source = open == null || file.get() == null ? sourceOf(open) : file.get();
        Setup setup = source != null && unsaved.get() ? desk.setup() : null;
        if (setup == null && !written) {
            return;
        }
        written = setup != null;
        tasks.submit(
                KEEPING,
                WORDS.say("saving.decisions"),
                SETTLED,
                _ -> {
                    if (source == null || setup == null) {
                        recovery.discard();
                    } else {
                        recovery.write(source, setup);
                    }
                    return true;
                },
                _ -> {});
    }

    private static @Nullable Path sourceOf(@Nullable Imported open) {
        return open == null ? null : open.source();
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

    /** Goes on with what was left, now that its file is open: until then nothing else holds it. */
    void takeUp(Recovery.Left left) {
        try {
            recovery.takeUp(left);
            written = true;
        } catch (ProblemException e) {
            LOG.log(Level.WARNING, "what was not saved could not be taken up", e);
        }
    }

    /** Saves the study where it was saved before; asks where it was not. */
    void save() {
        save(() -> {});
    }

    private void save(Runnable then) {
        Path known = file.get();
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
                            open.study().name() + StudyFile.EXTENSION,
                            WORDS.say("save.kind"),
                            StudyFile.EXTENSION.substring(1))
                    .ifPresent(chosen -> write(chosen, then));
        }
    }

    private void write(Path target, Runnable then) {
        Imported open = desk.importedProperty().get();
        if (open == null || !mayTake(target) || !mayWrite(open, target)) {
            letGo();
            return;
        }
        Setup setup = desk.setup();
        TaskRunner.Work<Path> work = context -> {
            StudyFile.write(open, Optional.of(setup), target, context);
            return target;
        };
        tasks.order(SAVING, WORDS.say("saving", target.getFileName()), work, state -> {
            if (state instanceof TaskState.Ready<Path>
                    && open.equals(desk.importedProperty().get())) {
                wrote(target, open, setup);
                then.run();
            } else if (state instanceof TaskState.Failed<Path>(Problem problem)) {
                letGo();
                trouble.report(problem);
            } else if (!(state instanceof TaskState.Running<Path>)) {
                letGo();
            }
        });
    }

    /** Before anything is written: what another window has open would be lost. */
    private boolean mayTake(Path target) {
        letGo();
        if (isOpen(target)) {
            return true;
        }
        taking = StudyLock.take(target, locks).orElse(null);
        if (taking == null) {
            trouble.report(Problem.of(WORDS, "save-elsewhere", target.getFileName()));
        }
        return taking != null;
    }

    private void letGo() {
        if (taking != null) {
            taking.close();
            taking = null;
        }
    }

    /** Whether this is the file that is open, however it is spelled. */
    private boolean isOpen(Path target) {
        Path open = file.get();
        try {
            return open != null && (open.equals(target) || Files.isSameFile(open, target));
        } catch (IOException e) {
            // One of them is not there.
            return false;
        }
    }

    /** Whoever let names into one file has not let them into another. */
    private boolean mayWrite(Imported open, Path target) {
        return !FileReading.keepsNames(open) || (names && isOpen(target)) || questions.mayKeepNames();
    }

    private void wrote(Path target, Imported open, Setup setup) {
        if (taking != null) {
            release();
            lock = taking;
            taking = null;
            file.set(target);
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
        letGo();
        release();
        recovery.discard();
    }
}
