package org.lectern.learning;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Divides things as scikit-learn's {@code train_test_split} does with the same seed: the first of a shuffled order judge. Source:
 * NumPy 1.24, {@code RandomState.permutation}; scikit-learn 1.2, {@code ShuffleSplit} and {@code StratifiedShuffleSplit}.
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
        return Arrays.copyOf(permutation(things, new NumpyDraws(seed)), (int) Math.ceil(share * things));
    }

    /**
     * The same with as near the same share of yeses on both sides as whole numbers go.
     *
     * @param labels of the things
     */
    public static int[] judging(boolean[] labels, double share, long seed) {
        NumpyDraws draws = new NumpyDraws(seed);
        int judging = (int) Math.ceil(share * labels.length);
        int[][] kinds = {places(labels, false), places(labels, true)};
        int[] training = near(kinds[0].length, kinds[1].length, labels.length - judging, draws);
        int[] tests = near(kinds[0].length - training[0], kinds[1].length - training[1], judging, draws);
        int[] drawn = new int[judging];
        int found = 0;
        for (int kind = 0; kind < kinds.length; kind++) {
            int[] order = permutation(kinds[kind].length, draws);
            for (int i = 0; i < tests[kind]; i++) {
                drawn[found++] = kinds[kind][order[training[kind] + i]];
            }
        }
        // Those that train are shuffled first.
        permutation(labels.length - judging, draws);
        return IntStream.of(permutation(judging, draws)).map(i -> drawn[i]).toArray();
    }

    private static int[] places(boolean[] labels, boolean label) {
        return IntStream.range(0, labels.length).filter(i -> labels[i] == label).toArray();
    }

    /** How many of each kind are drawn; what a half leaves over goes where the larger rest is, or by lot. */
    private static int[] near(int noes, int yeses, int drawn, NumpyDraws draws) {
        double ofNoes = (double) noes / (noes + yeses) * drawn;
        double ofYeses = (double) yeses / (noes + yeses) * drawn;
        int[] found = {(int) Math.floor(ofNoes), (int) Math.floor(ofYeses)};
        if (found[0] + found[1] < drawn) {
            double more = (ofNoes - found[0]) - (ofYeses - found[1]);
            found[more == 0 ? permutation(2, draws)[0] : more > 0 ? 0 : 1]++;
        }
        return found;
    }

    private static int[] permutation(int things, NumpyDraws draws) {
        int[] order = IntStream.range(0, things).toArray();
        for (int i = things - 1; i > 0; i--) {
            int other = draws.below(i + 1);
            int moved = order[i];
            order[i] = order[other];
            order[other] = moved;
        }
        return order;
    }
}
