package org.lectern.workbench.kit;

import java.util.List;
import javafx.beans.value.ObservableStringValue;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Sections of a page: a heading above labelled values. */
public final class Facts {

    /** A label, its value, and a remark or an empty text. */
    public record Line(String label, String value, String remark) {}

    private Facts() {}

    /** A heading with what stands below it. */
    public static VBox section(String title, Node... content) {
        Label heading = new Label(title);
        heading.getStyleClass().add("section-title");
        VBox section = new VBox(heading);
        section.getChildren().addAll(content);
        section.getStyleClass().add("section");
        return section;
    }

    /** A remark in small letters. */
    public static Label hint(String text) {
        Label label = wrapped(text);
        label.getStyleClass().add("hint");
        return label;
    }

    /** Prose as it is read, never cut off. */
    public static Label prose(String words) {
        Label label = wrapped(words);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("prose");
        return label;
    }

    /** Has a part there, with its room, or gone without it. */
    public static void appear(Node part, boolean there) {
        part.setVisible(there);
        part.setManaged(there);
    }

    /** A line that is there while it has something to say, in as many lines as it takes. */
    public static Label line(ObservableStringValue text, String style) {
        Label line = wrapped("");
        line.setMinHeight(Region.USE_PREF_SIZE);
        line.textProperty().bind(text);
        line.visibleProperty().bind(line.textProperty().isNotEmpty());
        line.managedProperty().bind(line.visibleProperty());
        line.getStyleClass().add(style);
        return line;
    }

    /** Labels at the left, sentences beside them. */
    public static GridPane told(List<Line> lines) {
        GridPane grid = grid();
        int row = 0;
        for (Line line : lines) {
            grid.addRow(row++, muted(line.label()), wrapped(line.value()));
        }
        return grid;
    }

    /** Labels at the left, values beside them, and one more value that is a control. */
    public static GridPane facts(List<Line> lines, String lastLabel, Node last) {
        GridPane grid = told(lines);
        grid.addRow(lines.size(), muted(lastLabel), last);
        return grid;
    }

    /** Labels at the left, numbers right-aligned in a column, their shares in the next. */
    public static GridPane numbers(List<Line> lines) {
        GridPane grid = grid();
        grid.getColumnConstraints().addAll(growing(), rightAligned(), rightAligned());
        int row = 0;
        for (Line line : lines) {
            grid.addRow(row++, wrapped(line.label()), new Label(line.value()), muted(line.remark()));
        }
        return grid;
    }

    /** An empty one. */
    public static GridPane grid() {
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

    /** A label that stands back. */
    public static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        label.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        return label;
    }

    /** What a field is for, before it: read out with it and with what is typed into it. */
    public static Label of(String text, Control field) {
        Label label = muted(text);
        label.setLabelFor(field);
        speak(text, field);
        return label;
    }

    /** Has a field say what it is for, where no label stands before it. */
    public static void speak(String text, Control field) {
        field.setAccessibleText(text);
        switch (field) {
            case Spinner<?> spinner -> spinner.getEditor().setAccessibleText(text);
            case DatePicker picker -> picker.getEditor().setAccessibleText(text);
            case ComboBox<?> combo -> combo.getEditor().setAccessibleText(text);
            default -> {
                // Nothing else has a field inside.
            }
        }
    }

    /** A label that takes as many lines as it needs. */
    public static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        return label;
    }
}
