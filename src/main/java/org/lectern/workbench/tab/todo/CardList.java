package org.lectern.workbench.tab.todo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.lectern.cards.Card;
import org.lectern.cards.CardWords;
import org.lectern.contract.Words;
import org.lectern.workbench.kit.WrappedCell;

/** The cards, a row each, sorted by a click on a title. */
final class CardList extends TableView<Card> {

    private static final Words WORDS = Words.of(CardList.class);

    /** In em, as much as the words and days need that stand there: state, who, until. */
    private static final double STATE_EMS = 6;

    private static final double OWNER_EMS = 7;
    private static final double DUE_EMS = 7;

    /** Of what is left: what was found is longer than what to do. */
    private static final double CLAIM_SHARE = 0.6;

    /** As many rows are seen at once, of about three lines each, below the titles. */
    private static final int ROWS = 4;

    private static final double ROW_EMS = 4.8;
    private static final double TITLE_EMS = 4;

    /** Of every row the scroll bar takes, in em. */
    private static final double BAR_EMS = 1.6;

    private final TodoViewModel model;
    private final SortedList<Card> sorted;
    private final DoubleSupplier size;

    /** @param em size of the page's letters, in pixels */
    CardList(TodoViewModel model, DoubleSupplier em) {
        this.model = model;
        size = em;
        sorted = new SortedList<>(model.cards());
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        setId("cards");
        getStyleClass().add("card-list");
        setAccessibleText(WORDS.say("cards"));
        setPlaceholder(new Label(WORDS.say("nothing-found")));
        add(WORDS.say("column.state"), card -> CardWords.of(card.state()), Comparator.naturalOrder());
        add(
                WORDS.say("column.claim"),
                card -> card.claim().finding().sentence()
                        + (card.check().isPresent() ? "\n" + CardWords.check(card) : ""),
                String.CASE_INSENSITIVE_ORDER);
        add(WORDS.say("column.action"), Card::action, String.CASE_INSENSITIVE_ORDER);
        add(WORDS.say("column.owner"), Card::owner, String.CASE_INSENSITIVE_ORDER);
        // A day that nobody set comes last, however the list is sorted.
        add(
                WORDS.say("column.due"),
                card -> card.due().map(LocalDate::toString).orElse(""),
                Comparator.comparing((String day) -> day.isEmpty()).thenComparing(day -> day));
        getSelectionModel().selectedIndexProperty().subscribe(at -> {
            int place = at.intValue();
            if (place >= 0 && place < sorted.size()) {
                model.choose(sorted.getSourceIndex(place));
            }
        });
        widthProperty().subscribe(this::share);
    }

    private void add(String title, Function<Card, String> text, Comparator<String> order) {
        TableColumn<Card, String> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(text.apply(row.getValue())));
        column.setCellFactory(_ -> new WrappedCell<>(size));
        column.setComparator(order);
        column.setReorderable(false);
        getColumns().add(column);
    }

    private void share() {
        double em = size.getAsDouble();
        double free = Math.max(0, getWidth() / em - BAR_EMS - STATE_EMS - OWNER_EMS - DUE_EMS);
        double[] widths = {STATE_EMS, CLAIM_SHARE * free, (1 - CLAIM_SHARE) * free, OWNER_EMS, DUE_EMS};
        for (int i = 0; i < widths.length; i++) {
            getColumns().get(i).setPrefWidth(widths[i] * em);
        }
        setPrefHeight((TITLE_EMS + Math.clamp(sorted.size(), 1, ROWS) * ROW_EMS) * em);
    }

    /** The cards as they are found and sorted. */
    List<Card> inOrder() {
        return List.copyOf(sorted);
    }

    /** Selects the card that is looked at, after it was changed or another was pinned. */
    void follow() {
        share();
        model.chosen()
                .ifPresentOrElse(
                        card -> {
                            if (!card.equals(getSelectionModel().getSelectedItem())) {
                                getSelectionModel().select(card);
                            }
                        },
                        getSelectionModel()::clearSelection);
    }
}
