package org.lectern.recommend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.lectern.contract.TaskContext;
import org.lectern.stats.SparseRows;

/** Models that say which item of a history speaks for another. */
class NeighboursTest {

    private static final TaskContext QUIET = TaskContext.quiet();

    /** Items 0 and 1 have two learners in common, of 3 and 2; items 0 and 2 one, of 3 and 1; item 3 nobody. */
    private static final Interactions TRAIN =
            Some.histories(4, new int[] {0, 1}, new int[] {0, 1}, new int[] {2, 0}, new int[] {});

    @Test
    void itemsAreNearByTheLearnersTheyShare() {
        ItemNeighbours model = ItemNeighbours.fit(TRAIN, QUIET);
        double of01 = 2 / (Math.sqrt(6) + 10);
        double of02 = 1 / (Math.sqrt(3) + 10);
        assertArrayEquals(new double[] {0, of01, of02, 0}, Some.scores(model, 4, 0, 0), 1e-15);
        assertArrayEquals(new double[] {of01 + of02, 0, 0, 0}, Some.scores(model, 4, 0, 2, 1), 1e-15);
        assertEquals(OptionalInt.of(1), model.because(new int[] {2, 1}, 0));
        assertEquals(OptionalInt.empty(), model.because(new int[] {2, 1}, 3));
        assertEquals(new Support(2, 2), model.support(1, 0));
        assertEquals(new Support(2, 3), model.support(0, 1));
    }

    /** Of candidate 0 only item 1 is kept; item 2 keeps 0, so that 0 still speaks for 2. */
    @Test
    void neighboursAreKeptPerCandidate() {
        ItemNeighbours model = ItemNeighbours.fit(TRAIN, 1, 10, QUIET);
        assertArrayEquals(new double[] {0, 0, 0, 0}, Some.scores(model, 4, 0, 2), 1e-15);
        assertArrayEquals(
                new double[] {0, 2 / (Math.sqrt(6) + 10), 1 / (Math.sqrt(3) + 10), 0},
                Some.scores(model, 4, 0, 0),
                1e-15);
    }

    /** Items 1, 2 and 3 are equally near to 0. */
    @Test
    void ofEquallyNearItemsTheSmallerIsKept() {
        ItemNeighbours model = ItemNeighbours.fit(Some.histories(4, new int[] {3, 2, 1, 0}), 2, 0, QUIET);
        assertArrayEquals(new double[] {1, 1, 0, 0}, Some.scores(model, 4, 0, 2));
        assertArrayEquals(new double[] {0, 0, 0, 0}, Some.scores(model, 4, 0, 3));
    }

    /**
     * Steps 0-1 twice and 2-0 once; shares of pairs 3/6, 2/6, 1/6. After 2 and then 0: T(0, 1) = (2 + 1/3) / 3 and half of
     * T(2, 1) = (1/3) / 2.
     */
    @Test
    void theNextStepIsCountedAndFades() {
        NextStep model = new NextStep(TRAIN);
        double[] expected = {
            0.5 / 3 + 0.5 * (1 + 0.5) / 2, (2 + 1 / 3.0) / 3 + 0.5 * (1 / 3.0) / 2, 1 / 6.0 / 3 + 0.5 / 6 / 2, 0
        };
        assertArrayEquals(expected, Some.scores(model, 4, 0, 2, 0), 1e-15);
        assertArrayEquals(new double[] {0.5, 1 / 3.0, 1 / 6.0, 0}, Some.scores(model, 4, -1), 1e-15);
        assertEquals(OptionalInt.of(0), model.because(new int[] {2, 0}, 1));
        assertEquals(OptionalInt.empty(), model.because(new int[] {2, 0}, 2));
        assertEquals(new Support(2, 3), model.support(0, 1));
        assertEquals(new Support(0, 3), model.support(0, 2));
    }

    /** The sixth item from the end says nothing any more. */
    @Test
    void onlyTheLastFiveItemsCount() {
        NextStep model = new NextStep(Some.histories(8, new int[] {0, 7}, new int[] {1, 2, 3, 4, 5}));
        assertArrayEquals(Some.scores(model, 8, 0, 1, 2, 3, 4, 5), Some.scores(model, 8, 0, 0, 1, 2, 3, 4, 5), 1e-15);
        assertEquals(OptionalInt.empty(), model.because(new int[] {0, 1, 2, 3, 4, 5}, 7));
    }

    /**
     * Two items with 2 learners of the first, 1 of both and λ = 1: G = (3 1; 1 2), P = (2 -1; -1 3) / 5, so that the first tells
     * the second by 1/3 and the second the first by 1/2.
     */
    @Test
    void easeIsTheInverseByHand() {
        Ease model = Ease.fit(Some.histories(2, new int[] {0, 1}, new int[] {0}), 1, QUIET);
        assertArrayEquals(new double[] {0, 1 / 3.0}, Some.scores(model, 2, 0, 0), 1e-15);
        assertArrayEquals(new double[] {0.5, 0}, Some.scores(model, 2, 0, 1), 1e-15);
        assertEquals(OptionalInt.of(0), model.because(new int[] {0}, 1));
    }

    /** The score of an item from all others minimises the squared error: (G B) has λ·diag only where B is 0, and 0 elsewhere. */
    @Test
    void easeSolvesItsNormalEquations() {
        int items = 30;
        double lambda = 7;
        Interactions train = Some.drawn(80, items, 8, 1, 5);
        Ease model = Ease.fit(train, lambda, QUIET);
        double[][] weight = new double[items][];
        for (int from = 0; from < items; from++) {
            weight[from] = Some.scores(model, items, 0, from);
        }
        int[][] both = new int[items][items];
        for (int learner = 0; learner < train.learners(); learner++) {
            for (int one : train.history(learner)) {
                for (int other : train.history(learner)) {
                    both[one][other]++;
                }
            }
        }
        for (int to = 0; to < items; to++) {
            for (int row = 0; row < items; row++) {
                double left = lambda * weight[row][to] - both[row][to];
                for (int from = 0; from < items; from++) {
                    left += both[row][from] * weight[from][to];
                }
                assertEquals(0, row == to ? 0 : left, 1e-10);
            }
        }
    }

    /** Vectors (1, 0), (0, 1), (.6, .8) and none; the profile of the first two is (1, 1) / √2. */
    @Test
    void contentIsTheCosineWithTheMeanOfTheHistory() {
        SparseRows vectors =
                new SparseRows(2, new int[] {0, 1, 2, 4, 4}, new int[] {0, 1, 0, 1}, new double[] {1, 1, 0.6, 0.8});
        ContentLikeness model = new ContentLikeness(vectors);
        double root = Math.sqrt(0.5);
        assertArrayEquals(new double[] {root, root, 1.4 * root, 0}, Some.scores(model, 4, -1, 0, 1), 1e-15);
        assertArrayEquals(new double[] {0, 0, 0, 0}, Some.scores(model, 4, 0, 3));
        assertEquals(OptionalInt.of(1), model.because(new int[] {0, 1}, 2));
        assertEquals(OptionalInt.empty(), model.because(new int[] {0, 1}, 3));
    }
}
