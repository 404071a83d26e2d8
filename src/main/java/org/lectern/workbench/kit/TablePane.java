package org.lectern.workbench.kit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableRow;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.Subject;
import org.lectern.contract.Words;

/** The tables behind an answer: one at a time, to search, sort and copy. */
public final class TablePane extends VBox {

    private static final Words WORDS = Words.of(TablePane.class);

    private final ChoiceBox<NamedTable> chooser = new ChoiceBox<>();
    private final FlowPane bar = new FlowPane();
    private final Label title = new Label();
    private final TextField search = new TextField();
    private final Label count = new Label();
    private final ColumnChoice columns = Icon.on(new ColumnChoice(), "fth-columns");
    private final ResultTableView rows = new ResultTableView();
    private final ReadOnlyObjectWrapper<@Nullable TableViewModel> model = new ReadOnlyObjectWrapper<>();

    private final Map<String, ObservableSet<String>> ownHidden = new HashMap<>();
    private Function<String, ObservableSet<String>> hiddenOf =
            name -> ownHidden.computeIfAbsent(name, _ -> FXCollections.observableSet());
    private final ContextMenu menu = new ContextMenu();
    private final MenuItem copyItem = new MenuItem();
    private BiFunction<NamedTable, String, List<MenuItem>> offers = (_, _) -> List.of();
    private BiConsumer<NamedTable, String> selected = (_, _) -> {};
    private double most = Double.MAX_VALUE;

    public TablePane() {
        getStyleClass().add("table-section");
        title.getStyleClass().add("section-title");
        count.getStyleClass().add("hint");
        chooser.setAccessibleText(WORDS.say("table.choose"));
        chooser.setConverter(new Spoken<>(NamedTable::title));
        chooser.getSelectionModel().selectedItemProperty().subscribe(table -> {
            if (table != null) {
                open(table);
            }
        });
        search.setPromptText(WORDS.say("table.search"));
        search.setAccessibleText(WORDS.say("table.search"));
        search.getStyleClass().add("table-search");
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::giveUpSearch);
        CopyRows copy = new CopyRows(rows);
        for (Region whole : List.of(title, chooser, search)) {
            whole.maxWidthProperty().bind(bar.widthProperty());
        }
        bar.getChildren().addAll(title, chooser, search, count, columns, copy.button(), copy.outcome());
        bar.getStyleClass().add("bar");
        rows.onRowSelected(row -> {
            TableViewModel open = model.get();
            if (open != null) {
                selected.accept(open.source(), open.nameOf(row));
            }
        });
        rows.setContextMenu(menu);
        copyItem.setOnAction(_ -> rows.copySelected());
        CopyKey.tell(copyItem, menu.showingProperty());
        menu.setOnShowing(_ -> offer());
        offer();
        rows.setAccessibleText(WORDS.say("table.title"));
        rows.widthProperty().subscribe(this::fit);
        search.fontProperty().subscribe(this::fit);
        getChildren().addAll(bar, rows);
        VBox.setVgrow(rows, Priority.ALWAYS);
    }

    /** The table on screen, or null. */
    public ReadOnlyObjectProperty<@Nullable TableViewModel> modelProperty() {
        return model.getReadOnlyProperty();
    }

    /** Offers these tables and shows the one of the same name as before, or else the first. */
    public void show(List<NamedTable> tables) {
        NamedTable before = chooser.getValue();
        chooser.getItems().setAll(tables);
        if (tables.isEmpty()) {
            return;
        }
        chooser.setValue(tables.stream()
                .filter(table -> before != null && table.name().equals(before.name()))
                .findFirst()
                .orElse(tables.getFirst()));
        boolean several = tables.size() > 1;
        chooser.setVisible(several);
        chooser.setManaged(several);
        title.setText(several ? WORDS.say("table.title") : tables.getFirst().title());
    }

    /** @param hidden the columns of a table that are not shown, by its published name, where the pane does not live as long */
    void keep(Function<String, ObservableSet<String>> hidden) {
        hiddenOf = hidden;
    }

    /** For tables of a few rows that the user put together: buttons beside the one that copies, no search and no choice. */
    public void brief(Button... further) {
        columns.setVisible(false);
        columns.setManaged(false);
        search.setVisible(false);
        search.setManaged(false);
        bar.getChildren().addAll(further);
    }

    /** Whether a row is selected. */
    boolean isSelected() {
        return !rows.getSelectionModel().isEmpty();
    }

    /** Where the selected row stands, in this node's own coordinates; the whole pane where none is in the table's view. */
    Bounds selectedBounds() {
        return rows.lookupAll(".table-row-cell").stream()
                .filter(row -> row instanceof TableRow<?> drawn && drawn.isSelected())
                .findFirst()
                .map(row -> sceneToLocal(row.localToScene(row.getLayoutBounds())))
                .orElse(getLayoutBounds());
    }

    /** The rows that are selected, as numbers into the table. */
    public List<Integer> selected() {
        return List.copyOf(rows.getSelectionModel().getSelectedItems());
    }

    /** @param listener told the table and the name of the row that the user selected */
    public void onSelect(BiConsumer<NamedTable, String> listener) {
        selected = listener;
    }

    /** @param items what the menu on a selected row of a table, of this name, offers besides copying */
    public void onMenu(BiFunction<NamedTable, String, List<MenuItem>> items) {
        offers = items;
    }

    private void offer() {
        TableViewModel open = model.get();
        Integer chosen = rows.getSelectionModel().getSelectedItem();
        menu.getItems()
                .setAll(open != null && chosen != null ? offers.apply(open.source(), open.nameOf(chosen)) : List.of());
        if (!menu.getItems().isEmpty()) {
            menu.getItems().add(new SeparatorMenuItem());
        }
        copyItem.setText(WORDS.say(chosen == null ? "table.copy" : "table.copy.selected"));
        menu.getItems().add(copyItem);
    }

    /**
     * Selects a subject's row where there is one, and nothing otherwise.
     *
     * @param subject or null for none
     * @param turning whether to turn to another table, or to give up a search, where only that shows it
     */
    public void showSubject(@Nullable Subject subject, boolean turning) {
        TableViewModel open = model.get();
        if (open == null) {
            return;
        }
        if (subject == null) {
            rows.showNone();
        } else if (!open.names().hold(subject) && turning) {
            chooser.getItems().stream()
                    .filter(table -> RowNames.of(table).hold(subject))
                    .findFirst()
                    .ifPresentOrElse(table -> showRow(table.name(), subject.name()), rows::showNone);
        } else if (open.names().tell(subject.kind())) {
            OptionalInt row = open.rowOf(subject.name());
            if (row.isEmpty()) {
                rows.showNone();
            } else if (turning) {
                showRow(open.source().name(), subject.name());
            } else {
                rows.showRow(row.getAsInt());
            }
        }
    }

    /** Turns to the table of this name, where it is offered. */
    public void turnTo(String name) {
        chooser.getItems().stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .ifPresent(chooser::setValue);
    }

    /** Shows the row that a mark of a figure stands for, in the table of that name. */
    public void showRow(String table, String row) {
        turnTo(table);
        TableViewModel open = model.get();
        if (open != null) {
            open.rowOf(row).ifPresent(index -> {
                if (!open.rows().contains(index)) {
                    search.clear();
                }
                rows.showRow(index);
            });
        }
    }

    /** @param hint what selecting a row does; empty for nothing that goes without saying */
    void explain(String hint) {
        rows.setAccessibleHelp(hint);
        count.setTooltip(hint.isEmpty() ? null : new Tooltip(hint));
    }

    /**
     * Takes no more height than this, in pixels, so that all of it can be seen at once, whose rows scroll within it. A few rows
     * are shown in any case.
     */
    void within(double height) {
        most = height;
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.max(super.computeMinHeight(width), Math.min(most, super.computePrefHeight(width)));
    }

    private void giveUpSearch(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            search.clear();
            event.consume();
        }
    }

    /** Moves the keyboard to the search box. */
    public void focusSearch() {
        search.requestFocus();
    }

    /** Moves the keyboard to the rows. */
    public void focusRows() {
        rows.requestFocus();
    }

    private void open(NamedTable table) {
        TableViewModel opened = new TableViewModel(table, hiddenOf.apply(table.name()));
        columns.show(opened);
        opened.searchProperty().bind(search.textProperty());
        count.textProperty().bind(opened.count());
        rows.show(opened);
        model.set(opened);
        fit();
        rows.setAccessibleText(table.title());
    }

    private void fit() {
        rows.fit(search.getFont());
    }
}
