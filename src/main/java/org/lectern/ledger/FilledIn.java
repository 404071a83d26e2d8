package org.lectern.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;

/**
 * What outcomes that were told make of a campaign.
 *
 * @param rows to be added, one for each learner of whom something new is known
 * @param corrected how many of them say otherwise than before
 * @param same of how many learners it was known already
 * @param strangers how many rows of a file of outcomes are of learners whom the campaign does not know; an export is full of others
 * @param elsewhere how many rows of such a file are of its learners, and of another course
 * @param open of how many learners nobody knows yet
 */
public record FilledIn(List<Entry> rows, int corrected, int same, int strangers, int elsewhere, int open) {

    private static final Words WORDS = Words.of(FilledIn.class);

    public FilledIn {
        rows = List.copyOf(rows);
    }

    /**
     * Takes what was told to the learners of a campaign.
     *
     * @param pseudonyms of an id that may stand in place of one
     * @throws org.lectern.contract.ProblemException {@code outcomes-of-others} where nothing is of anybody in the campaign,
     *     {@code outcomes-elsewhere} where all is of another course, {@code outcomes-not-yet} where nothing is told, or all is of another
     *     moment, {@code outcomes-contradict} where one learner has both
     */
    static FilledIn of(
            Campaign campaign,
            List<Entry> standing,
            List<Reported> told,
            UnaryOperator<String> pseudonyms,
            Instant now) {
        Map<String, Entry> known = new LinkedHashMap<>();
        standing.forEach(entry -> known.put(entry.learner().pseudonym(), entry));
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        Set<String> contradicted = new HashSet<>();
        int strangers = 0;
        int elsewhere = 0;
        int later = 0;
        for (Reported one : told) {
            Optional<Entry> entry = Optional.ofNullable(known.get(one.learner()))
                    .or(() -> Optional.ofNullable(known.get(pseudonyms.apply(one.learner()))));
            if (entry.isEmpty()) {
                strangers++;
            } else if (!one.isOfCourse(entry.get().learner())) {
                elsewhere++;
            } else if (!one.isOfMoment(entry.get().learner())) {
                later++;
            } else {
                String learner = entry.get().learner().pseudonym();
                Outcome before = outcomes.put(learner, one.outcome());
                if (before != null && before.cameAbout() != one.outcome().cameAbout()) {
                    contradicted.add(learner);
                }
            }
        }
        if (!contradicted.isEmpty()) {
            throw Problem.of(WORDS, "outcomes-contradict", contradicted.size()).asException();
        }
        if (outcomes.isEmpty()) {
            throw nothing(campaign.id(), later > 0 || told.isEmpty(), elsewhere > 0)
                    .asException();
        }
        boolean export = told.stream().noneMatch(one -> one.moment().isEmpty());
        return of(known, outcomes, export ? 0 : strangers, export ? 0 : elsewhere, now);
    }

    private static Problem nothing(String campaign, boolean notYet, boolean elsewhere) {
        if (notYet) {
            return Problem.of(WORDS, "outcomes-not-yet", campaign);
        }
        return elsewhere
                ? Problem.of(WORDS, "outcomes-elsewhere", campaign)
                : Problem.of(WORDS, "outcomes-of-others", campaign);
    }

    private static FilledIn of(
            Map<String, Entry> known, Map<String, Outcome> outcomes, int strangers, int elsewhere, Instant now) {
        List<Entry> rows = new ArrayList<>();
        int corrected = 0;
        int same = 0;
        int open = 0;
        for (Entry entry : known.values()) {
            Outcome outcome = outcomes.get(entry.learner().pseudonym());
            Optional<Outcome> before = entry.outcome();
            if (outcome == null) {
                open += before.isEmpty() ? 1 : 0;
            } else if (before.isPresent() && before.get().cameAbout() == outcome.cameAbout()) {
                same++;
            } else {
                corrected += before.isPresent() ? 1 : 0;
                rows.add(entry.withOutcome(outcome, now));
            }
        }
        return new FilledIn(rows, corrected, same, strangers, elsewhere, open);
    }

    /** It in sentences. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add(WORDS.say("filled", rows.size(), corrected, same, open));
        if (strangers > 0) {
            sentences.add(WORDS.say("filled.strangers", strangers));
        }
        if (elsewhere > 0) {
            sentences.add(WORDS.say("filled.elsewhere", elsewhere));
        }
        return sentences;
    }
}
