package org.lectern.workbench.tab.overview;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.GridPane;
import org.lectern.workbench.kit.Facts;

/** Which column is what. */
final class Mapping {

    private Mapping() {}

    /** A field, the header it was taken from, and how sure that is, as a bar and in words. */
    static GridPane grid(List<Overview.Mapped> columns) {
        GridPane grid = Facts.grid();
        int row = 0;
        for (Overview.Mapped column : columns) {
            ProgressBar bar = new ProgressBar(column.confidence());
            bar.setAccessibleText(column.field() + ": " + column.sureness());
            bar.getStyleClass().add("confidence");
            Label header = Facts.wrapped(column.header());
            header.getStyleClass().add("fixed");
            grid.addRow(row++, Facts.muted(column.field()), header, bar, new Label(column.sureness()));
        }
        return grid;
    }
}
