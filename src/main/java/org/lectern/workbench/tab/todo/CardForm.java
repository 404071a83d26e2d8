package org.lectern.workbench.tab.todo;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.lectern.cards.Card;
import org.lectern.cards.CardFigure;
import org.lectern.cards.CardWords;
import org.lectern.cards.Remedy;
import org.lectern.contract.Words;
import org.lectern.render.FigureView;
import org.lectern.workbench.kit.Facts;
import org.lectern.workbench.kit.Icon;
import org.lectern.workbench.kit.Spoken;

/** The card that is looked at: what was found, and what is done about it, to be written. */
final class CardForm extends VBox {

    private static final Words WORDS = Words.of(CardForm.class);
    private static final int NOTE_LINES = 3;

    private final TodoViewModel model;
    private final Label claim = Facts.wrapped("");
    private final Label check = Facts.wrapped("");
    private final Hyperlink show = new Hyperlink();
    private final StackPane figure = new StackPane();
    private final ComboBox<String> action = new ComboBox<>();
    private final Label source = Facts.hint("");
    private final TextField owner = new TextField();
    private final DatePicker due = new DatePicker();
    private final ChoiceBox<Card.State> state = new ChoiceBox<>();
    private final TextArea note = new TextArea();

    /** Whether the fields are being filled, and nobody writes. */
    private boolean filling;

    /** The card whose number the figure shows. */
    private @Nullable Card drawn;

    CardForm(TodoViewModel model) {
        this.model = model;
        getStyleClass().addAll("section", "card-form");
        claim.getStyleClass().add("prose");
        show.setOnAction(_ -> {
            show.setVisited(false);
            model.chosen().ifPresent(model::show);
        });
        action.setEditable(true);
        Arrays.stream(Remedy.values()).map(Remedy::inWords).forEach(action.getItems()::add);
        action.setMaxWidth(Double.MAX_VALUE);
        state.getItems().setAll(Card.State.values());
        state.setConverter(new Spoken<>(CardWords::of));
        note.setPrefRowCount(NOTE_LINES);
        note.setWrapText(true);
        due.setPromptText(WORDS.say("due.prompt"));
        writes(action.getEditor(), Card::withAction);
        writes(owner, Card::withOwner);
        writes(note, Card::withNote);
        due.valueProperty().subscribe((_, day) -> write(card -> card.withDue(Optional.ofNullable(day))));
        state.valueProperty().subscribe((_, other) -> {
            if (other != null) {
                write(card -> card.withState(other));
            }
        });
        getChildren().addAll(claim, check, figure, fields(), buttons());
    }

    private Node fields() {
        GridPane grid = Facts.grid();
        int row = 0;
        grid.addRow(row++, Facts.of(WORDS.say("field.action"), action), new VBox(action, source));
        grid.addRow(row++, Facts.of(WORDS.say("field.owner"), owner), owner);
        grid.addRow(row++, Facts.of(WORDS.say("field.due"), due), due);
        grid.addRow(row++, Facts.of(WORDS.say("field.state"), state), state);
        grid.addRow(row, Facts.of(WORDS.say("field.note"), note), note);
        grid.getChildren().forEach(node -> GridPane.setHgrow(node, Priority.SOMETIMES));
        return grid;
    }

    private Node buttons() {
        Button remove = Icon.on(new Button(WORDS.say("remove")), "fth-trash-2");
        remove.setId("remove-card");
        remove.setOnAction(_ -> model.remove());
        show.setAccessibleText(WORDS.say("show.tab"));
        FlowPane row = new FlowPane(show, remove);
        row.getStyleClass().add("bar");
        return row;
    }

    /** What is typed is written as it is typed, so that nothing is lost however the window is left. */
    private void writes(TextInputControl field, BiFunction<Card, String, Card> edit) {
        field.textProperty().subscribe((_, now) -> {
            String text = Objects.requireNonNullElse(now, "");
            if (text.length() > Card.LONGEST) {
                field.setText(text.substring(0, Card.LONGEST));
            } else {
                write(card -> edit.apply(card, text));
            }
        });
    }

    private void write(UnaryOperator<Card> edit) {
        if (!filling) {
            model.change(edit);
        }
    }

    private void tellSource(String text) {
        source.setText(Arrays.stream(Remedy.values())
                .filter(remedy -> remedy.inWords().equals(text))
                .findFirst()
                .map(Remedy::source)
                .orElse(""));
        Facts.appear(source, !source.getText().isEmpty());
    }

    /** Shows the card that is looked at. */
    void refresh() {
        Optional<Card> chosen = model.chosen();
        Facts.appear(this, chosen.isPresent());
        filling = true;
        chosen.ifPresent(this::fill);
        filling = false;
    }

    private void fill(Card card) {
        claim.setText(card.claim().finding().sentence());
        check.setText(CardWords.check(card));
        Facts.appear(check, card.check().isPresent());
        show.setText(WORDS.say("show", model.tab(card)));
        draw(card);
        // What is chosen once more is another value only where this was none.
        action.setValue(card.action());
        set(action.getEditor(), card.action());
        set(owner, card.owner());
        due.setValue(card.due().orElse(null));
        state.setValue(card.state());
        set(note, card.note());
        tellSource(card.action());
    }

    /** Nothing is drawn anew while somebody types. */
    private void draw(Card card) {
        if (drawn == null
                || !drawn.claim().equals(card.claim())
                || !drawn.check().equals(card.check())) {
            figure.getChildren()
                    .setAll(CardFigure.of(card).stream().map(FigureView::new).toList());
            Facts.appear(figure, !figure.getChildren().isEmpty());
        }
        drawn = card;
    }

    /** Whoever types keeps the place where it is typed. */
    private static void set(TextInputControl field, String text) {
        if (!text.equals(field.getText())) {
            field.setText(text);
        }
    }

    /** Moves the keyboard to the first field. */
    void focus() {
        action.requestFocus();
    }
}
