package org.lectern.workbench.kit;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.Findings;
import org.lectern.analysis.Subject;
import org.lectern.contract.Words;
import org.lectern.workbench.Desk;
import org.lectern.workbench.kit.PinsViewModel.Pin;

/**
 * A button that opens what an answer claims beyond chance, each with a tick that pins it to the list of what is to be done, and a line for a
 * note on the tab and on what is looked at.
 */
final class PinButton implements AutoCloseable {

    private static final Words WORDS = Words.of(PinButton.class);

    /** As many findings are seen at once, of about three lines each. */
    private static final int SEEN = 4;

    private static final double FINDING_EMS = 4.4;

    /** What stands beside a sentence in its row: its tick, insets and the scroll bar. */
    private static final double BESIDE_EMS = 5;

    private final Desk desk;
    private final String analysis;
    private final PinsViewModel model;
    private final Button button = Icon.on(new Button(WORDS.say("pin")), "fth-bookmark");
    private final ListView<Pin> list;
    private final Label none = new Label(WORDS.say("pin.none"));
    private final NoteField onTab = new NoteField();
    private final NoteField onThing = new NoteField();
    private final HangingPopup popup;
    private final Subscription subscription;

    /** @param analysis its id */
    PinButton(Desk desk, String analysis) {
        this.desk = desk;
        this.analysis = analysis;
        model = new PinsViewModel(desk, analysis);
        list = new ListView<>(model.pins());
        button.setId("pin");
        // Beside the other tools it has room for its picture alone.
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setTooltip(new Tooltip(WORDS.say("pin.tooltip")));
        list.setId("pins");
        list.setAccessibleText(WORDS.say("pin.findings"));
        list.setCellFactory(_ -> new Cell());
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::tickByKey);
        list.focusedProperty().subscribe(focused -> {
            if (focused && list.getSelectionModel().isEmpty()) {
                list.getSelectionModel().selectFirst();
            }
        });
        none.setWrapText(true);
        popup = new HangingPopup(button, content(), this::open);
        // What stands in a field is not lost where the popup goes by itself.
        popup.setOnHidden(_ -> writeNotes());
        subscription = desk.importedProperty().subscribe(popup::hide);
    }

    /** A finding's sentence, in as many lines as it takes, with a tick. */
    private final class Cell extends ListCell<Pin> {

        private final CheckBox box = new CheckBox();
        private final Text sentence = new Text();
        private final HBox line = new HBox(box, sentence);
        private @Nullable Pin shown;

        Cell() {
            box.setFocusTraversable(false);
            line.getStyleClass().add("pin-line");
            sentence.getStyleClass().add("said");
            sentence.wrappingWidthProperty()
                    .bind(list.widthProperty()
                            .subtract(BESIDE_EMS * button.getFont().getSize()));
            sentence.setOnMouseClicked(_ -> box.fire());
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Pin pin, boolean empty) {
            super.updateItem(pin, empty);
            if (shown != null) {
                box.selectedProperty().unbindBidirectional(shown.pinned());
            }
            shown = empty ? null : pin;
            if (shown != null) {
                String said = shown.finding().sentence();
                sentence.setText(said);
                box.setAccessibleText(said);
                setAccessibleText(said);
                box.selectedProperty().bindBidirectional(shown.pinned());
            }
            setGraphic(shown == null ? null : line);
        }
    }

    private Node content() {
        Label heading = new Label(WORDS.say("pin.findings"));
        heading.getStyleClass().add("section-title");
        heading.setWrapText(true);
        VBox box = new VBox(heading, none, list, onTab, onThing);
        box.getStyleClass().addAll("tick-popup", "pin-popup");
        KitStyle.applyTo(box);
        return box;
    }

    private void open() {
        int findings = model.pins().size();
        Facts.appear(none, findings == 0);
        Facts.appear(list, findings > 0);
        list.setPrefHeight(
                Math.min(findings, SEEN) * FINDING_EMS * button.getFont().getSize());
        onTab.turnTo(
                WORDS.say("note.tab"),
                () -> desk.notes().on(analysis),
                text -> desk.notes().write(analysis, text));
        Subject thing = desk.subjectProperty().get();
        Facts.appear(onThing, thing != null);
        if (thing != null) {
            onThing.turnTo(
                    WORDS.say("note.thing", thing.name()),
                    () -> desk.notes().on(thing),
                    text -> desk.notes().write(thing, text));
        }
        popup.hang();
        if (findings > 0) {
            list.requestFocus();
        } else {
            onTab.requestFocus();
        }
    }

    private void writeNotes() {
        onTab.write();
        onThing.write();
    }

    private void tickByKey(KeyEvent event) {
        Pin chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null && (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER)) {
            chosen.pinned().set(!chosen.pinned().get());
            event.consume();
        }
    }

    Button node() {
        return button;
    }

    /** Offers what this answer claims. */
    void show(@Nullable Findings found) {
        model.show(found);
    }

    @Override
    public void close() {
        popup.hide();
        subscription.unsubscribe();
        model.close();
    }
}
