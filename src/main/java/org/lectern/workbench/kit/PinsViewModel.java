package org.lectern.workbench.kit;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.Finding;
import org.lectern.analysis.Findings;
import org.lectern.cards.Card;
import org.lectern.cards.Claim;
import org.lectern.ingest.door.Imported;
import org.lectern.study.Meaning;
import org.lectern.workbench.Desk;

/** What an answer claims beyond chance, and which of it is pinned to the list of what is to be done. */
public final class PinsViewModel implements AutoCloseable {

    private final Desk desk;
    private final String analysis;
    private final ObservableList<Pin> pins = FXCollections.observableArrayList();
    private final Subscription subscription;

    /** Whether ticks follow the cards, and not the cards a tick. */
    private boolean following;

    /**
     * A finding that can be pinned.
     *
     * @param found the answer that has it
     * @param pinned whether there is a card of it; setting it makes one or takes it away
     */
    public record Pin(Findings found, Finding finding, BooleanProperty pinned) {}

    /** @param analysis its id */
    PinsViewModel(Desk desk, String analysis) {
        this.desk = desk;
        this.analysis = analysis;
        subscription = desk.cards().subscribe(this::follow);
    }

    /** In the order in which the answer tells them. */
    public ObservableList<Pin> pins() {
        return pins;
    }

    /** @param found the answer on screen, or null where there is none */
    void show(@Nullable Findings found) {
        if (found == null) {
            pins.clear();
            return;
        }
        pins.setAll(found.reading().findings().stream()
                .map(finding -> pin(found, finding))
                .toList());
    }

    private Pin pin(Findings found, Finding finding) {
        Pin pin = new Pin(found, finding, new SimpleBooleanProperty());
        pin.pinned().set(card(pin).isPresent());
        pin.pinned().subscribe((_, now) -> {
            if (!following) {
                set(pin, now);
            }
        });
        return pin;
    }

    private Optional<Card> card(Pin pin) {
        return desk.cards().stream()
                .filter(card -> card.claim().isOf(analysis, pin.found(), pin.finding()))
                .findFirst();
    }

    private void set(Pin pin, boolean wanted) {
        Imported open = desk.importedProperty().get();
        if (!wanted) {
            card(pin).ifPresent(desk.cards()::remove);
        } else if (open != null) {
            Meaning meaning = open.study().facts().origin().meaning();
            desk.cards().add(Card.of(Claim.of(analysis, pin.found(), pin.finding(), meaning)));
        }
    }

    private void follow() {
        following = true;
        List.copyOf(pins).forEach(pin -> pin.pinned().set(card(pin).isPresent()));
        following = false;
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }
}
