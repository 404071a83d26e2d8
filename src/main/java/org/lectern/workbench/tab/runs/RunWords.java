package org.lectern.workbench.tab.runs;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.lectern.contract.Words;
import org.lectern.evaluation.Estimate;
import org.lectern.runs.KeptRun;
import org.lectern.runs.Run;
import org.lectern.runs.ScoreWords;

/** Runs in a few words. */
final class RunWords {

    private static final Words WORDS = Words.of(RunWords.class);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Words.LANGUAGE);

    private RunWords() {}

    static String task(Run run) {
        return WORDS.say("task." + run.task());
    }

    static String started(Run run) {
        return TIME.format(Instant.ofEpochMilli(run.started()).atZone(ZoneId.systemDefault()));
    }

    static String headline(KeptRun run) {
        return ScoreWords.headline(run.run())
                .map(score -> WORDS.say("headline-score", ScoreWords.brief(score.name()), value(score)))
                .orElse("");
    }

    /** A measure with its interval. */
    static String value(Run.Score score) {
        if (Double.isNaN(score.value())) {
            return WORDS.say("no-number");
        }
        return Double.isNaN(score.low())
                ? WORDS.say("number", score.value())
                : WORDS.say("interval", score.value(), score.low(), score.high());
    }

    static String number(double value) {
        return Double.isNaN(value) ? WORDS.say("no-number") : WORDS.say("number", value);
    }

    static String difference(Estimate difference) {
        if (Double.isNaN(difference.value())) {
            return WORDS.say("no-number");
        }
        return difference
                .interval()
                .map(interval -> WORDS.say("difference", difference.value(), interval.low(), interval.high()))
                .orElseGet(() -> WORDS.say("difference.alone", difference.value()));
    }
}
