package org.lectern.recommend;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.lectern.recommend.Interactions.ByItem;

/**
 * Pairs as one side of the factors sees them: of each learner the items, or of each item the learners.
 *
 * @param start where each row's pairs begin, one more than there are rows
 * @param other the number on the other side of each pair
 * @param weight what is added to a confidence of 1, of each pair
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Side(int[] start, int[] other, double[] weight) {

    int rows() {
        return start.length - 1;
    }

    /** Of each learner the items. */
    static Side ofLearners(Interactions train, IntToDoubleFunction weight) {
        double[] weights = new double[train.pairs()];
        Arrays.setAll(weights, weight);
        return new Side(train.starts(), train.itemOfPair(), weights);
    }

    /** Of each item the learners. */
    static Side ofItems(Interactions train, IntToDoubleFunction weight) {
        ByItem byItem = train.byItem();
        double[] weights = new double[train.pairs()];
        Arrays.setAll(weights, place -> weight.applyAsDouble(byItem.pair()[place]));
        return new Side(byItem.start(), byItem.learner(), weights);
    }
}
