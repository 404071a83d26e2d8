package org.lectern.recommend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Five items shown, worked by hand. In order: NDCG, P, attainable P, R, reciprocal rank, AP, hit. */
class RankingMetricsTest {

    private static final double CLOSE = 1e-6;

    @Test
    void twoOfThreeAtPlacesTwoAndFive() {
        boolean[] hits = {false, true, false, false, true};
        assertArrayEquals(new double[] {0.477624, 0.4, 2 / 3.0, 2 / 3.0, 0.5, 0.3, 1}, figures(hits, 5, 3, 2), CLOSE);
        assertEquals(0.624051, RankingMetrics.ndcgOverShown(hits), CLOSE);
    }

    @Test
    void noneIsNothingButForTheRankFurtherDown() {
        boolean[] hits = new boolean[5];
        assertArrayEquals(new double[] {0, 0, 0, 0, 1 / 7.0, 0, 0}, figures(hits, 5, 1, 7), CLOSE);
        assertArrayEquals(new double[7], figures(hits, 5, 1, 0));
        assertEquals(0, RankingMetrics.ndcgOverShown(hits));
    }

    @Test
    void theOnlyOneInFrontIsAllThatCouldBe() {
        boolean[] hits = {true, false, false, false, false};
        assertArrayEquals(new double[] {1, 0.2, 1, 1, 1, 1, 1}, figures(hits, 5, 1, 1), CLOSE);
    }

    @Test
    void moreToFindThanPlaces() {
        boolean[] hits = {true, true, true, true, true};
        assertArrayEquals(new double[] {1, 1, 1, 5 / 7.0, 1, 1, 1}, figures(hits, 5, 7, 1), CLOSE);
    }

    private static double[] figures(boolean[] hits, int k, int tests, int first) {
        return RankingMetrics.of(hits, k, tests, first).values().stream()
                .mapToDouble(figure -> figure)
                .toArray();
    }
}
