package org.lectern.workbench.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.lectern.workbench.Desk;
import org.lectern.workbench.settings.Settings;
import org.lectern.workbench.task.TaskRunner;

/** Answers what is asked before something is saved, and remembers that it was asked. */
final class SavingFixture implements SaveQuestions {

    final List<String> asked = new ArrayList<>();
    boolean namesMayBeKept;
    boolean takenUp = true;
    Answer answer = Answer.STAY;

    @Override
    public boolean mayKeepNames() {
        asked.add("names");
        return namesMayBeKept;
    }

    @Override
    public Answer beforeLosing(String name) {
        asked.add("losing " + name);
        return answer;
    }

    @Override
    public boolean takesUp(String name) {
        asked.add("taking up " + name);
        return takenUp;
    }

    /** Where nothing is saved. */
    static SavingViewModel unasked(Desk desk, TaskRunner tasks, Path folder) {
        ObjectProperty<Settings> settings = new SimpleObjectProperty<>(Settings.standard());
        return new SavingViewModel(
                desk,
                tasks,
                (_, _, _, _) -> Optional.empty(),
                new SavingFixture(),
                settings,
                folder.resolve("open"),
                folder.resolve("left"));
    }
}
