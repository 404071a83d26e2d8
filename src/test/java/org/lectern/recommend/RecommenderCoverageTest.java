package org.lectern.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.contract.TaskContext;
import org.lectern.stats.Simulated;

/**
 * Three hundred learners open twelve of sixty items each, by how popular items are and, with a taste, rather in their own half of the
 * catalogue. How often each model is said to be better than popularity.
 */
@Tag("simulated")
class RecommenderCoverageTest {

    private static final TaskContext QUIET = TaskContext.quiet();

    /** An interval of 95 % lies above what it should hold in one of forty. */
    private static final double BY_CHANCE = 0.025;

    @Test
    void withoutATasteNothingIsBetterThanWhatIsPopular() {
        int[] better = better(0, Simulated.STUDIES);
        assertTrue(
                Arrays.stream(better).allMatch(of -> Simulated.within(of, BY_CHANCE)), () -> Arrays.toString(better));
    }

    /** An item of one's own half is seven times as likely. Of half as many studies. */
    @Test
    void aTasteIsFound() {
        int studies = Simulated.STUDIES / 2;
        int[] better = better(2, studies);
        assertTrue(Arrays.stream(better).limit(4).allMatch(of -> of > 0.9 * studies), () -> Arrays.toString(better));
        assertEquals(0, better[4]);
    }

    /** In how many studies neighbours, the next step, the linear model, least squares and the order of the catalogue are. */
    private static int[] better(double taste, int studies) {
        int[] better = new int[5];
        for (int study = 0; study < studies; study++) {
            Split split = Split.leaveLast(Some.drawn(300, 60, 12, taste, 1000 + study), 0.2, 5);
            Interactions train = split.train();
            Judged popular = judged(Popularity.of(train), split);
            List<Recommender> models = List.of(
                    ItemNeighbours.fit(train, QUIET),
                    new NextStep(train),
                    Ease.fit(train, 50, QUIET),
                    new AlternatingLeastSquares(16, 5, 1, 15, false, study).fit(train, QUIET),
                    new CatalogueOrder(train));
            for (int model = 0; model < better.length; model++) {
                Judged judged = judged(models.get(model), split);
                boolean above = Paired.difference(judged, popular, RankingMetric.NDCG, study)
                        .surelyAbove(0);
                better[model] += above ? 1 : 0;
            }
        }
        return better;
    }

    private static Judged judged(Recommender model, Split split) {
        return RankingEvaluation.of(model, split, 5, split.judges(), QUIET);
    }
}
