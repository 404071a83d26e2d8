package org.lectern.workbench.tab.overview;

import java.nio.file.Path;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Words;
import org.lectern.ingest.door.Imported;
import org.lectern.ingest.door.Importer;
import org.lectern.workbench.TabContext;
import org.lectern.workbench.task.TaskState;

/** What the overview says of the open file, and the saving of rows that were set aside. */
public final class OverviewViewModel implements AutoCloseable {

    private static final Words WORDS = Words.of(OverviewViewModel.class);

    private final TabContext context;
    private final ReadOnlyObjectWrapper<@Nullable Overview> overview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper("");
    private final Subscription subscription;

    public OverviewViewModel(TabContext context) {
        this.context = context;
        subscription = context.desk().importedProperty().subscribe(open -> {
            outcome.set("");
            overview.set(open == null ? null : Overview.of(open));
        });
    }

    /** What is known of the open file, or null. */
    public ReadOnlyObjectProperty<@Nullable Overview> overviewProperty() {
        return overview.getReadOnlyProperty();
    }

    /** What became of the last saving, or empty. */
    public ReadOnlyStringProperty outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /** Asks where, and saves the rows that were set aside. */
    public void saveSetAside() {
        Imported open = context.desk().importedProperty().get();
        if (open == null) {
            return;
        }
        context.files()
                .save(
                        WORDS.say("save-set-aside.title"),
                        WORDS.say("save-set-aside.name", stem(open.report().file())),
                        WORDS.say("save-set-aside.kind"),
                        "csv")
                .ifPresent(file -> save(open, file));
    }

    /** Asks how the open file is read, and reads it so. */
    public void changeReading() {
        context.changeReading().run();
    }

    private void save(Imported open, Path file) {
        context.tasks()
                .<Long>order(
                        "save-set-aside",
                        WORDS.say("save-set-aside.title"),
                        task -> Importer.saveSetAside(open, file, task),
                        state -> {
                            if (state instanceof TaskState.Ready<Long>(Long rows)) {
                                outcome.set(WORDS.say("saved", rows, file.toString()));
                            } else if (state instanceof TaskState.Failed<Long>(var problem)) {
                                context.trouble().report(problem);
                            }
                        });
    }

    private static String stem(String file) {
        int dot = file.indexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        overview.set(null);
    }
}
