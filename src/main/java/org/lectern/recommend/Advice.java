package org.lectern.recommend;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * What one learner is advised to open next.
 *
 * @param items best first, of equally good ones the smaller first
 * @param scores as the model gives them
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Advice(int[] items, double[] scores) {

    /**
     * Asks a model. Nothing that the learner has opened is advised, and nothing of which the model has nothing to say, so that
     * there may be fewer than wanted, or none.
     *
     * @param catalogue number of items
     * @param learner as in training; -1 for somebody who was not there
     * @param history the learner's items in order of time
     * @param never items that are not to be advised, such as retired ones
     * @param most how many are wanted
     */
    public static Advice of(
            Recommender recommender, int catalogue, int learner, int[] history, IntPredicate never, int most) {
        double[] scores = new double[catalogue];
        recommender.score(learner, history, scores);
        for (int item : history) {
            scores[item] = Double.NEGATIVE_INFINITY;
        }
        for (int item = 0; item < catalogue; item++) {
            boolean silent = recommender.silentAtZero() && !(scores[item] > 0);
            scores[item] = silent || never.test(item) ? Double.NEGATIVE_INFINITY : scores[item];
        }
        int[] items = TopItems.of(scores, most);
        return new Advice(
                items, Arrays.stream(items).mapToDouble(item -> scores[item]).toArray());
    }
}
