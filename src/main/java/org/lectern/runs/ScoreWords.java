package org.lectern.runs;

import java.util.Optional;
import org.lectern.contract.SpeltOut;
import org.lectern.contract.Words;
import org.lectern.evaluation.Estimate;

/** Measures and their differences in words. */
public final class ScoreWords {

    private static final Words WORDS = Words.of(ScoreWords.class);
    private static final String AT = "_at_";

    private ScoreWords() {}

    /** What a measure is called within a sentence. */
    public static String name(String score) {
        int at = score.indexOf(AT);
        String bare = at < 0 ? score : score.substring(0, at);
        String name = WORDS.knows("score." + bare) ? WORDS.say("score." + bare) : SpeltOut.of(bare);
        return at < 0 ? name : WORDS.say("score.at", name, score.substring(at + AT.length()));
    }

    /** What a measure is called where its name stands alone. */
    public static String title(String score) {
        String name = name(score);
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** What a measure is called where there is little room: what stands in brackets, if anything does. */
    public static String brief(String score) {
        String title = title(score);
        int open = title.indexOf('(');
        return open < 0 ? title : title.substring(open + 1, title.indexOf(')', open));
    }

    /** Whether more of it is worse. */
    public static boolean isLoss(String score) {
        return score.equals("log_loss") || score.equals("brier_score") || score.equals("expected_calibration_error");
    }

    /** The one measure that a run is told by in a line: the order of learners or of items. */
    public static Optional<Run.Score> headline(Run run) {
        return run.scores().stream()
                .filter(score -> score.name().startsWith("ndcg") || score.name().equals("roc_auc"))
                .findFirst()
                .or(() -> run.scores().stream().findFirst());
    }

    /** What a difference allows to be said. */
    static String standing(String score, Estimate difference) {
        if (difference.interval().isEmpty()) {
            return WORDS.say("difference.unknown");
        }
        boolean loss = isLoss(score);
        if (difference.surelyAbove(0)) {
            return WORDS.say(loss ? "difference.worse" : "difference.better");
        }
        if (difference.surelyBelow(0)) {
            return WORDS.say(loss ? "difference.better" : "difference.worse");
        }
        return WORDS.say("difference.chance");
    }
}
