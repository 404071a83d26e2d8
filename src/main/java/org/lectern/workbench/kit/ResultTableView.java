package org.lectern.workbench.kit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.SetChangeListener;
import javafx.collections.WeakSetChangeListener;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Words;
import org.lectern.report.ResultColumn;

/** Draws the rows of a {@link TableViewModel}; only those in view become nodes. */
final class ResultTableView extends TableView<Integer> {

    private static final Words WORDS = Words.of(ResultTableView.class);

    /** Widths in em: of the narrowest useful text, and of what shows that there are more rows. */
    private static final double NARROWEST_TEXT = 15;

    private static final double SCROLL_BAR = 1.2;

    /** So many rows are seen before the selected one. */
    private static final int ROWS_ABOVE = 2;

    private final KeptSorting sorting = new KeptSorting();
    private final ListChangeListener<Integer> restoring = _ -> restore();
    private final SetChangeListener<String> hiding = _ -> hide();

    /** What is hidden outlives this view. */
    private final WeakSetChangeListener<String> weakHiding = new WeakSetChangeListener<>(hiding);

    private @Nullable TableViewModel model;
    private @Nullable Integer chosen;
    private @Nullable Font fitted;
    private Consumer<Integer> selected = _ -> {};
    private IntConsumer copied = _ -> {};
    private boolean leading = true;

    ResultTableView() {
        getStyleClass().addAll("result-table", "dense", "striped");
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        PageWheel.passOver(this);
        setOnKeyPressed(event -> {
            if (CopyKey.KEYS.match(event)) {
                copySelected();
                event.consume();
            }
        });
        getSelectionModel().selectedItemProperty().subscribe(row -> {
            // Without the keyboard in the table it was not the user who selected.
            if (leading && isFocused()) {
                choose(row);
            }
        });
        // The rows of a model are in order as soon as their comparator is: what is left is to show where it led.
        setSortPolicy(_ -> true);
        setOnSort(_ -> showPlace());
        // The first click selects before it brings the keyboard.
        addEventFilter(
                MouseEvent.MOUSE_RELEASED, _ -> choose(getSelectionModel().getSelectedItem()));
    }

    /** After sorting, the selected row is still in view; where there is none, the first is. */
    private void showPlace() {
        int place = chosen == null ? -1 : getItems().indexOf(chosen);
        scrollTo(Math.max(0, place - ROWS_ABOVE));
    }

    private void choose(@Nullable Integer row) {
        if (row != null && !row.equals(chosen)) {
            chosen = row;
            selected.accept(row);
        }
    }

    /** @param listener told the row that the user selected */
    void onRowSelected(Consumer<Integer> listener) {
        selected = listener;
    }

    void show(TableViewModel shown) {
        if (model != null) {
            sorting.keep(model.source().name(), getSortOrder());
            // Whoever holds the old rows would have them sorted by the columns of the new ones, or by those that are
            // gone.
            model.rows().comparatorProperty().unbind();
            model.rows().setComparator(null);
            model.rows().removeListener(restoring);
            model.hidden().removeListener(weakHiding);
        }
        chosen = null;
        List<TableColumn<Integer, Integer>> drawn =
                shown.columns().stream().map(source -> column(shown, source)).toList();
        getSortOrder().clear();
        getColumns().setAll(drawn);
        shown.rows().comparatorProperty().bind(comparatorProperty().map(shown::rankedFirst));
        setItems(shown.rows());
        getSortOrder().setAll(sorting.of(shown.source().name(), drawn));
        // The place among other rows, or among rows of another height, is none among these.
        scrollTo(0);
        model = shown;
        // From here on this hears of changes after the selection does.
        shown.rows().addListener(restoring);
        shown.hidden().addListener(weakHiding);
        hide();
    }

    private void hide() {
        if (model != null) {
            for (TableColumn<Integer, ?> drawn : getColumns()) {
                drawn.setVisible(model.isShown(source(drawn)));
            }
            if (fitted != null) {
                fit(fitted);
            }
        }
    }

    /** What a column shows. */
    static ResultColumn source(TableColumn<Integer, ?> drawn) {
        return (ResultColumn) drawn.getUserData();
    }

    /** Gives numbers the width they need and shares the rest among texts. */
    void fit(Font font) {
        fitted = font;
        if (model == null) {
            return;
        }
        ColumnWidth widths = new ColumnWidth(font, true);
        Map<TableColumn<Integer, ?>, Double> needed = new LinkedHashMap<>();
        double numbers = 0;
        for (TableColumn<Integer, ?> drawn : getVisibleLeafColumns()) {
            ResultColumn column = source(drawn);
            double width = column.isNumber() ? widths.of(column.title(), column.ends()) : 0;
            // Nor may a column be drawn so narrow that its title breaks within a word.
            drawn.setMinWidth(widths.least(column.title()));
            needed.put(drawn, width);
            numbers += width;
        }
        long texts = needed.values().stream().filter(width -> width == 0).count();
        double em = font.getSize();
        double rest = Math.max(NARROWEST_TEXT * em, (getWidth() - numbers - SCROLL_BAR * em) / Math.max(1, texts));
        needed.forEach((drawn, width) -> drawn.setPrefWidth(width == 0 ? rest : width));
    }

    /** Selects a row and brings it into view, without telling that it was selected. */
    void showRow(Integer row) {
        boolean there = row.equals(getSelectionModel().getSelectedItem());
        chosen = row;
        restore();
        if (!there) {
            scrollTo(row);
        }
    }

    /** Selects nothing, without telling. */
    void showNone() {
        chosen = null;
        restore();
    }

    /** Where rows come and go, the selection would move to a neighbour; what was not chosen is not selected. */
    private void restore() {
        if (Objects.equals(chosen, getSelectionModel().getSelectedItem())) {
            return;
        }
        leading = false;
        getSelectionModel().clearSelection();
        if (chosen != null && getItems().contains(chosen)) {
            getSelectionModel().select(chosen);
        }
        leading = true;
    }

    /** Puts the selected rows, or all where none is selected, on the clipboard, with the columns as they are shown. */
    void copySelected() {
        List<Integer> marked = marked();
        copy(marked.isEmpty() ? List.copyOf(getItems()) : marked);
    }

    /** As {@link #copySelected}, but all where one is selected: it may be so because it is followed through the tabs. */
    void copySeveral() {
        List<Integer> marked = marked();
        copy(marked.size() < 2 ? List.copyOf(getItems()) : marked);
    }

    /** The selected rows in the order shown. */
    private List<Integer> marked() {
        return getSelectionModel().getSelectedIndices().stream()
                .filter(index -> index >= 0)
                .sorted()
                .map(getItems()::get)
                .toList();
    }

    private void copy(List<Integer> rows) {
        if (model == null) {
            return;
        }
        ClipboardContent content = new ClipboardContent();
        List<ResultColumn> columns =
                getVisibleLeafColumns().stream().map(ResultTableView::source).toList();
        content.putString(model.tabSeparated(rows, columns));
        content.putHtml(HtmlRows.of(rows, columns));
        Clipboard.getSystemClipboard().setContent(content);
        copied.accept(rows.size());
    }

    /** @param listener told how many rows were copied */
    void onCopied(IntConsumer listener) {
        copied = listener;
    }

    private TableColumn<Integer, Integer> column(TableViewModel shown, ResultColumn source) {
        TableColumn<Integer, Integer> column = new TableColumn<>(source.title());
        column.setUserData(source);
        MenuItem hide = new MenuItem(WORDS.say("table.columns.hide"));
        hide.setOnAction(_ -> shown.show(source, false));
        column.setContextMenu(new ContextMenu(hide));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new ResultCell(shown, source));
        column.setComparator(source.order());
        column.getStyleClass().add(source.isNumber() ? "number" : "text");
        return column;
    }
}
