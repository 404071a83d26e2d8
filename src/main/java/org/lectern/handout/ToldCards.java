package org.lectern.handout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.analysis.Finding;
import org.lectern.analysis.Findings;
import org.lectern.analysis.Reading;
import org.lectern.analysis.Standout;
import org.lectern.analysis.Subject;
import org.lectern.cards.Card;
import org.lectern.contract.Words;
import org.lectern.sharing.Disclosed;

/**
 * Decides what of cards others may be told. A claim that is told in the answers is told; else what they tell of the same thing, or its
 * name alone. What somebody typed about a learner is not told.
 */
final class ToldCards {

    private static final Words WORDS = Words.of(ToldCards.class);

    private final Disclosed disclosed;
    private final LearnerNames learners;

    ToldCards(Disclosed disclosed, LearnerNames learners) {
        this.disclosed = disclosed;
        this.learners = learners;
    }

    /** Those of which something is told, in their order. */
    List<ToDo> of(List<Card> cards) {
        List<ToDo> told = new ArrayList<>();
        for (Card card : cards) {
            if (!learners.areIn(card.action()) && !learners.areIn(card.note())) {
                of(card).ifPresent(told::add);
            }
        }
        return told;
    }

    private Optional<ToDo> of(Card card) {
        Finding claim = card.claim().finding();
        Optional<Reading> told = Optional.ofNullable(
                        disclosed.findings().get(card.claim().question().analysis()))
                .map(Findings::reading);
        if (told.filter(reading -> claims(reading, claim)).isPresent()) {
            return Optional.of(ToDo.of(card));
        }
        return claim.about()
                .filter(disclosed::tells)
                .filter(_ -> claim.in().along().map(disclosed::tells).orElse(true))
                .map(about ->
                        ToDo.of(card, of(about, told.map(Reading::standouts).orElse(List.of()))));
    }

    private static boolean claims(Reading told, Finding claim) {
        return told.findings().stream()
                .anyMatch(found -> found.sentence().equals(claim.sentence())
                        && found.measure().equals(claim.measure())
                        && found.isAs(claim));
    }

    private static String of(Subject about, List<Standout> told) {
        return told.stream()
                .filter(standout -> standout.about().equals(Optional.of(about)))
                .map(Standout::sentence)
                .findFirst()
                .orElseGet(() -> WORDS.say("to-do.about", about.name()));
    }
}
