package org.lectern.workbench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import javafx.collections.ObservableSet;
import org.lectern.keep.Setup;

/** How the user has set up a tab, kept while one study follows another but for the names of the study. */
public final class Kept {

    private final ObservableMap<String, String> settings = FXCollections.observableHashMap();
    private final ObservableMap<String, String> names = FXCollections.observableHashMap();
    private final Map<String, ObservableSet<String>> hidden = new HashMap<>();
    private final ObservableList<Map<String, String>> answers = FXCollections.observableArrayList();
    private final StringProperty figure = new SimpleStringProperty("");
    private final ReadOnlyIntegerWrapper takenBack = new ReadOnlyIntegerWrapper();
    private final Runnable changed;

    /** @param changed told whenever anything of it is another */
    Kept(Runnable changed) {
        this.changed = changed;
        settings.subscribe(changed);
        names.subscribe(changed);
        answers.subscribe(changed);
        figure.subscribe((_, _) -> changed.run());
    }

    /** What was set to something else than its default, by parameter, as text. */
    public Map<String, String> settings() {
        return settings;
    }

    /** Which names of the open study were chosen, by parameter. */
    public Map<String, String> names() {
        return names;
    }

    /** Which answers about one learner were kept side by side, as the tab writes them. */
    public ObservableList<Map<String, String>> answers() {
        return answers;
    }

    /** What belongs to the open study goes with it. */
    void forgetStudy() {
        names.clear();
        answers.clear();
    }

    /**
     * The published names of the columns that are hidden of a table.
     *
     * @param table its published name
     */
    public ObservableSet<String> hiddenColumns(String table) {
        return hidden.computeIfAbsent(table, _ -> {
            ObservableSet<String> columns = FXCollections.observableSet();
            columns.subscribe(changed);
            return columns;
        });
    }

    /** The id of the figure that was turned to last; empty while that is the first. */
    public StringProperty figureProperty() {
        return figure;
    }

    /** Counts how often all of it was taken back to what it was once: whoever shows it takes it up again. */
    public ReadOnlyIntegerProperty takenBackProperty() {
        return takenBack.getReadOnlyProperty();
    }

    /** All of it as a value. */
    Setup.Tab setup() {
        Map<String, List<String>> columns = new TreeMap<>();
        hidden.forEach((table, names) -> {
            if (!names.isEmpty()) {
                columns.put(table, names.stream().sorted().toList());
            }
        });
        return new Setup.Tab(settings, names, columns, figure.get(), answers);
    }

    /** Takes up a value. */
    void restore(Setup.Tab setup) {
        replace(setup);
        figure.set(setup.figure());
    }

    /** Takes up a value while the tab may be open; the figure in front stays. */
    void takeBack(Setup.Tab setup) {
        Setup.Tab now = setup();
        if (!setup.settings().equals(now.settings())
                || !setup.names().equals(now.names())
                || !setup.hidden().equals(now.hidden())
                || !setup.answers().equals(now.answers())) {
            replace(setup);
            takenBack.set(takenBack.get() + 1);
        }
    }

    private void replace(Setup.Tab setup) {
        settings.clear();
        settings.putAll(setup.settings());
        names.clear();
        names.putAll(setup.names());
        hidden.values().forEach(ObservableSet::clear);
        setup.hidden().forEach((table, columns) -> hiddenColumns(table).addAll(columns));
        answers.setAll(setup.answers());
    }
}
