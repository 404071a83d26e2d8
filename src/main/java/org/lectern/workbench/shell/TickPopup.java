package org.lectern.workbench.shell;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.control.cell.CheckBoxListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.lectern.contract.Words;
import org.lectern.workbench.kit.HangingPopup;
import org.lectern.workbench.kit.Spoken;
import org.lectern.workbench.shell.FilterViewModel.Tick;

/** A button that opens a list of things to tick, with a search field where the list is long. */
final class TickPopup {

    private static final Words WORDS = Words.of(TickPopup.class);
    private static final int LONG = 8;
    private static final int ROWS = 10;
    private static final double ROW_EMS = 2.4;

    private final Button button = new Button();
    private final TextField search = new TextField();
    private final Label counts = new Label();
    private final FilteredList<Tick> found;
    private final ListView<Tick> list;
    private final ObservableList<Tick> ticks;
    private final HangingPopup popup;

    /**
     * @param name what is ticked, for those who hear the window
     * @param label what is ticked now
     * @param counts what the numbers in brackets count
     */
    TickPopup(
            String id,
            String name,
            String prompt,
            ObservableValue<String> label,
            ObservableValue<String> counts,
            ObservableList<Tick> ticks) {
        this.counts.textProperty().bind(counts);
        this.ticks = ticks;
        this.found = new FilteredList<>(ticks);
        this.list = new ListView<>(found);
        button.setId(id);
        button.getStyleClass().add("tick-button");
        button.setMnemonicParsing(false);
        button.textProperty().bind(label);
        button.setGraphic(face());
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(label);
        button.setTooltip(whole);
        button.accessibleTextProperty().bind(label.map(now -> name + ": " + now));
        search.setId(id + "-search");
        search.setPromptText(prompt);
        search.setAccessibleText(prompt);
        search.textProperty().subscribe(this::search);
        list.setId(id + "-list");
        list.setAccessibleText(name);
        list.setCellFactory(_ -> new CheckBoxListCell<>(Tick::ticked, new Spoken<>(Tick::label)));
        list.setPlaceholder(new Label(WORDS.say("filter.nothing")));
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::tickByKey);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::leaveByKey);
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::enterByKey);
        list.focusedProperty().subscribe(focused -> {
            if (focused && list.getSelectionModel().isEmpty()) {
                list.getSelectionModel().selectFirst();
            }
        });
        popup = new HangingPopup(button, content(), this::open);
    }

    /** What is ticked, and at the end of the button, as wide as that is, that it opens a list. */
    private Region face() {
        Label ticked = new Label();
        ticked.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        ticked.textProperty().bind(button.textProperty());
        ticked.setMinWidth(0);
        ticked.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(ticked, Priority.ALWAYS);
        HBox face = new HBox(ticked, Icons.of("fth-chevron-down"));
        face.getStyleClass().add("tick-face");
        face.prefWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.max(
                                0,
                                button.getWidth()
                                        - button.getInsets().getLeft()
                                        - button.getInsets().getRight()),
                        button.widthProperty(),
                        button.insetsProperty()));
        return face;
    }

    private Region content() {
        Label hint = new Label(WORDS.say("filter.clear.hint"));
        hint.getStyleClass().add("quiet");
        HBox.setHgrow(hint, Priority.ALWAYS);
        hint.setMaxWidth(Double.MAX_VALUE);
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        Button clear = new Button(WORDS.say("filter.clear"));
        clear.getStyleClass().add("flat");
        clear.setMinWidth(Region.USE_PREF_SIZE);
        clear.setOnAction(_ -> ticks.forEach(tick -> tick.ticked().set(false)));
        HBox foot = new HBox(hint, clear);
        foot.getStyleClass().add("tick-foot");
        counts.getStyleClass().add("quiet");
        counts.setWrapText(true);
        counts.setMinHeight(Region.USE_PREF_SIZE);
        VBox box = new VBox(search, list, counts, foot);
        box.getStyleClass().add("tick-popup");
        return box;
    }

    private void open() {
        search.clear();
        list.setFixedCellSize(ROW_EMS * button.getFont().getSize());
        boolean many = ticks.size() > LONG;
        search.setVisible(many);
        search.setManaged(many);
        popup.hang();
        list.setPrefHeight(
                (Math.min(ticks.size(), ROWS) + 0.5) * search.getFont().getSize() * 2.4);
        (many ? search : list).requestFocus();
    }

    private void search(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        found.setPredicate(tick -> tick.name().toLowerCase(Locale.ROOT).contains(wanted));
    }

    private void tickByKey(KeyEvent event) {
        Tick chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null && (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER)) {
            chosen.ticked().set(!chosen.ticked().get());
            event.consume();
        }
    }

    /** Down leads from the search field into the list. */
    private void enterByKey(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN) {
            list.getSelectionModel().selectFirst();
            list.scrollTo(0);
            list.requestFocus();
            event.consume();
        }
    }

    /** Up leads from the list's first line to the search field, where there is one. */
    private void leaveByKey(KeyEvent event) {
        if (event.getCode() == KeyCode.UP
                && search.isVisible()
                && list.getSelectionModel().getSelectedIndex() <= 0) {
            search.requestFocus();
            search.end();
            event.consume();
        }
    }

    /** The button that opens the list. */
    Button button() {
        return button;
    }
}
