package org.lectern.learning;

import java.util.LinkedHashSet;
import java.util.SplittableRandom;

/**
 * One tree of random cuts parallel to the axes, kept in arrays: a node's feature, cut and lesser child; the greater child
 * stands behind the lesser. A leaf has feature {@link #LEAF} and keeps how many cuts set its rows apart in {@link #cuts}.
 */
final class IsolationTree {

    private static final int LEAF = -1;
    private static final double EULER = 0.577_215_664_901_532_9;

    private final double[][] rows;
    private final int[] members;
    private final int deepest;
    private final SplittableRandom random;
    private final int[] features;
    private final int[] lesser;
    private final double[] cuts;
    private int nodes = 1;

    private IsolationTree(double[][] rows, int[] members, int deepest, SplittableRandom random) {
        this.rows = rows;
        this.members = members;
        this.deepest = deepest;
        this.random = random;
        features = new int[2 * members.length - 1];
        lesser = new int[features.length];
        cuts = new double[features.length];
    }

    /**
     * @param rows with the same number of features each
     * @param sample how many of them the tree is grown on, drawn without replacement
     */
    static IsolationTree grow(double[][] rows, int sample, SplittableRandom random) {
        int deepest = Integer.SIZE - Integer.numberOfLeadingZeros(sample - 1);
        IsolationTree tree = new IsolationTree(rows, draw(rows.length, sample, random), deepest, random);
        tree.split(0, 0, sample, 0);
        return tree;
    }

    /** Floyd's way to draw without replacement, which does not touch what is not drawn. */
    private static int[] draw(int size, int sample, SplittableRandom random) {
        LinkedHashSet<Integer> drawn = LinkedHashSet.newLinkedHashSet(sample);
        for (int last = size - sample; last < size; last++) {
            int place = random.nextInt(last + 1);
            if (!drawn.add(place)) {
                drawn.add(last);
            }
        }
        return drawn.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Grows a node over the members from..to. */
    private void split(int node, int from, int to, int depth) {
        int feature = depth < deepest ? varying(from, to) : LEAF;
        features[node] = feature;
        if (feature == LEAF) {
            cuts[node] = depth + expectedCuts(to - from);
            return;
        }
        double least = rows[members[from]][feature];
        double most = least;
        for (int i = from + 1; i < to; i++) {
            least = Math.min(least, rows[members[i]][feature]);
            most = Math.max(most, rows[members[i]][feature]);
        }
        cuts[node] = random.nextDouble(least, most);
        lesser[node] = nodes;
        nodes += 2;
        int middle = partition(from, to, feature, cuts[node]);
        int child = lesser[node];
        split(child, from, middle, depth + 1);
        split(child + 1, middle, to, depth + 1);
    }

    /** A feature drawn from those in which the members differ. */
    private int varying(int from, int to) {
        int found = LEAF;
        int seen = 0;
        for (int feature = 0; feature < rows[0].length; feature++) {
            if (differ(from, to, feature) && random.nextInt(++seen) == 0) {
                found = feature;
            }
        }
        return found;
    }

    private boolean differ(int from, int to, int feature) {
        for (int i = from + 1; i < to; i++) {
            if (rows[members[i]][feature] != rows[members[from]][feature]) {
                return true;
            }
        }
        return false;
    }

    /** Brings the members at or below the cut before the others. */
    private int partition(int from, int to, int feature, double cut) {
        int middle = from;
        for (int i = from; i < to; i++) {
            if (rows[members[i]][feature] <= cut) {
                int swapped = members[i];
                members[i] = members[middle];
                members[middle] = swapped;
                middle++;
            }
        }
        return middle;
    }

    /** How many cuts set a row apart; where the tree ends before, with those that are expected for the rest. */
    double cuts(double[] row) {
        int node = 0;
        while (features[node] != LEAF) {
            node = lesser[node] + (row[features[node]] <= cuts[node] ? 0 : 1);
        }
        return cuts[node];
    }

    /** Mean number of cuts after which a search in a random tree over so many rows ends without success. */
    static double expectedCuts(int size) {
        return switch (size) {
            case 0, 1 -> 0;
            case 2 -> 1;
            default -> 2 * (StrictMath.log(size - 1.0) + EULER) - 2 * (size - 1.0) / size;
        };
    }
}
