package org.lectern.workbench;

import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

/** How the user has set up a tab, kept while one study follows another. Nothing in it is something of a study. */
public final class Kept {

    private final Map<String, Object> settings = new HashMap<>();
    private final Map<String, ObservableSet<String>> hidden = new HashMap<>();
    private final StringProperty figure = new SimpleStringProperty("");

    /** What was set to something else than its default, by parameter. */
    public Map<String, Object> settings() {
        return settings;
    }

    /**
     * The published names of the columns that are hidden of a table.
     *
     * @param table its published name
     */
    public ObservableSet<String> hiddenColumns(String table) {
        return hidden.computeIfAbsent(table, _ -> FXCollections.observableSet());
    }

    /** The id of the figure that was turned to last, or empty. */
    public StringProperty figureProperty() {
        return figure;
    }
}
