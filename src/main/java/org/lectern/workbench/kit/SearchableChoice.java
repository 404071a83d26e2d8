package org.lectern.workbench.kit;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.Property;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Words;

/**
 * One of up to many thousands of names: a button that shows the chosen one and opens a list with a search field. Arrow
 * keys move through what is found while the search field keeps the keyboard; Enter chooses, Escape leaves all as it was.
 */
public final class SearchableChoice extends Button {

    private static final Words WORDS = Words.of(SearchableChoice.class);
    private static final int ROWS = 10;
    private static final double ROW_EMS = 2.4;

    private final Property<String> value;
    private final HangingPopup popup;
    private final TextField search = new TextField();
    private final FilteredList<String> found;
    private final ListView<String> list;
    private Consumer<String> chosen = _ -> {};

    /**
     * @param names to choose from, in their order; they may change
     * @param value the chosen name, or empty; it need not be among the names
     */
    public SearchableChoice(ObservableList<String> names, Property<String> value) {
        this.value = value;
        this.found = new FilteredList<>(names);
        this.list = new ListView<>(found);
        getStyleClass().add("searchable-choice");
        Icon.on(this, "fth-chevron-down");
        setContentDisplay(ContentDisplay.RIGHT);
        setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        setMnemonicParsing(false);
        setMaxWidth(Double.MAX_VALUE);
        textProperty().bind(value.map(name -> name.isEmpty() ? WORDS.say("choice.none") : name));
        search.setPromptText(WORDS.say("choice.search"));
        search.setAccessibleText(WORDS.say("choice.search"));
        search.textProperty().subscribe(this::find);
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::walk);
        list.accessibleTextProperty().bind(accessibleTextProperty());
        list.setFocusTraversable(false);
        list.setCellFactory(_ -> new Name());
        list.setPlaceholder(new Label(WORDS.say("choice.nothing")));
        list.setOnMouseClicked(_ -> choose());
        VBox content = new VBox(search, list);
        content.getStyleClass().add("tick-popup");
        popup = new HangingPopup(this, content, this::open);
    }

    /** Gives it a name: who cannot see it hears name and choice. */
    public void namedBy(Label name) {
        name.setLabelFor(this);
        accessibleTextProperty().bind(textProperty().map(chosen -> WORDS.say("choice.spoken", name.getText(), chosen)));
    }

    /** @param listener told what the user chose, once it is the value */
    void onChoose(Consumer<String> listener) {
        chosen = listener;
    }

    private void open() {
        search.clear();
        double row = ROW_EMS * getFont().getSize();
        list.setFixedCellSize(row);
        list.setPrefHeight((Math.clamp(found.size(), 1, ROWS) + 0.5) * row);
        popup.hang();
        select(Math.max(0, found.indexOf(value.getValue())));
        search.requestFocus();
    }

    private void find(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        found.setPredicate(
                wanted.isEmpty() ? null : name -> name.toLowerCase(Locale.ROOT).contains(wanted));
        select(0);
    }

    private void walk(KeyEvent event) {
        int now = list.getSelectionModel().getSelectedIndex();
        switch (event.getCode()) {
            case DOWN -> select(now + 1);
            case UP -> select(now - 1);
            case PAGE_DOWN -> select(now + ROWS);
            case PAGE_UP -> select(now - ROWS);
            case ENTER -> choose();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void select(int index) {
        if (!found.isEmpty()) {
            int place = Math.clamp(index, 0, found.size() - 1);
            list.getSelectionModel().select(place);
            list.scrollTo(Math.max(0, place - ROWS / 2));
        }
    }

    private void choose() {
        String name = list.getSelectionModel().getSelectedItem();
        if (name != null) {
            popup.hide();
            value.setValue(name);
            chosen.accept(name);
        }
    }

    private static final class Name extends ListCell<String> {

        Name() {
            setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable String name, boolean empty) {
            super.updateItem(name, empty);
            setText(empty ? null : name);
            setTooltip(empty || name == null ? null : new Tooltip(name));
        }
    }
}
