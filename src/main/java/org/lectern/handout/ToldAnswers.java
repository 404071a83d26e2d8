package org.lectern.handout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.analysis.Findings;
import org.lectern.analysis.Reading;
import org.lectern.cards.Card;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.sharing.Disclosed;
import org.lectern.sharing.Disclosure;
import org.lectern.sharing.Sharing;
import org.lectern.study.Study;

/**
 * Answers as they are told. One of which no sentence may be told begins with what its figure says; one that is left without any is
 * named among what is left out.
 *
 * @param findings by the id of their analysis, in the order to be shown
 * @param toDo what somebody has decided to do
 * @param withheld what is left out and why, a sentence each
 */
record ToldAnswers(Map<String, Findings> findings, List<ToDo> toDo, List<String> withheld) {

    private static final Words WORDS = Words.of(ToldAnswers.class);

    /** All that was answered. */
    static ToldAnswers everything(Map<String, Findings> answers, List<Card> cards) {
        return new ToldAnswers(answers, cards.stream().map(ToDo::of).toList(), List.of());
    }

    /** What others may be told. */
    static ToldAnswers of(
            Map<String, Findings> answers, List<Card> cards, Study study, Sharing sharing, TaskContext context) {
        Disclosed disclosed = Disclosure.check(answers, study, sharing, context);
        List<ToDo> told = new ToldCards(disclosed, LearnerNames.of(study, context), sharing).of(cards);
        return of(List.copyOf(answers.keySet()), told, cards.size() - told.size(), disclosed);
    }

    /** @param asked ids of all analyses that have answered */
    static ToldAnswers of(List<String> asked, List<ToDo> toDo, int cardsLeftOut, Disclosed disclosed) {
        Map<String, Findings> told = new LinkedHashMap<>();
        List<String> silent = new ArrayList<>();
        for (String id : asked) {
            Optional.ofNullable(disclosed.findings().get(id))
                    .flatMap(ToldAnswers::headed)
                    .ifPresentOrElse(kept -> told.put(id, kept), () -> silent.add(Section.topic(id)));
        }
        List<String> withheld = new ArrayList<>(disclosed.withheld());
        if (!silent.isEmpty()) {
            withheld.add(WORDS.say("limits.silent", String.join(", ", silent)));
        }
        if (cardsLeftOut > 0) {
            withheld.add(WORDS.say("limits.cards", cardsLeftOut));
        }
        return new ToldAnswers(told, toDo, withheld);
    }

    private static Optional<Findings> headed(Findings kept) {
        if (!Disclosed.beginsPlainly(kept.reading())) {
            return Optional.of(kept);
        }
        return kept.figures().stream()
                .findFirst()
                .map(figure -> headed(kept, figure.caption().alternative()));
    }

    private static Findings headed(Findings kept, String first) {
        Reading reading = kept.reading();
        Reading told = new Reading(
                first,
                reading.sentences(),
                reading.notices(),
                reading.actions(),
                reading.standouts(),
                reading.findings());
        return new Findings(kept.figures(), kept.tables(), told, kept.provenance());
    }
}
