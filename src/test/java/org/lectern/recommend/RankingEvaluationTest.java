package org.lectern.recommend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.contract.TaskContext;

class RankingEvaluationTest {

    private static final TaskContext QUIET = TaskContext.quiet();

    /** Popularity 2, 2, 1, 1, 0 in training; the learners open 3, and 4, next. */
    private static final Split SMALL =
            new Split(Some.histories(5, new int[] {0, 1, 2}, new int[] {1, 0, 3}), new int[][] {{3}, {4}});

    /** Learner 0 may be shown 3 and 4, learner 1 the items 2 and 4: of equally popular ones the smaller first. */
    @Test
    void whatIsRankedIsAllButTheHistory() {
        Judged judged = judged(Popularity.of(SMALL.train()), SMALL, 1);
        assertArrayEquals(new int[][] {{3}, {2}}, judged.shown());
        assertArrayEquals(new double[] {1, 0}, judged.of(RankingMetric.NDCG));
        assertArrayEquals(new double[] {1, 0.5}, judged.of(RankingMetric.RECIPROCAL_RANK));
        assertArrayEquals(new int[] {3, 3}, judged.histories());
        assertEquals(0.5, judged.mean(RankingMetric.HIT));
        assertEquals(0.4, judged.coverage());
        assertEquals(1, judged.meanPopularity());
        // Shown once: two of five. 2 (4 + 5) / (5 · 2) - 6/5.
        assertEquals(0.6, judged.gini(), 1e-15);
    }

    @Test
    void fewerCandidatesThanPlacesAreAllShown() {
        Judged judged = judged(Popularity.of(SMALL.train()), SMALL, 5);
        assertArrayEquals(new int[][] {{3, 4}, {2, 4}}, judged.shown());
        assertArrayEquals(new double[] {0.2, 0.2}, judged.of(RankingMetric.PRECISION));
    }

    /** Random scores with many ties beside sorting: the same items, the same rank. */
    @Test
    void oneLookAtEachFindsWhatSortingFinds() {
        double[] scores = new SplittableRandom(3)
                .ints(500, 0, 40)
                .mapToDouble(score -> score < 10 ? Double.NEGATIVE_INFINITY : score)
                .toArray();
        int[] sorted = IntStream.range(0, 500)
                .filter(item -> scores[item] >= 10)
                .boxed()
                .sorted((one, other) -> Double.compare(scores[other], scores[one]))
                .mapToInt(item -> item)
                .toArray();
        for (int most : new int[] {0, 1, 7, 100, 499}) {
            assertArrayEquals(Arrays.copyOf(sorted, Math.min(most, sorted.length)), TopItems.of(scores, most));
        }
    }

    @Test
    void whatWasSeenIsNeverShown() {
        Interactions all = Some.drawn(200, 60, 12, 1, 3);
        Split split = Split.leaveLast(all, 0.2, 5);
        Recommender[] models = {
            new NextStep(split.train()),
            ItemNeighbours.fit(split.train(), QUIET),
            new Blend("b", new CatalogueOrder(split.train()), 0.5, Popularity.of(split.train())),
            new RandomOrder(1)
        };
        for (Recommender model : models) {
            Judged judged = judged(model, split, 10);
            assertEquals(
                    0, EvaluationLeaks.of(all, split.train(), split, judged).shownAgain());
            assertTrue(Arrays.stream(judged.shown()).allMatch(shown -> shown.length == 10));
        }
    }

    @Test
    void threadsDoNotChangeTheAnswer() throws Exception {
        Split split = Split.leaveLast(Some.drawn(200, 60, 12, 1, 3), 0.2, 5);
        Judged many = judged(new NextStep(split.train()), split, 5);
        try (ForkJoinPool one = new ForkJoinPool(1)) {
            Judged alone = one.submit(() -> judged(new NextStep(split.train()), split, 5))
                    .get();
            for (RankingMetric metric : RankingMetric.values()) {
                assertArrayEquals(many.of(metric), alone.of(metric));
            }
            assertArrayEquals(many.shown(), alone.shown());
        }
    }

    @Test
    void learnersAreToldApartByTheirHistory() {
        Split split = new Split(
                Some.histories(9, new int[] {0}, new int[] {0, 1}, new int[] {0, 1, 2, 3}, new int[] {}),
                new int[][] {{8}, {8}, {8}, {8}});
        Judged judged = judged(Popularity.of(split.train()), split, 1);
        assertArrayEquals(new int[] {0}, judged.only(HistoryLength.ONE).learners());
        assertArrayEquals(new int[] {1}, judged.only(HistoryLength.TWO_OR_THREE).learners());
        assertArrayEquals(new int[] {2}, judged.only(HistoryLength.FOUR_TO_NINE).learners());
        assertArrayEquals(new int[] {3}, judged.only(HistoryLength.NONE).learners());
        assertEquals(0, judged.only(HistoryLength.TWENTY_OR_MORE).learners().length);
    }

    @Test
    void asPublishedNothingIsFoundWhateverTheModel() {
        Interactions all = Some.drawn(100, 40, 10, 3, 3);
        Split split = Split.leaveLast(all, 0.2, 5);
        Judged judged = PublishedEvaluation.everythingMasked(
                ItemNeighbours.fit(all, QUIET), all, split, 5, split.judges(), QUIET);
        for (RankingMetric metric : RankingMetric.values()) {
            assertEquals(0, judged.mean(metric));
        }
        assertArrayEquals(new double[100], PublishedEvaluation.ndcgOverShown(judged, split));
    }

    /** The only hit stands in front, and there were two to find. */
    @Test
    void overWhatIsShownOneHitIsAll() {
        Split split = new Split(Some.histories(4, new int[] {0}, new int[] {1}), new int[][] {{1, 3}, {}});
        Judged judged = judged(Popularity.of(split.train()), split, 1);
        assertArrayEquals(new double[] {1}, PublishedEvaluation.ndcgOverShown(judged, split));
        assertArrayEquals(new double[] {0.5}, judged.of(RankingMetric.RECALL));
    }

    private static Judged judged(Recommender model, Split split, int k) {
        return RankingEvaluation.of(model, split, k, split.judges(), QUIET);
    }
}
