package org.lectern.runs;

import java.util.ArrayList;
import java.util.List;
import org.lectern.contract.Words;
import org.lectern.evaluation.Estimate;
import org.lectern.stats.Interval;

/** What a comparison says, in sentences. */
public final class ComparisonWords {

    private static final Words WORDS = Words.of(ComparisonWords.class);

    private ComparisonWords() {}

    /** The sentences, what matters most first. */
    public static List<String> of(Comparison comparison) {
        List<String> said = new ArrayList<>();
        KeptRun first = comparison.runs().getFirst();
        for (int i = 1; i < comparison.runs().size(); i++) {
            said.add(beside(comparison, first, i));
            if (i <= comparison.changed().size()
                    && comparison.changed().get(i - 1).learners() > 0) {
                Comparison.Changed changed = comparison.changed().get(i - 1);
                said.add(WORDS.say(
                        "comparison.changed",
                        changed.others(),
                        changed.learners(),
                        comparison.runs().get(i).title(),
                        first.title()));
            }
        }
        if (!comparison.isOfTheSameData()) {
            said.add(WORDS.say("comparison.other-data"));
        }
        return said;
    }

    private static String beside(Comparison comparison, KeptRun first, int place) {
        KeptRun other = comparison.runs().get(place);
        String score = ScoreWords.headline(first.run()).map(Run.Score::name).orElse("");
        Estimate difference = comparison.scores().stream()
                .filter(row -> row.score().equals(score))
                .findFirst()
                .map(row -> row.differences().get(place - 1))
                .orElseThrow();
        String name = ScoreWords.name(score);
        if (Double.isNaN(difference.value())) {
            return WORDS.say("comparison.nothing", name, other.title(), first.title());
        }
        return difference
                .interval()
                .map(interval -> sure(score, difference, interval, other, first, comparison))
                .orElseGet(() -> WORDS.say(
                        comparison.isOfTheSameData() && comparison.changed().isEmpty()
                                ? "comparison.unsure"
                                : "comparison.not-comparable",
                        name,
                        other.title(),
                        difference.value(),
                        first.title()));
    }

    private static String sure(
            String score, Estimate difference, Interval interval, KeptRun other, KeptRun first, Comparison comparison) {
        long learners = comparison
                .runs()
                .getFirst()
                .run()
                .judged()
                .map(Run.JudgedBy::learners)
                .orElse(0L);
        return WORDS.say(
                "comparison.paired",
                ScoreWords.name(score),
                other.title(),
                difference.value(),
                interval.low(),
                interval.high(),
                first.title(),
                learners,
                ScoreWords.standing(score, difference));
    }
}
