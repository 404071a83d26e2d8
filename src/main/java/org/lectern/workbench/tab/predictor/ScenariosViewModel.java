package org.lectern.workbench.tab.predictor;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.lectern.analysis.NamedTable;

/** The answers that the user keeps side by side, and with the study. */
public final class ScenariosViewModel implements AutoCloseable {

    private final ObservableList<Map<String, String>> kept;
    private final ReadOnlyObjectWrapper<NamedTable> table = new ReadOnlyObjectWrapper<>(Scenario.table(List.of()));
    private final Subscription subscription;

    /** @param kept the answers as texts, as {@link Scenario} writes them */
    ScenariosViewModel(ObservableList<Map<String, String>> kept) {
        this.kept = kept;
        subscription = kept.subscribe(this::show);
        show();
    }

    private void show() {
        table.set(Scenario.table(readable()));
    }

    private List<Scenario> readable() {
        return kept.stream().map(Scenario::read).flatMap(Optional::stream).toList();
    }

    /** The scenarios, in the order in which they were kept. */
    public ReadOnlyObjectProperty<NamedTable> tableProperty() {
        return table.getReadOnlyProperty();
    }

    /** Adds an answer, unless it is there already. */
    void keep(Scenario scenario) {
        Map<String, String> written = scenario.write();
        if (!kept.contains(written)) {
            kept.add(written);
        }
    }

    /** @param rows numbers into the table */
    public void remove(Collection<Integer> rows) {
        List<Scenario> shown = readable();
        kept.removeAll(rows.stream().map(row -> shown.get(row).write()).toList());
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }
}
