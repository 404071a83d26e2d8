package org.lectern.workbench.shell;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.Choices;
import org.lectern.ingest.door.Imported;
import org.lectern.keep.Recovery;
import org.lectern.keep.Setup;
import org.lectern.study.Filter;
import org.lectern.workbench.Desk;
import org.lectern.workbench.task.TaskRunner;

/** Puts a study, or none, on the desk in the place of another, which is closed when the last work on it has ended. */
final class StudyChange {

    private final Desk desk;
    private final TaskRunner tasks;
    private final SavingViewModel saving;
    private final History history;

    /**
     * @param saving follows what is opened and closed
     * @param history remembers it
     */
    StudyChange(Desk desk, TaskRunner tasks, SavingViewModel saving, History history) {
        this.desk = desk;
        this.tasks = tasks;
        this.saving = saving;
        this.history = history;
    }

    /** Puts what was opened on the desk, looked at as somebody did before, or else as a study is first. */
    void open(Wish wish, Opening.Opened opened) {
        Imported imported = opened.imported();
        Optional<Setup> setup = wish.moment()
                .map(Step.Moment::setup)
                .or(() -> wish.decided().map(Recovery.Left::setup))
                .or(() -> wish.update() ? Optional.of(desk.setup().inFront(Catalogue.TODO)) : opened.setup());
        Setup found = desk.setup();
        Imported old = desk.importedProperty().get();
        boolean unsaved = saving.unsavedProperty().get();
        Optional<Setup> heldBefore = saving.held();
        Optional<Step.Moment> before = leave();
        put(imported, wish.kept().or(() -> setup.map(Narrowing::of)).orElseGet(() -> usual(imported)), setup);
        if (wish.again() && setup.isEmpty()) {
            desk.restoreWork(renames(old, imported) ? found.withoutLearners() : found);
        }
        wish.decided().ifPresent(saving::takeUp);
        Optional<Setup> again = unsaved ? heldBefore : Optional.of(desk.setup());
        saving.opened(imported, wish.again(), held(wish, opened, again), opened.enclosed());
        history.arrive(before, now(), wish.way());
    }

    /** Whether learners are called otherwise. */
    private static boolean renames(@Nullable Imported before, Imported after) {
        return before != null && FileReading.keepsNames(before) != FileReading.keepsNames(after);
    }

    private Narrowing usual(Imported imported) {
        return Narrowing.usual(
                desk.choicesProperty().get().mode().usualFilter(imported.study().facts()));
    }

    /** @param again what is saved of an export that is read once more */
    private Optional<Setup> held(Wish wish, Opening.Opened opened, Optional<Setup> again) {
        if (wish.moment().isPresent()) {
            return opened.setup().or(() -> wish.moment().get().held());
        }
        if (wish.decided().isPresent() || wish.update()) {
            return Optional.empty();
        }
        return wish.again() ? again : Optional.of(desk.setup());
    }

    /** @param way that leads to where nothing is open, where it is not new */
    void close(Optional<Step.Way> way) {
        Optional<Step.Moment> before = leave();
        put(null, Narrowing.usual(Filter.everything()), Optional.empty());
        saving.closed();
        history.arrive(before, Optional.empty(), way);
    }

    private Optional<Step.Moment> leave() {
        history.leave();
        return now();
    }

    private Optional<Step.Moment> now() {
        return Optional.ofNullable(desk.importedProperty().get())
                .map(open -> new Step.Moment(open.source(), open.options(), desk.setup(), saving.held()));
    }

    private void put(@Nullable Imported imported, Narrowing narrowing, Optional<Setup> setup) {
        Imported old = desk.importedProperty().get();
        // Whatever belongs to the old study ends before there is another.
        desk.importedProperty().set(null);
        desk.forgetStudy();
        setup.ifPresent(desk::restoreTabs);
        Choices usual = imported == null
                ? desk.choicesProperty().get()
                : desk.choicesProperty()
                        .get()
                        .withRule(imported.study().facts().origin().rule());
        desk.choicesProperty().set(setup.map(Setup::choices).orElse(usual).withMinimumViews(narrowing.minimumViews()));
        desk.filterProperty().set(narrowing.filter());
        desk.importedProperty().set(imported);
        if (old != null) {
            tasks.afterCurrent(old.study()::close);
        }
    }
}
