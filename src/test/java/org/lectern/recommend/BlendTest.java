package org.lectern.recommend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class BlendTest {

    /** Scores that are given. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Given(double... scores) implements Recommender {
        @Override
        public String id() {
            return "given";
        }

        @Override
        public void score(int learner, int[] history, double[] into) {
            System.arraycopy(scores, 0, into, 0, scores.length);
        }
    }

    private static final Given ONE = new Given(99, -2, 0, 2);
    private static final Given OTHER = new Given(-99, 30, 10, 20);

    /** The item that was seen, 0, would have stretched either range. */
    @Test
    void partsAreBroughtToOneRangeOverTheCandidates() {
        assertArrayEquals(new double[] {0, 0.75, 0.125, 0.625}, scores(ONE, 0.25, OTHER), 1e-15);
    }

    @Test
    void atTheEndsItIsOneOfThem() {
        assertArrayEquals(new double[] {0, 0, 0.5, 1}, scores(ONE, 1, OTHER));
        assertArrayEquals(new double[] {0, 1, 0, 0.5}, scores(ONE, 0, OTHER));
    }

    @Test
    void whatIsAlikeForAllSaysNothing() {
        assertArrayEquals(new double[] {0, 0, 0.25, 0.5}, scores(ONE, 0.5, new Given(0, 7, 7, 7)));
    }

    @Test
    void blendsAreBlended() {
        Blend inner = new Blend("inner", ONE, 0.5, OTHER);
        // The inner one has .5, .25 and .75 for the candidates.
        assertArrayEquals(
                new double[] {0, 0.5 + 0.25, 0, 0.5 + 0.25}, scores(inner, 0.5, new Given(0, 3, 2, 2.5)), 1e-15);
    }

    /** Ratings clipped to 10, 0, 0 and 2. */
    @Test
    void asPublishedNothingIsBroughtToOneRange() {
        PublishedBlend blend = new PublishedBlend(ONE, 0.7, new Given(0.1, 0.2, 0.3, 0));
        assertArrayEquals(new double[] {7.03, 0.06, 0.09, 1.4}, Some.scores(blend, 4, 0, 0), 1e-12);
    }

    @Test
    void aShareIsAShare() {
        assertThrows(IllegalArgumentException.class, () -> new Blend("b", ONE, 1.01, OTHER));
    }

    private static double[] scores(Recommender one, double share, Recommender other) {
        return Some.scores(new Blend("blend", one, share, other), 4, 0, 0);
    }
}
