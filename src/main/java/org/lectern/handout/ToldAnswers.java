package org.lectern.handout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.analysis.Finding;
import org.lectern.analysis.Findings;
import org.lectern.analysis.Reading;
import org.lectern.analysis.Standout;
import org.lectern.cards.Card;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.sharing.Disclosed;
import org.lectern.sharing.Disclosure;
import org.lectern.sharing.Sharing;
import org.lectern.study.Study;

/**
 * Answers as they are told. One whose headline may not be told begins with the first sentence that may; one that is left without
 * any is named among what is left out.
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
        Map<String, Findings> claiming = new LinkedHashMap<>();
        answers.forEach((id, whole) -> claiming.put(id, claiming(whole, claims(id, whole, cards))));
        Disclosed disclosed = Disclosure.check(claiming, study, sharing, context);
        List<ToDo> told = new ToldCards(disclosed, LearnerNames.of(study, context)).of(cards);
        return of(answers, told, cards.size() - told.size(), disclosed);
    }

    private static List<Finding> claims(String analysis, Findings whole, List<Card> cards) {
        return Stream.concat(
                        whole.reading().findings().stream(),
                        cards.stream()
                                .map(Card::claim)
                                .filter(claim -> claim.question().analysis().equals(analysis))
                                .map(claim -> claim.finding()))
                .toList();
    }

    /** What is claimed is checked as what stands out is. */
    private static Findings claiming(Findings whole, List<Finding> claims) {
        List<Standout> all = new ArrayList<>(whole.reading().standouts());
        claims.forEach(claim -> all.add(standout(claim)));
        return with(whole, whole.reading().with(all));
    }

    static Standout standout(Finding claim) {
        return new Standout(claim.sentence(), 0, claim.about(), claim.in());
    }

    static ToldAnswers of(Map<String, Findings> answers, List<ToDo> toDo, int cardsLeftOut, Disclosed disclosed) {
        Map<String, Findings> told = new LinkedHashMap<>();
        List<String> silent = new ArrayList<>();
        answers.forEach((id, whole) -> Optional.ofNullable(disclosed.findings().get(id))
                .map(kept -> with(kept, claimed(kept.reading(), whole.reading())))
                .flatMap(kept -> headed(kept, whole.reading().headline()))
                .ifPresentOrElse(kept -> told.put(id, kept), () -> silent.add(Section.topic(id))));
        List<String> withheld = new ArrayList<>(disclosed.withheld());
        if (!silent.isEmpty()) {
            withheld.add(WORDS.say("limits.silent", String.join(", ", silent)));
        }
        if (cardsLeftOut > 0) {
            withheld.add(WORDS.say("limits.cards", cardsLeftOut));
        }
        return new ToldAnswers(told, toDo, withheld);
    }

    /** What stood out before, and what was claimed, as far as it is told. */
    private static Reading claimed(Reading kept, Reading whole) {
        return kept.with(kept.standouts().stream()
                        .filter(whole.standouts()::contains)
                        .toList())
                .finding(whole.findings().stream()
                        .filter(claim -> kept.standouts().contains(standout(claim)))
                        .toList());
    }

    private static Optional<Findings> headed(Findings kept, String headline) {
        Reading reading = kept.reading();
        if (reading.headline().equals(headline)) {
            return Optional.of(kept);
        }
        return Stream.concat(
                        reading.sentences().stream(),
                        kept.figures().stream().map(figure -> figure.caption().alternative()))
                .findFirst()
                .map(first -> with(kept, headed(reading, first)));
    }

    private static Reading headed(Reading reading, String first) {
        return new Reading(
                first,
                reading.sentences().stream()
                        .filter(sentence -> !sentence.equals(first))
                        .toList(),
                reading.notices(),
                reading.actions(),
                reading.standouts(),
                reading.findings());
    }

    private static Findings with(Findings findings, Reading reading) {
        return new Findings(
                findings.figures(),
                findings.tables(),
                findings.largeTables(),
                reading,
                findings.provenance(),
                findings.options(),
                findings.model());
    }
}
