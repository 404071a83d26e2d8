package org.lectern.learning;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.lectern.learning.BoostedTree.Node;
import org.lectern.learning.BoostedTree.Question;

/**
 * Boosted trees over numbers in arrays, to be asked for many rows at once: they say what {@link BoostedTrees} say, to the last
 * digit. Numbers are told as the place among all cuts of their feature, so that a question is a difference of whole numbers, and
 * every row takes as many steps as the deepest: a leaf leads to itself.
 */
final class FlatTrees {

    /** So many rows stay in the cache while all trees are asked. */
    private static final int BLOCK = 256;

    private static final int LANES = 4;

    /** Of a node: feature, last place that goes to the yes-child, 0 where what is missing does, else 1, and that child. */
    private static final int FIELDS = 4;

    private static final int SIGN = 31;

    private final double start;
    private final double[][] cuts;
    private final int[] roots;
    private final int[] depths;
    private final int[] nodes;
    private final double[] values;

    FlatTrees(BoostedTrees trees) {
        start = trees.start();
        cuts = IntStream.range(0, trees.features().size())
                .mapToObj(feature -> trees.trees().stream()
                        .flatMap(tree -> tree.nodes().stream())
                        .filter(node -> node.question() != Question.LEAF && node.feature() == feature)
                        .mapToDouble(Node::cut)
                        .sorted()
                        .distinct()
                        .toArray())
                .toArray(double[][]::new);
        roots = new int[trees.trees().size()];
        depths = new int[roots.length];
        nodes = new int[FIELDS * trees.nodes()];
        values = new double[trees.nodes()];
        int from = 0;
        for (int tree = 0; tree < roots.length; tree++) {
            List<Node> told = trees.trees().get(tree).nodes();
            roots[tree] = from;
            int[] depthsOfNodes = new int[told.size()];
            for (int i = 0; i < told.size(); i++) {
                Node node = told.get(i);
                put(from + i, from, node);
                depths[tree] = Math.max(depths[tree], depthsOfNodes[i]);
                if (node.question() != Question.LEAF) {
                    depthsOfNodes[node.yes()] = depthsOfNodes[i] + 1;
                    depthsOfNodes[node.yes() + 1] = depthsOfNodes[i] + 1;
                }
            }
            from += told.size();
        }
    }

    private void put(int at, int root, Node node) {
        boolean leaf = node.question() == Question.LEAF;
        int shift = leaf || node.missingYes() ? 0 : 1;
        int last = leaf ? Integer.MAX_VALUE : Arrays.binarySearch(cuts[node.feature()], node.cut()) + 1 - shift;
        nodes[FIELDS * at] = node.feature();
        nodes[FIELDS * at + 1] = last;
        nodes[FIELDS * at + 2] = shift;
        nodes[FIELDS * at + 3] = leaf ? at : root + node.yes();
        values[at] = node.value();
    }

    /** Log odds of a yes, by row. */
    double[] logOdds(FeatureMatrix rows) {
        double[] sums = new double[rows.size()];
        Arrays.fill(sums, start);
        int[] block = new int[BLOCK * cuts.length];
        int[] leaves = new int[LANES];
        for (int from = 0; from < sums.length; from += BLOCK) {
            int count = Math.min(BLOCK, sums.length - from);
            for (int row = 0; row < count; row++) {
                for (int feature = 0; feature < cuts.length; feature++) {
                    block[row * cuts.length + feature] = place(cuts[feature], rows.value(from + row, feature));
                }
            }
            // Rows beyond the last are asked, too, and forgotten.
            for (int tree = 0; tree < roots.length; tree++) {
                for (int row = 0; row < count; row += LANES) {
                    leaves(roots[tree], depths[tree], block, row * cuts.length, leaves);
                    for (int lane = 0; lane < Math.min(LANES, count - row); lane++) {
                        sums[from + row + lane] += values[leaves[lane]];
                    }
                }
            }
        }
        return sums;
    }

    /** 0 where it is missing, else 1 more than there are cuts below it. */
    private static int place(double[] cuts, double value) {
        if (Double.isNaN(value)) {
            return 0;
        }
        int low = 0;
        int high = cuts.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cuts[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low + 1;
    }

    /** Four rows at a time: while one waits for what its node asks, the others go on. */
    private void leaves(int root, int depth, int[] block, int first, int[] leaves) {
        int second = first + cuts.length;
        int third = second + cuts.length;
        int fourth = third + cuts.length;
        int a = root;
        int b = root;
        int c = root;
        int d = root;
        for (int step = 0; step < depth; step++) {
            a = next(a, block, first);
            b = next(b, block, second);
            c = next(c, block, third);
            d = next(d, block, fourth);
        }
        leaves[0] = a;
        leaves[1] = b;
        leaves[2] = c;
        leaves[3] = d;
    }

    private int next(int node, int[] block, int row) {
        int at = FIELDS * node;
        // What is missing, shifted, comes out above all others.
        int place = (block[row + nodes[at]] - nodes[at + 2]) & Integer.MAX_VALUE;
        return nodes[at + 3] + ((nodes[at + 1] - place) >>> SIGN);
    }
}
