package org.lectern.workbench.tab.todo;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.transformation.FilteredList;
import javafx.util.Subscription;
import org.lectern.analysis.Standout;
import org.lectern.analysis.Subject;
import org.lectern.cards.Card;
import org.lectern.cards.CardWords;
import org.lectern.cards.Claim;
import org.lectern.cards.Note;
import org.lectern.workbench.Desk;
import org.lectern.workbench.TabContext;

/** Cards and notes, what is looked for among them, and the one card that is looked at. */
public final class TodoViewModel implements AutoCloseable {

    private final TabContext context;
    private final Desk desk;
    private final FilteredList<Card> cards;
    private final FilteredList<Note> notes;
    private final StringProperty search = new SimpleStringProperty("");
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(-1);
    private final Subscription subscription;

    public TodoViewModel(TabContext context) {
        this.context = context;
        desk = context.desk();
        cards = new FilteredList<>(desk.cards());
        notes = new FilteredList<>(desk.notes().all());
        subscription =
                Subscription.combine(search.subscribe(this::look), desk.cards().subscribe(this::keepInside));
        keepInside();
    }

    /** The cards that are found, in the order in which they were pinned. */
    public FilteredList<Card> cards() {
        return cards;
    }

    /** The notes that are found, in the order in which they were written. */
    public FilteredList<Note> notes() {
        return notes;
    }

    /** What cards and notes must contain; case does not matter. */
    public StringProperty searchProperty() {
        return search;
    }

    /** The place among all cards of the one that is looked at; -1 for none. */
    public ReadOnlyIntegerProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** The card that is looked at. */
    public Optional<Card> chosen() {
        int at = chosen.get();
        return at < 0 || at >= desk.cards().size()
                ? Optional.empty()
                : Optional.of(desk.cards().get(at));
    }

    /** Looks at one of {@link #cards}. */
    public void choose(int place) {
        chosen.set(place < 0 ? -1 : cards.getSourceIndex(place));
    }

    /** Where nothing was chosen the first is looked at, so that nobody has to find out that cards can be opened. */
    private void keepInside() {
        chosen.set(Math.min(Math.max(0, chosen.get()), desk.cards().size() - 1));
    }

    /** Writes something else on the card that is looked at. */
    public void change(UnaryOperator<Card> edit) {
        chosen().ifPresent(card -> {
            Card other = edit.apply(card);
            if (!other.equals(card)) {
                desk.cards().set(chosen.get(), other);
            }
        });
    }

    /** Takes the card away that is looked at. */
    public void remove() {
        chosen().ifPresent(_ -> desk.cards().remove(chosen.get()));
    }

    /** Brings the tab to the front in which a card was pinned, turned to what it is about. */
    public void show(Card card) {
        Claim claim = card.claim();
        context.guide()
                .tab(claim.question().analysis())
                .ifPresent(tab -> context.guide()
                        .goTo(
                                tab,
                                new Standout(
                                        claim.finding().sentence(),
                                        0,
                                        claim.finding().about(),
                                        claim.finding().in())));
    }

    /** What a card's tab is called. */
    public String tab(Card card) {
        return context.guide().label(card.claim().question().analysis());
    }

    /** What a note is about: the name of a thing, or what its tab is called. */
    public String about(Note note) {
        return note.about().map(Subject::name).orElseGet(() -> context.guide().label(note.tab()));
    }

    /** Brings what a note is about to the front. */
    public void show(Note note) {
        note.about().ifPresent(desk.subjectProperty()::set);
        context.guide().tab(note.about().isPresent() ? "detail" : note.tab()).ifPresent(context.guide()::goTo);
    }

    /** What a note says now. */
    public String text(Note note) {
        return note.about().map(desk.notes()::on).orElseGet(() -> desk.notes().on(note.tab()));
    }

    /** Writes another text in place of a note; blank takes it away. */
    public void write(Note note, String text) {
        note.about()
                .ifPresentOrElse(
                        thing -> desk.notes().write(thing, text),
                        () -> desk.notes().write(note.tab(), text));
    }

    /** How many cards are in a state. */
    public long count(Card.State state) {
        return desk.cards().stream().filter(card -> card.state() == state).count();
    }

    private void look(String text) {
        String[] words = text.strip().toLowerCase(Locale.ROOT).split("\\s+");
        cards.setPredicate(card -> holds(
                words,
                Stream.of(
                        card.claim().finding().sentence(),
                        card.action(),
                        card.owner(),
                        card.note(),
                        CardWords.of(card.state()),
                        tab(card))));
        notes.setPredicate(note -> holds(words, Stream.of(about(note), note.text())));
    }

    private static boolean holds(String[] words, Stream<String> texts) {
        String all = String.join("\n", texts.toList()).toLowerCase(Locale.ROOT);
        return Arrays.stream(words).allMatch(all::contains);
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }
}
