package org.lectern.handout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.analysis.Finding;
import org.lectern.analysis.Findings;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.Reading;
import org.lectern.analysis.Standout;
import org.lectern.analysis.Subject;
import org.lectern.cards.Card;
import org.lectern.contract.Words;
import org.lectern.sharing.Disclosed;
import org.lectern.sharing.Sharing;

/**
 * Decides what of cards others may be told. A claim that is told in the answers is told; else what they tell of the same thing, or its
 * name alone. What somebody typed about a learner is not told, nor who does it where that is one.
 */
final class ToldCards {

    private static final Words WORDS = Words.of(ToldCards.class);

    private final Disclosed disclosed;
    private final LearnerNames learners;
    private final Sharing sharing;

    ToldCards(Disclosed disclosed, LearnerNames learners, Sharing sharing) {
        this.disclosed = disclosed;
        this.learners = learners;
        this.sharing = sharing;
    }

    /** Those of which something is told, in their order. */
    List<ToDo> of(List<Card> cards) {
        List<ToDo> told = new ArrayList<>();
        for (Card card : cards) {
            if (!learners.areIn(card.action()) && !learners.areIn(card.note())) {
                of(learners.areIn(card.owner()) ? card.withOwner(WORDS.say("to-do.owner.learner")) : card)
                        .ifPresent(told::add);
            }
        }
        return told;
    }

    private Optional<ToDo> of(Card card) {
        Finding claim = card.claim().finding();
        Optional<Findings> answer = Optional.ofNullable(
                disclosed.findings().get(card.claim().question().analysis()));
        Optional<Finding> told = answer.flatMap(found -> claim(found.reading(), claim));
        Card plain = told.isPresent() && told.get().action().equals(claim.action()) ? card : withoutProposal(card);
        if (told.isPresent()) {
            return Optional.of(
                    ToDo.of(plain, claim.measure().flatMap(number -> number.in(tables(answer))), sharing.fewest()));
        }
        return claim.about()
                .filter(disclosed::tells)
                .filter(_ -> claim.in().along().map(disclosed::tells).orElse(true))
                .map(about -> ToDo.of(
                        plain,
                        of(
                                about,
                                answer.map(found -> found.reading().standouts()).orElse(List.of()))));
    }

    private static List<NamedTable> tables(Optional<Findings> answer) {
        return answer.map(Findings::tables).orElse(List.of());
    }

    /** What an answer proposes may have numbers in it that are not told; what somebody wrote in its place is told. */
    private static Card withoutProposal(Card card) {
        return card.action().equals(card.claim().finding().action()) ? card.withAction("") : card;
    }

    private static Optional<Finding> claim(Reading told, Finding claim) {
        return told.findings().stream()
                .filter(found -> found.sentence().equals(claim.sentence())
                        && found.measure().equals(claim.measure())
                        && found.isAs(claim))
                .findFirst();
    }

    private static String of(Subject about, List<Standout> told) {
        return told.stream()
                .filter(standout -> standout.about().equals(Optional.of(about)))
                .map(Standout::sentence)
                .findFirst()
                .orElseGet(() -> WORDS.say("to-do.about", about.name()));
    }
}
