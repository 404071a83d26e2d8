package org.lectern.workbench.shell;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.lectern.workbench.kit.FittingLine;

/**
 * The bar below the menu: courses, videos, roles, days and minimum views, for all tabs at once. It is one line: where the
 * controls do not fit on it, a button says what is chosen and opens them.
 */
final class FilterBar {

    private final VBox bar = new VBox();

    FilterBar(FilterViewModel filter) {
        bar.setId("filter-bar");
        bar.getStyleClass().add("filter-bar");
        FilterControls controls = new FilterControls(filter, "");
        HBox line = new HBox();
        line.getStyleClass().add("filter-line");
        line.getChildren().addAll(controls.all());
        bar.getChildren().addAll(FittingLine.ofOne(line, new FoldedFilter(filter).button()), controls.refusal());
        FilterControls.showOnlyIf(filter.openProperty(), bar);
    }

    Region node() {
        return bar;
    }
}
