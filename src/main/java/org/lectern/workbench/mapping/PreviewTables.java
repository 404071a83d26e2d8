package org.lectern.workbench.mapping;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import org.lectern.contract.Words;
import org.lectern.ingest.door.Preview;
import org.lectern.workbench.kit.ColumnWidth;
import org.lectern.workbench.kit.PageWheel;

/** The first rows as the file has them, and what becomes of them. */
final class PreviewTables {

    private static final Words WORDS = Words.of(PreviewTables.class);

    /** Each column costs nodes, and some files have thousands. */
    private static final int COLUMNS = 50;

    /** A column's greatest width, in em, unless its title needs more. */
    private static final double WIDEST = 12;

    private PreviewTables() {}

    static VBox before(MappingViewModel model) {
        TableView<List<String>> table = table();
        Label title = title();
        model.previewProperty().subscribe(preview -> {
            title.setText(WORDS.say("before", preview.rows().size()));
            show(preview, table);
            fit(table, title.getFont());
        });
        return titled(title, table);
    }

    /** Another sheet has other columns; where they stay, so do the nodes. */
    private static void show(Preview preview, TableView<List<String>> table) {
        List<String> headers =
                preview.headers().subList(0, Math.min(preview.headers().size(), COLUMNS));
        List<String> shown =
                table.getColumns().stream().map(TableColumn::getText).toList();
        if (!shown.equals(headers)) {
            table.getItems().clear();
            table.getColumns().clear();
            for (int i = 0; i < headers.size(); i++) {
                int place = i;
                table.getColumns().add(column(headers.get(i), row -> row.get(place)));
            }
        }
        table.getItems().setAll(preview.rows());
    }

    /** As wide as the texts of these few rows, though none so wide that it keeps the others out of sight. */
    private static <T> void fit(TableView<T> table, Font font) {
        ColumnWidth widths = new ColumnWidth(font);
        double most = WIDEST * font.getSize();
        for (TableColumn<T, ?> column : table.getColumns()) {
            List<String> cells = table.getItems().stream()
                    .map(row ->
                            String.valueOf(column.getCellObservableValue(row).getValue()))
                    .toList();
            column.setPrefWidth(Math.max(
                    widths.of(column.getText(), List.of()), Math.min(most, widths.of(column.getText(), cells))));
        }
    }

    static VBox after(MappingViewModel model) {
        TableView<Outcome> table = table();
        table.getColumns().add(column(WORDS.say("after.row"), one -> String.valueOf(one.row())));
        TableColumn<Outcome, String> setAside = column(WORDS.say("after.set-aside"), Outcome::setAside);
        table.getColumns().add(setAside);
        table.getColumns().add(column(WORDS.say("after.learner"), Outcome::learner));
        table.getColumns().add(column(WORDS.say("after.video"), Outcome::video));
        table.getColumns().add(column(WORDS.say("after.course"), Outcome::course));
        table.getColumns().add(column(WORDS.say("after.completion"), Outcome::completion));
        table.getColumns().add(column(WORDS.say("after.time"), Outcome::viewedAt));
        Label title = title();
        model.previewProperty().subscribe(preview -> {
            title.setText(WORDS.say(
                    "after.title",
                    Outcome.summary(preview.after()),
                    preview.after().people()));
            setAside.setVisible(!preview.after().setAside().isEmpty());
            table.getItems().setAll(Outcome.of(preview.after()));
            fit(table, title.getFont());
        });
        return titled(title, table);
    }

    private static Label title() {
        Label title = new Label();
        title.setWrapText(true);
        title.setMinHeight(VBox.USE_PREF_SIZE);
        return title;
    }

    private static VBox titled(Label title, TableView<?> table) {
        // Letters have their size once they are on screen.
        title.fontProperty().subscribe(font -> fit(table, font));
        table.accessibleTextProperty().bind(title.textProperty());
        VBox box = new VBox(title, table);
        box.getStyleClass().add("section");
        VBox.setVgrow(table, Priority.ALWAYS);
        // The same width for both, whatever their titles.
        box.setMinWidth(0);
        box.setPrefWidth(1);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private static <T> TableView<T> table() {
        TableView<T> table = new TableView<>();
        table.getStyleClass().addAll("result-table", "dense");
        table.setPlaceholder(new Label());
        PageWheel.passOver(table);
        return table;
    }

    private static <T> TableColumn<T, String> column(String title, Function<T, String> text) {
        TableColumn<T, String> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        column.setSortable(false);
        return column;
    }
}
