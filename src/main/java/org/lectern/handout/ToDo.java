package org.lectern.handout;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.lectern.cards.Card;
import org.lectern.cards.CardWords;
import org.lectern.contract.Words;

/**
 * A card as it is handed over, in words.
 *
 * @param claim what was found
 * @param action what is to be done; the claim where that is not decided
 * @param told who does it until when, how far it is, what a newer export says, and what else is to be remembered; each as far as it is known
 */
public record ToDo(String claim, String action, List<String> told) {

    private static final Words WORDS = Words.of(ToDo.class);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Words.LANGUAGE);

    public ToDo {
        told = List.copyOf(told);
    }

    /** All that the card tells. */
    static ToDo of(Card card) {
        List<String> told = new ArrayList<>();
        add(told, "to-do.number", CardWords.value(card.claim(), card.claim().value()));
        decided(told, card);
        add(told, "to-do.newer", CardWords.check(card));
        return of(card, card.claim().finding().sentence(), told);
    }

    /**
     * What is decided, without the numbers of the claim.
     *
     * @param claim to be told in place of the card's
     */
    static ToDo of(Card card, String claim) {
        List<String> told = new ArrayList<>();
        decided(told, card);
        return of(card, claim, told);
    }

    private static ToDo of(Card card, String claim, List<String> told) {
        String action = ShortText.of(card.action());
        return new ToDo(claim, action.isEmpty() ? claim : action, told);
    }

    private static void decided(List<String> told, Card card) {
        add(told, "to-do.owner", ShortText.of(card.owner()));
        add(told, "to-do.due", card.due().map(ToDo::day).orElse(""));
        add(told, "to-do.state", CardWords.of(card.state()));
        add(told, "to-do.note", ShortText.of(card.note()));
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static void add(List<String> told, String key, String value) {
        if (!value.isEmpty()) {
            told.add(WORDS.say(key, value));
        }
    }

    /** All of it in one line, but what is to be done. */
    String line() {
        List<String> all = new ArrayList<>(action.equals(claim) ? List.of() : List.of(claim));
        all.addAll(told);
        return String.join(" ", all);
    }
}
