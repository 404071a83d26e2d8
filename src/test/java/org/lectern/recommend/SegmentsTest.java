package org.lectern.recommend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SegmentsTest {

    private static final Interactions TRAIN =
            Some.histories(2, new int[] {0, 1}, new int[] {0}, new int[] {0}, new int[] {});

    /** Shares .75 and .25; of segment 1, learners 1 and 2, two pairs, both on item 0: (2 + 150) / 202 and 50 / 202. */
    @Test
    void attributesLiftWhatTheirLearnersOpened() {
        Segments model = new Segments(TRAIN, new int[][] {{0, 1, 1, 1}});
        assertArrayEquals(new double[] {Math.log(152 / 202.0), Math.log(50 / 202.0)}, Some.scores(model, 2, 3), 1e-9);
    }

    @Test
    void eachAttributeAddsItsOwn() {
        Segments model = new Segments(TRAIN, new int[][] {{0, 1, 1, 1}, {0, 1, 1, 1}});
        double lift = Math.log(152 / 202.0 / 0.75);
        assertEquals(Math.log(0.75) + 2 * lift, Some.scores(model, 2, 3)[0], 1e-9);
    }

    @Test
    void whatIsNotKnownSaysNothing() {
        Segments model = new Segments(TRAIN, new int[][] {{0, 1, 1, -1}});
        double[] popular = {Math.log(0.75), Math.log(0.25)};
        assertArrayEquals(popular, Some.scores(model, 2, 3), 1e-9);
        assertArrayEquals(popular, Some.scores(model, 2, -1), 1e-9);
        double[] unheard = new double[2];
        model.scoreOf(new int[] {7}, unheard);
        assertArrayEquals(popular, unheard, 1e-9);
    }
}
