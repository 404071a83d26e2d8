package org.lectern.workbench.shell;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.lectern.cards.Card;
import org.lectern.contract.Words;
import org.lectern.keep.Setup;
import org.lectern.workbench.Desk;
import org.lectern.workbench.task.TaskRunner;
import org.lectern.workbench.task.TaskState;

/**
 * What the user has done, step by step, to be undone and done again. What is decided within half a second is one step, such as to
 * drag a slider. What follows from a decision goes with it; what follows what is looked at is no step.
 */
final class History {

    static final String SETTLING = "remember-step";

    /** The oldest steps are forgotten beyond so many. */
    static final int MOST = 100;

    private static final Words WORDS = Words.of(History.class);
    private static final Duration SETTLED = Duration.ofMillis(500);

    private final Desk desk;
    private final TaskRunner tasks;
    private final StepNames names;
    private final List<Step> steps = new ArrayList<>();
    private final ReadOnlyStringWrapper undoName = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper redoName = new ReadOnlyStringWrapper("");
    private Consumer<Step.Way> opener = _ -> {};

    /** How many steps are done; those after them are undone. */
    private int done;

    /** How the study is looked at according to the steps. */
    private Setup settled;

    /** How it was looked at when it was listened to last. */
    private Setup latest;

    private boolean pending;

    /** Whether what changes is no news. */
    private boolean deaf;

    History(Desk desk, TaskRunner tasks, StepNames names) {
        this.desk = desk;
        this.tasks = tasks;
        this.names = names;
        settled = desk.setup();
        latest = settled;
        desk.decisionsProperty().subscribe((_, _) -> hear());
    }

    /** @param ways opens what was open before or after a step */
    void openBy(Consumer<Step.Way> ways) {
        opener = ways;
    }

    /** What is undone next, in a word or two; empty where there is nothing. */
    ReadOnlyStringProperty undoNameProperty() {
        return undoName.getReadOnlyProperty();
    }

    /** What is done again next, in a word or two; empty where there is nothing. */
    ReadOnlyStringProperty redoNameProperty() {
        return redoName.getReadOnlyProperty();
    }

    private void hear() {
        if (deaf) {
            return;
        }
        Setup now = desk.setup();
        Difference news = new Difference(latest, now);
        latest = now;
        if (desk.importedProperty().get() == null || desk.cause() == Desk.Cause.LOOK) {
            settled = news.on(settled);
        } else if (desk.cause() == Desk.Cause.CONSEQUENCE && !pending) {
            follow(news);
        } else {
            pending = true;
            settleSoon();
        }
        tell();
    }

    /** What follows from the last step is undone with it. */
    private void follow(Difference news) {
        settled = news.on(settled);
        if (done > 0 && steps.get(done - 1) instanceof Step.Decided(Difference last)) {
            steps.set(done - 1, new Step.Decided(new Difference(last.before(), news.on(last.after()))));
        }
    }

    /**
     * Writes on the cards what was found of them. Nobody has decided that: it stays, whatever is undone of the study that is open.
     *
     * @param writing what becomes of cards, now or as they were
     */
    void write(UnaryOperator<List<Card>> writing) {
        deaf = true;
        desk.cards().setAll(writing.apply(desk.cards()));
        deaf = false;
        latest = written(latest, writing);
        settled = written(settled, writing);
        rewrite(steps.subList(0, done).reversed(), writing);
        rewrite(steps.subList(done, steps.size()), writing);
        tell();
    }

    /** @param way from where the user is, back or forth; what lies beyond another study is not about this one */
    private static void rewrite(List<Step> way, UnaryOperator<List<Card>> writing) {
        for (int at = 0; at < way.size(); at++) {
            if (!(way.get(at) instanceof Step.Decided(Difference(Setup before, Setup after)))) {
                return;
            }
            way.set(at, new Step.Decided(new Difference(written(before, writing), written(after, writing))));
        }
    }

    private static Setup written(Setup setup, UnaryOperator<List<Card>> writing) {
        return setup.withCards(writing.apply(setup.cards()));
    }

    private void settleSoon() {
        TaskRunner.Work<Boolean> nothing = _ -> true;
        tasks.submit(SETTLING, WORDS.say("step.settling"), SETTLED, nothing, state -> {
            if (state instanceof TaskState.Ready<Boolean>) {
                settle();
            }
        });
    }

    /** What was decided up to now is a step. */
    private void settle() {
        pending = false;
        Difference decided = new Difference(settled, latest);
        settled = latest;
        if (!decided.isNone()) {
            add(new Step.Decided(decided));
        }
        tell();
    }

    private void add(Step step) {
        steps.subList(done, steps.size()).clear();
        steps.add(step);
        if (steps.size() > MOST) {
            steps.removeFirst();
        }
        done = steps.size();
    }

    /** What is decided just now can be undone at once. */
    private void tell() {
        Difference news = new Difference(settled, latest);
        if (pending && !news.isNone()) {
            undoName.set(names.of(new Step.Decided(news)));
            redoName.set("");
        } else {
            undoName.set(done == 0 ? "" : names.of(steps.get(done - 1)));
            redoName.set(done == steps.size() ? "" : names.of(steps.get(done)));
        }
    }

    /** Undoes the last step; another study is opened for it where another was open then. */
    void undo() {
        settle();
        if (done > 0) {
            switch (steps.get(done - 1)) {
                case Step.Decided(Difference decided) -> {
                    done--;
                    decide(decided.reversed());
                }
                case Step.Turned turned -> opener.accept(new Step.Way(turned, done - 1, false));
            }
        }
    }

    /** Does again what was undone last. */
    void redo() {
        settle();
        if (done < steps.size()) {
            switch (steps.get(done)) {
                case Step.Decided(Difference decided) -> {
                    done++;
                    decide(decided);
                }
                case Step.Turned turned -> opener.accept(new Step.Way(turned, done, true));
            }
        }
    }

    /** Turns to where it is seen, too. */
    private void decide(Difference decided) {
        deaf = true;
        if (decided.choosesNames()) {
            // What is looked at would be chosen again.
            desk.subjectProperty().set(null);
        }
        desk.takeBack(decided.on(desk.setup()));
        NavigableSet<String> seen = decided.seenIn();
        if (!seen.isEmpty() && !seen.contains(desk.frontProperty().get())) {
            desk.frontProperty().set(seen.first());
        }
        deaf = false;
        restart();
        tell();
    }

    private void restart() {
        pending = false;
        latest = desk.setup();
        settled = latest;
    }

    /** From here on another study comes to the desk. */
    void leave() {
        settle();
        deaf = true;
    }

    /**
     * Another study has come to the desk, or none.
     *
     * @param before what was open, as it was left; empty where nothing was
     * @param after what is open now; empty where nothing is
     * @param way that was gone to it, where it is not new
     */
    void arrive(Optional<Step.Moment> before, Optional<Step.Moment> after, Optional<Step.Way> way) {
        deaf = false;
        restart();
        int known = way.filter(gone -> gone.place() < steps.size())
                .filter(gone -> gone.step().equals(steps.get(gone.place())))
                .map(Step.Way::place)
                .orElse(-1);
        if (known < 0) {
            turn(before, after);
        } else if (way.orElseThrow().forth()) {
            before.ifPresent(left -> steps.set(known, new Step.Turned(left, after)));
            done = known + 1;
        } else {
            // What was decided while it was being opened is how the other was left.
            steps.subList(known + 1, done).clear();
            after.ifPresent(now -> steps.set(known, new Step.Turned(now, before)));
            done = known;
        }
        tell();
    }

    private void turn(Optional<Step.Moment> before, Optional<Step.Moment> after) {
        if (before.isPresent()) {
            add(new Step.Turned(before.get(), after));
        } else if (done > 0 && after.isPresent() && steps.get(done - 1) instanceof Step.Turned closing) {
            // That nothing was open for a while is not worth a step.
            done--;
            add(new Step.Turned(closing.before(), after));
        }
    }
}
