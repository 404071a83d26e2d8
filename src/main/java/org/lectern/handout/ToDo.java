package org.lectern.handout;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lectern.analysis.TableNumber;
import org.lectern.cards.Card;
import org.lectern.cards.CardWords;
import org.lectern.cards.Check;
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

    /** What says the numbers that it compares. */
    private static final Set<Check.Verdict> COMPARING =
            Set.of(Check.Verdict.HIGHER, Check.Verdict.LOWER, Check.Verdict.NOT_SURE);

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
     * What others may be told of a card whose claim is told.
     *
     * @param value the claim's number as it is told; empty where it is not
     * @param fewest of how many a newer export's number must be at least to be told
     */
    static ToDo of(Card card, Optional<TableNumber.Value> value, int fewest) {
        List<String> told = new ArrayList<>();
        add(told, "to-do.number", CardWords.value(card.claim(), value));
        decided(told, card);
        add(
                told,
                "to-do.newer",
                card.check().map(check -> newer(card, check, value, fewest)).orElse(""));
        return of(card, card.claim().finding().sentence(), told);
    }

    private static String newer(Card card, Check check, Optional<TableNumber.Value> value, int fewest) {
        boolean compares = COMPARING.contains(check.verdict());
        boolean enough = value.equals(card.claim().value())
                && Stream.of(value, check.now())
                        .allMatch(number ->
                                number.filter(some -> some.behind() >= fewest).isPresent());
        return compares && !enough ? WORDS.say("to-do.newer." + check.verdict()) : CardWords.check(card);
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
