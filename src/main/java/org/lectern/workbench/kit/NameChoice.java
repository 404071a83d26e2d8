package org.lectern.workbench.kit;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** One of the names that a study has. A name that is not offered any more is not chosen any more. */
public final class NameChoice {

    private final String unchosen;
    private final StringProperty name;
    private final ObservableList<String> names = FXCollections.observableArrayList();

    /** @param unchosen stands before the names, chosen until one of them is; empty where nothing stands there */
    public NameChoice(String unchosen) {
        this.unchosen = unchosen;
        this.name = new SimpleStringProperty(unchosen);
        offer(List.of());
    }

    /** The names to choose from, in this order. */
    public void offer(List<String> found) {
        List<String> all = Stream.concat(Stream.of(unchosen).filter(text -> !text.isEmpty()), found.stream())
                .toList();
        // An open list keeps its place unless something changed.
        if (!names.equals(all)) {
            names.setAll(all);
        }
        if (!names.contains(name.get())) {
            name.set(unchosen);
        }
    }

    /** Chooses a name, offered or not: where it is not, all others follow with the next answer. */
    void choose(String wanted) {
        if (!names.contains(wanted)) {
            offer(List.of(wanted));
        }
        name.set(wanted);
    }

    /** Chooses what stands for no name. */
    void chooseNone() {
        name.set(unchosen);
    }

    /** The chosen one of {@link #names()}. */
    public StringProperty nameProperty() {
        return name;
    }

    /** Whether a name is the one that stands for none. */
    public boolean isUnchosen(String one) {
        return one.equals(unchosen);
    }

    /** What may be chosen. */
    public ObservableList<String> names() {
        return names;
    }
}
