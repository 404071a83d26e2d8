package org.lectern.workbench.tab.overview;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The sections of the overview: a heading above labelled values. */
final class Sections {

    private Sections() {}

    static VBox section(String title, Node... content) {
        Label heading = new Label(title);
        heading.getStyleClass().add("section-title");
        VBox section = new VBox(heading);
        section.getChildren().addAll(content);
        section.getStyleClass().add("section");
        return section;
    }

    static Label hint(String text) {
        Label label = wrapped(text);
        label.getStyleClass().add("hint");
        return label;
    }

    /** Labels at the left, sentences beside them. */
    static GridPane told(List<Overview.Line> lines) {
        GridPane grid = grid();
        int row = 0;
        for (Overview.Line line : lines) {
            grid.addRow(row++, muted(line.label()), wrapped(line.value()));
        }
        return grid;
    }

    /** Labels at the left, values beside them, and one more value that is a control. */
    static GridPane facts(List<Overview.Line> lines, String lastLabel, Node last) {
        GridPane grid = told(lines);
        grid.addRow(lines.size(), muted(lastLabel), last);
        return grid;
    }

    /** Labels at the left, numbers right-aligned in a column, their shares in the next. */
    static GridPane numbers(List<Overview.Line> lines) {
        GridPane grid = grid();
        grid.getColumnConstraints().addAll(growing(), rightAligned(), rightAligned());
        int row = 0;
        for (Overview.Line line : lines) {
            grid.addRow(row++, wrapped(line.label()), new Label(line.value()), muted(line.remark()));
        }
        return grid;
    }

    /** A field, the header it was taken from, and how sure that is, as a bar and in words. */
    static GridPane mapping(List<Overview.Mapped> columns) {
        GridPane grid = grid();
        int row = 0;
        for (Overview.Mapped column : columns) {
            ProgressBar bar = new ProgressBar(column.confidence());
            bar.setAccessibleText(column.field() + ": " + column.sureness());
            bar.getStyleClass().add("confidence");
            Label header = wrapped(column.header());
            header.getStyleClass().add("fixed");
            grid.addRow(row++, muted(column.field()), header, bar, new Label(column.sureness()));
        }
        return grid;
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("facts");
        return grid;
    }

    private static ColumnConstraints growing() {
        ColumnConstraints column = new ColumnConstraints();
        column.setHgrow(Priority.ALWAYS);
        return column;
    }

    private static ColumnConstraints rightAligned() {
        ColumnConstraints column = new ColumnConstraints();
        column.setHalignment(HPos.RIGHT);
        column.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        return column;
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        label.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        return label;
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        return label;
    }
}
