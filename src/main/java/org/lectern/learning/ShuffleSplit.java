package org.lectern.learning;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Divides things as scikit-learn's {@code train_test_split} does with the same seed: the first of a shuffled order judge. Source:
 * NumPy 1.24, {@code RandomState.permutation}; scikit-learn 1.2, {@code ShuffleSplit}.
 */
public final class ShuffleSplit {

    private ShuffleSplit() {}

    /**
     * The places of those that judge, in the order in which they were drawn.
     *
     * @param things how many are divided
     * @param share that judges, 0..1; rounded up
     */
    public static int[] judging(int things, double share, long seed) {
        int[] order = IntStream.range(0, things).toArray();
        NumpyDraws draws = new NumpyDraws(seed);
        for (int i = things - 1; i > 0; i--) {
            int other = draws.below(i + 1);
            int moved = order[i];
            order[i] = order[other];
            order[other] = moved;
        }
        return Arrays.copyOf(order, (int) Math.ceil(share * things));
    }
}
