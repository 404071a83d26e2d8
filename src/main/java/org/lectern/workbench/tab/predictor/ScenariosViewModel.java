package org.lectern.workbench.tab.predictor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.lectern.analysis.NamedTable;

/** The answers that the user keeps side by side. */
public final class ScenariosViewModel {

    private final List<Scenario> kept = new ArrayList<>();
    private final ReadOnlyObjectWrapper<NamedTable> table = new ReadOnlyObjectWrapper<>(Scenario.table(List.of()));

    /** The scenarios, in the order in which they were kept. */
    public ReadOnlyObjectProperty<NamedTable> tableProperty() {
        return table.getReadOnlyProperty();
    }

    /** Adds an answer, unless it is there already. */
    void keep(Scenario scenario) {
        if (!kept.contains(scenario)) {
            kept.add(scenario);
            table.set(Scenario.table(kept));
        }
    }

    /** @param rows numbers into the table */
    public void remove(Collection<Integer> rows) {
        Set<Integer> removed = new HashSet<>(rows);
        List<Scenario> left = new ArrayList<>();
        for (int row = 0; row < kept.size(); row++) {
            if (!removed.contains(row)) {
                left.add(kept.get(row));
            }
        }
        kept.clear();
        kept.addAll(left);
        table.set(Scenario.table(kept));
    }

    void clear() {
        kept.clear();
        table.set(Scenario.table(kept));
    }
}
