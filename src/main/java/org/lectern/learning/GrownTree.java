package org.lectern.learning;

import java.util.ArrayList;
import java.util.List;
import org.lectern.learning.BoostedTree.Node;
import org.lectern.learning.BoostedTree.Question;

/** A tree that has grown, its nodes in the order of {@link BoostedTree}, and where every row came to. */
final class GrownTree {

    /** Below every number there is. */
    private static final double NONE = -Double.MAX_VALUE;

    private final BinnedRows rows;
    private final GrowingNode[] nodes;
    /** Place of the yes-child; the no-child's is the next. */
    private final int[] yes;

    private final double[] covers;
    private final int[] leaves;
    private int next = 1;

    GrownTree(GrowingNode root, BinnedRows rows) {
        this.rows = rows;
        nodes = new GrowingNode[2 * root.leaves() - 1];
        yes = new int[nodes.length];
        covers = new double[nodes.length];
        leaves = new int[rows.size()];
        place(0, root);
        for (int row = 0; row < leaves.length; row++) {
            leaves[row] = pass(row);
        }
    }

    private void place(int at, GrowingNode node) {
        nodes[at] = node;
        if (node.children != null) {
            yes[at] = next;
            next += 2;
            place(yes[at], node.children.yes());
            place(yes[at] + 1, node.children.no());
        }
    }

    /** The leaf of a row, whether it was seen or not; every node on the way counts it. */
    private int pass(int row) {
        int at = 0;
        int count = rows.labelled().rows(row);
        covers[at] += count;
        for (var children = nodes[at].children; children != null; children = nodes[at].children) {
            at = yes[at] + (rows.goesYes(row, children.cut()) ? 0 : 1);
            covers[at] += count;
        }
        return at;
    }

    /** What the tree adds to a row. */
    double value(int row) {
        return nodes[leaves[row]].value;
    }

    /** The tree over the numbers that the bins stand for; covers are of all rows, whatever the tree was grown on. */
    BoostedTree inUnits() {
        List<Node> told = new ArrayList<>();
        for (int at = 0; at < nodes.length; at++) {
            var children = nodes[at].children;
            told.add(
                    children == null
                            ? Node.leaf(nodes[at].value, covers[at])
                            : asking(children.cut(), yes[at], covers[at]));
        }
        return new BoostedTree(told);
    }

    private Node asking(Cut cut, int yesChild, double cover) {
        boolean category = rows.isCategory(cut.feature());
        double at = category
                ? cut.place()
                : cut.place() == BinnedRows.MISSING ? NONE : rows.edge(cut.feature(), cut.place());
        return new Node(
                category ? Question.CATEGORY : Question.NUMBER,
                cut.feature(),
                at,
                cut.missingYes(),
                yesChild,
                0,
                cover,
                cut.gain());
    }
}
