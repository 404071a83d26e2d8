package org.lectern.workbench.kit;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.Findings;
import org.lectern.cards.Card;
import org.lectern.cards.Claim;
import org.lectern.ingest.door.Imported;
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
     * A claim that can be pinned.
     *
     * @param pinned whether there is a card of it; setting it makes one or takes it away
     */
    public record Pin(Claim claim, BooleanProperty pinned) {}

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
        Imported open = desk.importedProperty().get();
        if (found == null || open == null) {
            pins.clear();
            return;
        }
        pins.setAll(found.reading().findings().stream()
                .map(finding -> Claim.of(
                        analysis, found, finding, open.study().facts().origin().meaning()))
                .map(this::pin)
                .toList());
    }

    private Pin pin(Claim claim) {
        BooleanProperty pinned = new SimpleBooleanProperty(card(claim).isPresent());
        pinned.subscribe((_, now) -> {
            if (!following) {
                set(claim, now);
            }
        });
        return new Pin(claim, pinned);
    }

    private Optional<Card> card(Claim claim) {
        return desk.cards().stream().filter(card -> card.claim().isAs(claim)).findFirst();
    }

    private void set(Claim claim, boolean wanted) {
        if (wanted) {
            desk.cards().add(Card.of(claim));
        } else {
            card(claim).ifPresent(desk.cards()::remove);
        }
    }

    private void follow() {
        following = true;
        List.copyOf(pins).forEach(pin -> pin.pinned().set(card(pin.claim()).isPresent()));
        following = false;
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }
}
