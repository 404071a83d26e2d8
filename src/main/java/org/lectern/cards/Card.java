package org.lectern.cards;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A finding that somebody wants to do something about.
 *
 * @param claim what was found
 * @param action what is to be done; empty while that is not decided
 * @param owner who does it; empty while nobody does
 * @param due until when
 * @param note what else is to be remembered
 * @param state how far it is
 * @param check what a newer export said of it; empty where none was asked
 */
public record Card(
        Claim claim,
        String action,
        String owner,
        Optional<LocalDate> due,
        String note,
        State state,
        Optional<Check> check) {

    /** The longest text that a card takes; more is no line any more. */
    public static final int LONGEST = 2_000;

    /** How far a card is. */
    public enum State {
        OPEN,
        DONE,
        DROPPED
    }

    public Card {
        for (String text : new String[] {action, owner, note}) {
            if (text.length() > LONGEST) {
                throw new IllegalArgumentException("A card's text has at most " + LONGEST + " characters");
            }
        }
    }

    /** A finding about which nothing is decided but what its answer proposes. */
    public static Card of(Claim claim) {
        String proposed = claim.finding().action();
        return new Card(
                claim,
                proposed.substring(0, Math.min(proposed.length(), LONGEST)),
                "",
                Optional.empty(),
                "",
                State.OPEN,
                Optional.empty());
    }

    public Card withAction(String text) {
        return new Card(claim, text, owner, due, note, state, check);
    }

    public Card withOwner(String name) {
        return new Card(claim, action, name, due, note, state, check);
    }

    public Card withDue(Optional<LocalDate> day) {
        return new Card(claim, action, owner, day, note, state, check);
    }

    public Card withNote(String text) {
        return new Card(claim, action, owner, due, text, state, check);
    }

    public Card withState(State other) {
        return new Card(claim, action, owner, due, note, other, check);
    }

    public Card withCheck(Check found) {
        return new Card(claim, action, owner, due, note, state, Optional.of(found));
    }
}
