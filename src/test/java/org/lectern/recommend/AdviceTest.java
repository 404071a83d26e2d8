package org.lectern.recommend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;
import org.lectern.contract.TaskContext;

class AdviceTest {

    /** Learners of items 0 to 4: 3, 2, 2, 1, 0. */
    private static final Interactions TRAIN =
            Some.histories(5, new int[] {0, 1, 2}, new int[] {0, 1, 2}, new int[] {0, 3});

    @Test
    void whatWasOpenedIsRetiredOrUnknownIsNotAdvised() {
        Popularity model = Popularity.of(TRAIN);
        Advice all = Advice.of(model, 5, -1, new int[] {0}, _ -> false, 9);
        assertArrayEquals(new int[] {1, 2, 3}, all.items());
        assertArrayEquals(new double[] {2, 2, 1}, all.scores());
        assertArrayEquals(
                new int[] {1},
                Advice.of(model, 5, -1, new int[] {0}, _ -> false, 1).items());
        assertArrayEquals(
                new int[] {2, 3},
                Advice.of(model, 5, -1, new int[] {0}, item -> item == 1, 9).items());
    }

    /** Scores below 0 are advice where a model does not say by them that it has nothing to say. */
    @Test
    void segmentsScoreByLogarithms() {
        Segments model = new Segments(TRAIN, new int[][] {});
        assertArrayEquals(
                new int[] {0, 1},
                Advice.of(model, 5, -1, new int[] {}, _ -> false, 2).items());
    }

    @Test
    void withoutAnythingToSayThereIsNone() {
        ItemNeighbours model = ItemNeighbours.fit(TRAIN, TaskContext.quiet());
        assertArrayEquals(
                new int[] {},
                Advice.of(model, 5, -1, new int[] {4}, _ -> false, 3).items());
    }
}
