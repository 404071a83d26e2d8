package org.lectern.workbench.shell;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.lectern.contract.Words;
import org.lectern.workbench.Desk;
import org.lectern.workbench.task.TaskRunner;
import org.lectern.workbench.task.TaskRunner.RunningTask;

/** What the program is doing, and how far it is. */
final class StatusViewModel {

    private static final Words WORDS = Words.of(StatusViewModel.class);

    private final Desk desk;
    private final TaskRunner tasks;
    private final ReadOnlyStringWrapper rest = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper step = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    StatusViewModel(Desk desk, TaskRunner tasks) {
        this.desk = desk;
        this.tasks = tasks;
        tasks.running().subscribe(this::follow);
        desk.importedProperty().subscribe(this::follow);
        follow();
    }

    private void follow() {
        List<RunningTask> running = List.copyOf(tasks.running());
        rest.set(desk.importedProperty().get() == null ? WORDS.say("status.empty") : WORDS.say("status.ready"));
        if (!running.isEmpty()) {
            RunningTask first = running.getFirst();
            step.set(describe(first, running.size() - 1));
            fraction.set(Double.isNaN(first.fraction()) ? -1 : first.fraction());
        }
        busy.set(!running.isEmpty());
    }

    private static String describe(RunningTask task, int others) {
        String doing =
                task.step().equals(task.title()) ? task.title() : WORDS.say("status.step", task.title(), task.step());
        return others == 0 ? doing : WORDS.say("status.others", doing, others);
    }

    /** Cancels all that runs. */
    void cancel() {
        List.copyOf(tasks.running()).forEach(task -> tasks.cancel(task.key()));
    }

    /** What to say while nothing runs. */
    ReadOnlyStringProperty restProperty() {
        return rest.getReadOnlyProperty();
    }

    /** What runs now; keeps the last step once it has ended. */
    ReadOnlyStringProperty stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** Share done, 0..1; below zero where unknown. */
    ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }
}
