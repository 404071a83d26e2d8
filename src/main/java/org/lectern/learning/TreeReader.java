package org.lectern.learning;

import java.util.stream.IntStream;
import org.lectern.learning.BoostedTree.Node;
import org.lectern.learning.BoostedTree.Question;
import smile.data.Tuple;
import smile.model.cart.InternalNode;
import smile.model.cart.RegressionNode;
import smile.regression.RegressionTree;

/**
 * Reads one of Smile's trees over bins and categories into nodes that say where they cut. Smile keeps its cuts to itself, so
 * they are found by asking.
 */
final class TreeReader {

    /** A bin and a category. */
    static final int FEATURES = 2;

    private static final int BIN = 0;

    private final RegressionTree tree;
    private final LabelledGroups groups;
    private final int bins;
    private final int categories;
    private final Node[] nodes;
    private final int[] leaves;
    private int next = 1;

    TreeReader(RegressionTree tree, LabelledGroups groups, int categories) {
        this.tree = tree;
        this.groups = groups;
        this.categories = categories;
        bins = 1 + IntStream.range(0, groups.size()).map(groups::bin).max().orElseThrow();
        nodes = new Node[2 * tree.root().leaves() - 1];
        leaves = new int[groups.size()];
    }

    /** The tree, its cuts counted in bins; covers are of all rows, whatever the tree was grown on. */
    BoostedTree read() {
        read(0, tree.root());
        double[] covers = new double[nodes.length];
        for (int group = 0; group < groups.size(); group++) {
            leaves[group] = pass(groups.bin(group), groups.category(group), groups.rows(group), covers);
        }
        return new BoostedTree(IntStream.range(0, nodes.length)
                .mapToObj(place -> covered(nodes[place], covers[place]))
                .toList());
    }

    /** What the tree, once read, adds to a group. */
    double value(int group) {
        return nodes[leaves[group]].value();
    }

    private void read(int place, smile.model.cart.Node node) {
        switch (node) {
            case InternalNode asking -> {
                int yes = next;
                next += 2;
                nodes[place] = asking.feature() == BIN
                        ? new Node(Question.NUMBER, lastBin(asking), yes, 0, 0, asking.score())
                        : new Node(Question.CATEGORY, category(asking), yes, 0, 0, asking.score());
                read(yes, asking.trueChild());
                read(yes + 1, asking.falseChild());
            }
            case RegressionNode leaf -> nodes[place] = new Node(Question.LEAF, 0, 0, leaf.output(), 0, 0);
            default -> throw new IllegalStateException("A tree of Smile's has no such node: " + node.getClass());
        }
    }

    private static Node covered(Node node, double cover) {
        return new Node(node.question(), node.cut(), node.yes(), node.value(), cover, node.gain());
    }

    /** The last bin that goes to the yes-child: bins rise, so halves of the range are asked. */
    private int lastBin(InternalNode asking) {
        int low = 0;
        int high = bins - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (asking.branch(row(middle, 0))) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private int category(InternalNode asking) {
        return IntStream.range(0, categories)
                .filter(category -> asking.branch(row(0, category)))
                .findFirst()
                .orElseThrow();
    }

    private Tuple row(int bin, int category) {
        return Tuple.of(tree.schema(), new double[] {bin, category});
    }

    private int pass(int bin, int category, int rows, double[] covers) {
        int place = 0;
        covers[place] += rows;
        while (nodes[place].question() != Question.LEAF) {
            place = nodes[place].yes() + (nodes[place].goesYes(bin, category) ? 0 : 1);
            covers[place] += rows;
        }
        return place;
    }
}
