package org.lectern.workbench.mapping;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
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
import org.lectern.ingest.source.Field;
import org.lectern.workbench.kit.ColumnWidth;
import org.lectern.workbench.kit.PageWheel;

/** The first rows as the file has them, and what becomes of them. */
final class PreviewTables {

    private static final Words WORDS = Words.of(PreviewTables.class);

    /** Each column costs nodes, and some files have thousands. */
    private static final int COLUMNS = 50;

    /** A column's greatest width, in em, unless its title needs more. */
    private static final double WIDEST = 12;

    /** So many columns are in view however narrow the table. */
    private static final int IN_VIEW = 4;

    /** Borders and the bar to scroll by, in em. */
    private static final double AROUND = 1.5;

    /** What a view cannot do without. */
    private static final List<Field> FIRST = List.of(Field.LEARNER, Field.VIDEO, Field.COMPLETION, Field.WATCH_TIME);

    private PreviewTables() {}

    static VBox before(MappingViewModel model) {
        TableView<List<String>> table = table();
        Label title = title();
        Runnable show = () -> {
            title.setText(
                    WORDS.say("before", model.previewProperty().get().rows().size()));
            show(model, table);
            fit(table, title.getFont());
        };
        model.previewProperty().subscribe(show);
        Stream.of(Field.values()).map(model::headerProperty).forEach(header -> header.subscribe(show));
        show.run();
        return titled(title, table);
    }

    /** The file's columns: those that stand for something first, as the others may be out of sight. */
    private static List<String> headers(MappingViewModel model) {
        List<String> all = model.previewProperty().get().headers();
        return Stream.concat(
                        Stream.concat(FIRST.stream(), Stream.of(Field.values()))
                                .map(field -> model.headerProperty(field).get())
                                .filter(all::contains),
                        all.stream())
                .distinct()
                .limit(COLUMNS)
                .toList();
    }

    /** Another sheet has other columns; where they stay, so do the nodes. */
    private static void show(MappingViewModel model, TableView<List<String>> table) {
        Preview preview = model.previewProperty().get();
        List<String> headers = headers(model);
        List<String> shown =
                table.getColumns().stream().map(PreviewTables::title).toList();
        if (!shown.equals(headers)) {
            table.getItems().clear();
            table.getColumns().clear();
            for (String header : headers) {
                int place = preview.headers().indexOf(header);
                table.getColumns().add(column(header, row -> row.get(place)));
            }
        }
        table.getItems().setAll(preview.rows());
    }

    /**
     * As wide as the texts of these few rows, though none so wide that it keeps the others out of sight; the first ones, which
     * matter most, are all in view where their titles leave room for it.
     */
    private static <T> void fit(TableView<T> table, Font font) {
        ColumnWidth widths = new ColumnWidth(font, false);
        double most = WIDEST * font.getSize();
        List<Double> least = table.getColumns().stream()
                .map(column -> widths.least(title(column)))
                .toList();
        double spare = table.getWidth()
                - AROUND * font.getSize()
                - least.stream().limit(IN_VIEW).mapToDouble(width -> width).sum();
        for (int place = 0; place < table.getColumns().size(); place++) {
            TableColumn<T, ?> column = table.getColumns().get(place);
            List<String> cells = table.getItems().stream()
                    .map(row ->
                            String.valueOf(column.getCellObservableValue(row).getValue()))
                    .toList();
            double more = Math.max(0, Math.min(most, widths.of(title(column), cells)) - least.get(place));
            int left = IN_VIEW - place;
            if (left > 0 && table.getWidth() > 0) {
                more = Math.min(more, Math.max(0, spare / left));
                spare -= more;
            }
            double width = least.get(place) + more;
            column.setText(widths.folded(title(column), width));
            column.setMinWidth(widths.whole(column.getText()));
            column.setPrefWidth(width);
        }
    }

    static VBox after(MappingViewModel model) {
        TableView<Outcome> table = table();
        table.getColumns().add(column(WORDS.say("after.row"), one -> String.valueOf(one.row())));
        table.getColumns().add(column(WORDS.say("after.learner"), Outcome::learner));
        table.getColumns().add(column(WORDS.say("after.video"), Outcome::video));
        table.getColumns().add(column(WORDS.say("after.completion"), Outcome::completion));
        TableColumn<Outcome, String> setAside = column(WORDS.say("after.set-aside"), Outcome::setAside);
        table.getColumns().add(setAside);
        table.getColumns().add(column(WORDS.say("after.course"), Outcome::course));
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

    /** In one line, whatever becomes of it in the column's width. */
    private static String title(TableColumn<?, ?> column) {
        return (String) column.getUserData();
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
        table.widthProperty().subscribe(() -> fit(table, title.getFont()));
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
        column.setUserData(title);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        column.setSortable(false);
        return column;
    }
}
