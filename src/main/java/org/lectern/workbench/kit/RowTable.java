package org.lectern.workbench.kit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.cell.CheckBoxTableCell;

/**
 * Rows of texts and numbers, as high as they need and no higher than a few, sorted by a click on a title.
 *
 * @param <T> what a row is about
 */
public final class RowTable<T> extends TableView<T> {

    /** As many rows are seen at once, below the titles; a row may take two lines. */
    private static final int ROWS = 6;

    private static final double ROW_EMS = 3;
    private static final double TITLE_EMS = 3.8;

    private static final double BAR_EMS = 1.6;

    private final DoubleSupplier size;
    private final List<Double> ems = new ArrayList<>();

    /**
     * @param em size of the page's letters, in pixels
     * @param none what stands there where there are no rows
     */
    public RowTable(String id, String title, String none, ObservableList<T> rows, DoubleSupplier em) {
        size = em;
        SortedList<T> sorted = new SortedList<>(rows);
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        setId(id);
        getStyleClass().add("row-table");
        setAccessibleText(title);
        setPlaceholder(new Label(none));
        PageWheel.passOver(this);
        widthProperty().subscribe(this::share);
        sorted.subscribe(this::share);
    }

    /** @param least width in em; what is left is shared by these */
    public void text(String title, double least, Function<T, String> text) {
        TableColumn<T, String> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(text.apply(row.getValue())));
        column.setCellFactory(_ -> new WrappedCell<>(size));
        column.setComparator(String.CASE_INSENSITIVE_ORDER);
        add(column, least);
    }

    /**
     * A box to tick.
     *
     * @param least as of {@link #text}
     * @param ticked whether a row is, to be written by whoever ticks
     */
    public void tick(String title, double least, Function<T, ObservableValue<Boolean>> ticked) {
        TableColumn<T, Boolean> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> ticked.apply(row.getValue()));
        column.setCellFactory(CheckBoxTableCell.forTableColumn(column));
        column.setSortable(false);
        add(column, least);
    }

    /** @param least as of {@link #text} */
    public void number(String title, double least, Function<T, Long> number) {
        TableColumn<T, Long> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(number.apply(row.getValue())));
        column.setComparator(Comparator.naturalOrder());
        column.getStyleClass().add("number");
        add(column, least);
    }

    private void add(TableColumn<T, ?> column, double least) {
        column.setReorderable(false);
        ems.add(least);
        getColumns().add(column);
    }

    /**
     * Lets columns be hidden, and keeps which.
     *
     * @param hidden titles of those that are not shown
     */
    public void keepColumns(ObservableSet<String> hidden) {
        setTableMenuButtonVisible(true);
        getColumns().forEach(column -> {
            column.setVisible(!hidden.contains(column.getText()));
            column.visibleProperty().subscribe((_, shown) -> {
                if (shown) {
                    hidden.remove(column.getText());
                } else {
                    hidden.add(column.getText());
                }
                share();
            });
        });
    }

    private void share() {
        double em = size.getAsDouble();
        double all = IntStream.range(0, ems.size())
                .filter(i -> getColumns().get(i).isVisible())
                .mapToDouble(ems::get)
                .sum();
        double times = Math.max(1, (getWidth() / em - BAR_EMS) / all);
        for (int i = 0; i < ems.size(); i++) {
            getColumns().get(i).setPrefWidth(ems.get(i) * times * em);
        }
        setPrefHeight((TITLE_EMS + Math.clamp(getItems().size(), 2, ROWS) * ROW_EMS) * em);
    }
}
