package org.lectern.analysis.predictor;

import java.util.SplittableRandom;

/**
 * Divides views as published: a fifth of the finished and a fifth of the unfinished ones judge, whoever made them, so that
 * learners stand on both sides. Views that are alike need not be told apart to be drawn.
 *
 * @param training four fifths
 * @param test the rest
 */
record ViewParts(Cases training, Cases test) {

    private static final double SHARE = 0.2;

    /** @param seed of the random numbers */
    static ViewParts of(Cases cases, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Sampler finished = new Sampler(cases.finished(), random.split());
        Sampler unfinished = new Sampler(cases.views() - cases.finished(), random.split());
        int[] testViews = new int[cases.size()];
        int[] testFinished = new int[cases.size()];
        int[] otherViews = new int[cases.size()];
        int[] otherFinished = new int[cases.size()];
        for (int of = 0; of < cases.size(); of++) {
            testFinished[of] = finished.draw(cases.finished(of));
            testViews[of] = testFinished[of] + unfinished.draw(cases.views(of) - cases.finished(of));
            otherFinished[of] = cases.finished(of) - testFinished[of];
            otherViews[of] = cases.views(of) - testViews[of];
        }
        return new ViewParts(cases.with(otherViews, otherFinished), cases.with(testViews, testFinished));
    }

    /** Draws a fixed number of views without replacement, one by one in their order. */
    private static final class Sampler {

        private final SplittableRandom random;
        private long left;
        private long wanted;

        Sampler(long views, SplittableRandom random) {
            this.random = random;
            left = views;
            wanted = (long) Math.ceil(SHARE * views);
        }

        /** How many of the next views are drawn. */
        int draw(int views) {
            int drawn = 0;
            for (int view = 0; view < views; view++) {
                if (random.nextDouble() * left < wanted) {
                    drawn++;
                    wanted--;
                }
                left--;
            }
            return drawn;
        }
    }
}
