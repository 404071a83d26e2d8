package org.lectern.workbench.handout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lectern.analysis.Findings;
import org.lectern.cards.Card;
import org.lectern.contract.Problem;
import org.lectern.contract.ProblemException;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.handout.Handout;
import org.lectern.handout.HandoutOptions;
import org.lectern.study.Study;
import org.lectern.workbench.Desk;
import org.lectern.workbench.TabQuestion;

/**
 * A report as it would be written.
 *
 * @param answers that were asked for it
 */
record Prepared(Handout handout, Map<TabQuestion<?>, Findings> answers) {

    private static final Words WORDS = Words.of(Prepared.class);

    /**
     * Asks what is not known yet, and puts all of it together.
     *
     * @param questions in the order to be told
     * @param known answers to some of them
     * @param cards of what is to be done, to be told as well
     * @param lacking why other analyses cannot answer, by their id
     * @throws ProblemException where there is no answer at all
     */
    static Prepared of(
            HandoutOptions options,
            Study study,
            List<TabQuestion<?>> questions,
            Map<TabQuestion<?>, Findings> known,
            Map<String, Problem> lacking,
            List<Card> cards,
            TaskContext context) {
        Map<TabQuestion<?>, Findings> asked = new LinkedHashMap<>();
        Map<String, Findings> answers = new LinkedHashMap<>();
        Map<String, Problem> unanswered = new LinkedHashMap<>(lacking);
        for (TabQuestion<?> question : questions) {
            context.checkCancelled();
            context.progress(
                    WORDS.say("asking", answers.size() + unanswered.size() - lacking.size() + 1, questions.size()),
                    (double) (answers.size() + unanswered.size() - lacking.size()) / questions.size());
            String id = question.analysis().id();
            try {
                Findings answer = known.containsKey(question) ? known.get(question) : question.ask(context);
                asked.put(question, answer);
                answers.put(id, answer);
            } catch (ProblemException e) {
                unanswered.put(id, e.problem());
            }
        }
        return new Prepared(Handout.of(options, study, answers, unanswered, cards, context), asked);
    }

    /** The same under another title: nothing is asked or checked anew for that. */
    Prepared titled(String title) {
        return new Prepared(handout.titled(title), answers);
    }

    /** Keeps the answers on the desk. */
    void keep(Desk desk) {
        answers.forEach((question, answer) -> question.keep(desk, answer));
    }
}
