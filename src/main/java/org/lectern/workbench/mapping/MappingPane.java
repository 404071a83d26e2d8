package org.lectern.workbench.mapping;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Words;
import org.lectern.ingest.ImportOptions.Over;
import org.lectern.ingest.ImportOptions.Unit;
import org.lectern.ingest.Preview;
import org.lectern.ingest.source.Field;
import org.lectern.workbench.kit.FieldWords;

/** One choice a field, the unit, what happens above 100 percent, and the file's first rows. */
final class MappingPane extends VBox {

    private static final Words WORDS = Words.of(MappingPane.class);

    MappingPane(MappingViewModel model) {
        getStyleClass().add("mapping");
        Label lead = new Label(WORDS.say("lead"));
        lead.setWrapText(true);
        lead.setMinHeight(USE_PREF_SIZE);
        lead.getStyleClass().add("prose");
        Label advice = new Label();
        advice.textProperty().bind(model.advice());
        advice.visibleProperty().bind(model.complete().not());
        advice.getStyleClass().add("advice");
        advice.setWrapText(true);
        Preview preview = model.preview();
        Label rows = new Label(WORDS.say("preview", preview.rows().size(), preview.format()));
        rows.getStyleClass().add("section-title");
        TableView<List<String>> table = table(preview);
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(lead, choices(model), advice, rows, table);
    }

    private static GridPane choices(MappingViewModel model) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("facts");
        int place = 0;
        for (Field field : Field.values()) {
            String name = field.isNeeded() ? WORDS.say("needed", FieldWords.name(field)) : FieldWords.name(field);
            ComboBox<String> header = box(
                    name,
                    model.choices(),
                    model.headerProperty(field),
                    choice -> choice.equals(MappingViewModel.ABSENT) ? WORDS.say("absent") : choice);
            header.setAccessibleHelp(FieldWords.meaning(field));
            put(grid, place++, name, FieldWords.meaning(field), header);
        }
        put(
                grid,
                place++,
                WORDS.say("unit"),
                WORDS.say("unit.meaning"),
                box(WORDS.say("unit"), List.of(Unit.values()), model.unitProperty(), MappingPane::unit));
        put(
                grid,
                place,
                WORDS.say("over"),
                WORDS.say("over.meaning"),
                box(WORDS.say("over"), List.of(Over.values()), model.overProperty(), MappingPane::over));
        return grid;
    }

    /** Two choices a row, so that all are in view above the file's rows. */
    private static void put(GridPane grid, int place, String name, String meaning, ComboBox<?> box) {
        Label label = new Label(name);
        label.setLabelFor(box);
        label.setMinWidth(USE_PREF_SIZE);
        label.setTooltip(new javafx.scene.control.Tooltip(meaning));
        int column = place % 2 * 2;
        grid.add(label, column, place / 2);
        grid.add(box, column + 1, place / 2);
    }

    private static <T> ComboBox<T> box(String name, List<T> choices, Property<T> chosen, Function<T, String> words) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(choices);
        box.setConverter(new Speaking<>(words));
        box.valueProperty().bindBidirectional(chosen);
        box.setAccessibleText(name);
        box.getStyleClass().add("choice");
        return box;
    }

    private static String unit(Unit unit) {
        return switch (unit) {
            case FOUND -> WORDS.say("unit.found");
            case FRACTION -> WORDS.say("unit.fraction");
            case PERCENT -> WORDS.say("unit.percent");
        };
    }

    private static String over(Over over) {
        return switch (over) {
            case CAP -> WORDS.say("over.cap");
            case REJECT -> WORDS.say("over.reject");
            case KEEP -> WORDS.say("over.keep");
        };
    }

    /** The first columns of wide files only, as each costs nodes. */
    private static TableView<List<String>> table(Preview preview) {
        TableView<List<String>> table = new TableView<>();
        table.getStyleClass().addAll("result-table", "dense");
        table.setAccessibleText(WORDS.say("preview", preview.rows().size(), preview.format()));
        int columns = Math.min(preview.headers().size(), 50);
        for (int i = 0; i < columns; i++) {
            int place = i;
            TableColumn<List<String>, String> column =
                    new TableColumn<>(preview.headers().get(i));
            column.setCellValueFactory(
                    row -> new ReadOnlyStringWrapper(row.getValue().get(place)));
            column.setSortable(false);
            table.getColumns().add(column);
        }
        table.getItems().setAll(preview.rows());
        return table;
    }

    private static final class Speaking<T> extends StringConverter<T> {

        private final Function<T, String> words;

        Speaking(Function<T, String> words) {
            this.words = words;
        }

        @Override
        public String toString(@Nullable T choice) {
            return choice == null ? "" : words.apply(choice);
        }

        @Override
        public T fromString(String text) {
            throw new UnsupportedOperationException(text);
        }
    }
}
