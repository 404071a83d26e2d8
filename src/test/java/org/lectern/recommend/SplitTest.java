package org.lectern.recommend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplitTest {

    /** Of 10, 5, 4 and no items. */
    private static final Interactions FOUR = Some.histories(
            10,
            new int[] {9, 8, 7, 6, 5, 4, 3, 2, 1, 0},
            new int[] {0, 1, 2, 3, 4},
            new int[] {0, 1, 2, 3},
            new int[] {});

    @Test
    void theLastFifthJudgesAndAtLeastOneOfThoseWithEnough() {
        Split split = Split.leaveLast(FOUR, 0.2, 5);
        assertArrayEquals(new int[][] {{0, 1}, {4}, {}, {}}, split.test());
        assertArrayEquals(new int[] {9, 8, 7, 6, 5, 4, 3, 2}, split.train().history(0));
        assertArrayEquals(new int[] {0, 1, 2, 3}, split.train().history(1));
        assertArrayEquals(new int[] {0, 1, 2, 3}, split.train().history(2));
        assertArrayEquals(new int[] {0, 1}, split.judges());
        assertEquals(3, split.testPairs());
    }

    /** .29 · 100 is 28.999999999999996. */
    @Test
    void roundingCostsNoPair() {
        Interactions hundred = Some.histories(100, IntStream.range(0, 100).toArray());
        assertEquals(29, Split.leaveLast(hundred, 0.29, 5).test()[0].length);
    }

    /** Ten pairs at times 0 to 9: the place of 80 % is 7.2, so that 8 and 9 are later. */
    @Test
    void oneMomentCutsAllAndWhatIsNewCannotJudge() {
        Interactions all = Some.of(
                3,
                5,
                new int[] {0, 0, 0, 0, 1, 1, 1, 1, 2, 0},
                new int[] {0, 1, 2, 3, 0, 1, 2, 3, 0, 4},
                0,
                1,
                2,
                3,
                4,
                5,
                6,
                7,
                8,
                9);
        TimeSplit cut = Split.atTime(all, 0.8);
        assertEquals(2, cut.later());
        assertEquals(0.5, cut.ofNewLearners());
        assertEquals(0.5, cut.onNewItems());
        assertEquals(0, cut.split().testPairs());
        assertEquals(8, cut.split().train().pairs());
        TimeSplit earlier = Split.atTime(all, 0.5);
        assertArrayEquals(new int[][] {{}, {1, 2, 3}, {}}, earlier.split().test());
        assertEquals(0.2, earlier.ofNewLearners());
        assertEquals(0.2, earlier.onNewItems());
    }

    @Test
    void settingsAreChosenByTheItemBeforeTheTest() {
        Split inner = Split.leaveLast(FOUR, 0.2, 5).inner();
        assertArrayEquals(new int[][] {{2}, {3}, {}, {}}, inner.test());
        assertArrayEquals(new int[] {9, 8, 7, 6, 5, 4, 3}, inner.train().history(0));
        assertArrayEquals(new int[] {0, 1, 2, 3}, inner.train().history(2));
    }

    /** Somebody with one known item would judge from nothing. */
    @Test
    void whoHasOneKnownItemDoesNotJudgeSettings() {
        Split inner =
                Split.leaveLast(Some.histories(2, new int[] {0, 1}), 0.2, 2).inner();
        assertArrayEquals(new int[][] {{}}, inner.test());
        assertEquals(1, inner.train().pairs());
    }

    @Test
    void someJudgesAreDrawnWithoutOrderOrTwins() {
        int[][] histories =
                IntStream.range(0, 100).mapToObj(_ -> new int[] {0, 1}).toArray(int[][]::new);
        Split split = Split.leaveLast(Some.histories(2, histories), 0.5, 2);
        int[] drawn = split.judges(10, 3);
        assertEquals(10, Arrays.stream(drawn).distinct().count());
        assertArrayEquals(Arrays.stream(drawn).sorted().toArray(), drawn);
        assertArrayEquals(drawn, split.judges(10, 3));
        assertTrue(!Arrays.equals(drawn, split.judges(10, 4)));
        assertArrayEquals(split.judges(), split.judges(100, 3));
    }
}
