package org.lectern.analysis.next;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.recommend.Interactions;
import org.lectern.recommend.Judged;
import org.lectern.recommend.PublishedEvaluation;
import org.lectern.recommend.RankingMetric;
import org.lectern.recommend.Split;
import org.lectern.study.Study;

/**
 * What a published recommender reports of itself: models that were fitted to everything, and everything that a learner ever opened left
 * out, so that nothing that judges can be shown.
 *
 * @param scored as published
 * @param sentences what is wrong with it
 */
record PublishedLook(List<Scored> scored, List<String> sentences) {

    private static final Words WORDS = Words.of(PublishedLook.class);

    PublishedLook {
        scored = List.copyOf(scored);
        sentences = List.copyOf(sentences);
    }

    /** Models of which it is told. */
    static final List<String> SHOWN = List.of(Models.POPULARITY, "content", "als");

    /** @param everything models that were fitted to all pairs */
    static PublishedLook of(
            Study study, Interactions pairs, Models everything, NextParams params, TaskContext context) {
        Split split = Split.leaveLast(pairs, params.held(), params.fewest());
        int[] judges = split.judges(params.most(pairs.items()), params.seed());
        List<Scored> scored = new ArrayList<>();
        for (String id : SHOWN) {
            Judged judged = PublishedEvaluation.everythingMasked(
                    everything.of(id), pairs, split, params.shown(), judges, context);
            for (RankingMetric metric : RankingMetric.values()) {
                scored.add(bare("published", id, metric.id(), params, judged.mean(metric)));
            }
            double ofShown = Arrays.stream(PublishedEvaluation.ndcgOverShown(judged, split))
                    .average()
                    .orElse(Double.NaN);
            scored.add(bare("published", id, "ndcg_over_shown", params, ofShown));
        }
        List<String> sentences = new ArrayList<>(List.of(WORDS.say("published.masked")));
        Rated.asPublished(study, params, context).ifPresent(errors -> {
            scored.addAll(errors);
            sentences.add(WORDS.say(
                    errors.getLast().value().value() < errors.getFirst().value().value()
                            ? "published.ratings-better"
                            : "published.ratings-worse",
                    errors.getFirst().value().value(),
                    errors.get(1).value().value(),
                    errors.getLast().value().value()));
        });
        return new PublishedLook(scored, sentences);
    }

    private static Scored bare(String split, String model, String metric, NextParams params, double value) {
        return new Scored(split, model, metric, params.shown(), Estimate.bare(value), Estimate.NONE, Estimate.NONE);
    }
}
