package org.lectern.recommend;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Pairs for tests. */
final class Some {

    private Some() {}

    /** One row a learner: the items in the order in which they were opened, at times 0, 1, 2, … */
    static Interactions histories(int items, int[]... histories) {
        int pairs = Arrays.stream(histories).mapToInt(history -> history.length).sum();
        int[] learner = new int[pairs];
        int[] item = new int[pairs];
        long[] time = new long[pairs];
        int next = 0;
        for (int one = 0; one < histories.length; one++) {
            for (int place = 0; place < histories[one].length; place++, next++) {
                learner[next] = one;
                item[next] = histories[one][place];
                time[next] = place;
            }
        }
        return of(histories.length, items, learner, item, time);
    }

    /** Values and counts of 1. */
    static Interactions of(int learners, int items, int[] learner, int[] item, long... time) {
        double[] value = new double[learner.length];
        int[] times = new int[learner.length];
        Arrays.fill(value, 1);
        Arrays.fill(times, 1);
        return Interactions.of(learners, items, learner, item, time, value, times);
    }

    /**
     * Learners who choose by an item's weight, and with an affinity above 0 rather in their own half of the catalogue.
     *
     * @param affinity how many times as likely an item of one's own half is, as a power of e
     */
    static Interactions drawn(int learners, int items, int each, double affinity, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] weight = random.doubles(items).map(one -> 0.05 + one * one).toArray();
        int[][] histories = new int[learners][];
        for (int learner = 0; learner < learners; learner++) {
            int half = learner % 2;
            double[] left = weight.clone();
            for (int item = 0; item < items; item++) {
                left[item] *= item % 2 == half ? StrictMath.exp(affinity) : 1;
            }
            histories[learner] = new int[each];
            for (int place = 0; place < each; place++) {
                int item = draw(left, random);
                histories[learner][place] = item;
                left[item] = 0;
            }
        }
        return histories(items, histories);
    }

    private static int draw(double[] weight, SplittableRandom random) {
        double rest = random.nextDouble() * Arrays.stream(weight).sum();
        int last = 0;
        for (int item = 0; item < weight.length && rest >= 0; item++) {
            if (weight[item] > 0) {
                rest -= weight[item];
                last = item;
            }
        }
        return last;
    }

    /** What a model scores. */
    static double[] scores(Recommender recommender, int items, int learner, int... history) {
        double[] scores = new double[items];
        recommender.score(learner, history, scores);
        return scores;
    }
}
