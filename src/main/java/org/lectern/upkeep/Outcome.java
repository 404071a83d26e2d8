package org.lectern.upkeep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.contract.Words;
import org.lectern.runs.KeptRun;
import org.lectern.runs.ScoreWords;
import org.lectern.stats.Interval;

/**
 * What was done for a model, and why.
 *
 * @param result what came of it
 * @param reasons why it should be trained again; none where nothing is to be done
 * @param challenge the new model beside the old one; empty where there was no other, or nobody judged both
 * @param run of the training in the log of runs; empty where nothing was trained or kept
 * @param earlier the name of the file in which the old model stays; empty where it was not replaced
 * @param said what else is to be told, in sentences
 */
public record Outcome(
        Result result,
        List<Reason> reasons,
        Optional<Challenge> challenge,
        String run,
        String earlier,
        List<String> said) {

    private static final Words WORDS = Words.of(Outcome.class);

    public Outcome {
        reasons = List.copyOf(reasons);
        said = List.copyOf(said);
    }

    static Outcome nothing(String why) {
        return new Outcome(Result.NOTHING_TO_DO, List.of(), Optional.empty(), "", "", List.of(why));
    }

    Outcome inPlaceOf(String old) {
        return new Outcome(result, reasons, challenge, run, old, said);
    }

    Outcome withRun(KeptRun kept) {
        return new Outcome(result, reasons, challenge, kept.shortId(), earlier, said);
    }

    Outcome saying(String more) {
        return new Outcome(
                result,
                reasons,
                challenge,
                run,
                earlier,
                Stream.concat(said.stream(), Stream.of(more)).toList());
    }

    /** In words: what was done, then why. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add(
                switch (result) {
                    case NOTHING_TO_DO -> WORDS.say("outcome.nothing");
                    case REPLACED ->
                        earlier.isEmpty() ? WORDS.say("outcome.first") : WORDS.say("outcome.replaced", earlier);
                    case REFUSED -> WORDS.say("outcome.refused");
                });
        challenge.map(Outcome::sentence).ifPresent(sentences::add);
        reasons.forEach(reason -> sentences.add(reason.sentence()));
        sentences.addAll(said);
        return sentences;
    }

    private static String sentence(Challenge challenge) {
        Optional<Interval> sure = challenge.better().interval();
        String beside = WORDS.say(
                "challenge",
                challenge.learners(),
                ScoreWords.name(challenge.measure()),
                challenge.now().value(),
                challenge.before().value());
        if (sure.isEmpty()) {
            return beside + " " + WORDS.say("challenge.unsure");
        }
        String range = WORDS.say(
                "challenge.better",
                challenge.better().value(),
                sure.get().low(),
                sure.get().high());
        return sure.get().contains(0)
                ? beside + " " + range + " " + WORDS.say("challenge.chance")
                : beside + " " + range;
    }
}
