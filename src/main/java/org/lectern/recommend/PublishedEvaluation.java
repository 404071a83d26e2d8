package org.lectern.recommend;

import java.util.stream.IntStream;
import org.lectern.contract.TaskContext;

/** Evaluations as they were published, to be shown beside the right one, not to be used. */
public final class PublishedEvaluation {

    private PublishedEvaluation() {}

    /**
     * A model that has seen everything, and everything that a learner ever opened left out of what is shown: no test item can be
     * shown, so that every measure is 0, whatever the model.
     *
     * @param recommender fitted on all pairs
     * @param all pairs, those of the test among them
     */
    public static Judged everythingMasked(
            Recommender recommender, Interactions all, Split split, int k, int[] learners, TaskContext context) {
        return RankingEvaluation.of(recommender, new Split(all, split.test()), k, learners, context);
    }

    /** A right split, but what a learner has opened before is shown again and takes places. */
    public static Judged nothingMasked(
            Recommender recommender, Split split, int k, int[] learners, TaskContext context) {
        return RankingEvaluation.unmasked(recommender, split, k, learners, context);
    }

    /** The discounted gain over that of the hits alone, learner by learner: a single hit in front counts as all that was to be found. */
    public static double[] ndcgOverShown(Judged judged, Split split) {
        return IntStream.range(0, judged.learners().length)
                .mapToDouble(place -> RankingMetrics.ndcgOverShown(
                        RankingEvaluation.hits(judged.shown()[place], split.test()[judged.learners()[place]])))
                .toArray();
    }
}
