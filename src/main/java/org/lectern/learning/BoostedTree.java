package org.lectern.learning;

import java.util.List;

/**
 * One tree of a boosted classifier.
 *
 * @param nodes the root first, children behind their parent
 */
public record BoostedTree(List<Node> nodes) {

    /** What a node asks of a row. */
    public enum Question {
        /** Nothing: the end. */
        LEAF,
        /** Is the number at most the cut? */
        NUMBER,
        /** Is the category the cut? */
        CATEGORY
    }

    /**
     * A node.
     *
     * @param feature that it asks for, by its place; 0 in a leaf
     * @param cut the largest number, or the category, that goes to the yes-child; 0 in a leaf
     * @param missingYes whether a row whose number is missing goes to the yes-child; a missing category never does
     * @param yes place of the yes-child among the nodes, the no-child's is the next; 0 in a leaf
     * @param value what a leaf adds to the log odds, learning rate included; 0 elsewhere
     * @param cover rows that came by in training
     * @param gain by how much the question lessened the squared error of the gradients; 0 in a leaf
     */
    public record Node(
            Question question,
            int feature,
            double cut,
            boolean missingYes,
            int yes,
            double value,
            double cover,
            double gain) {

        public Node {
            if (feature < 0 || !Double.isFinite(cut) || !Double.isFinite(value) || !(cover >= 0) || !(gain >= 0)) {
                throw new IllegalArgumentException("A node holds finite numbers, covers and gains from 0 up");
            }
        }

        /** A node that asks nothing. */
        public static Node leaf(double value, double cover) {
            return new Node(Question.LEAF, 0, 0, false, 0, value, cover, 0);
        }

        boolean goesYes(double[] row) {
            double asked = row[feature];
            if (question == Question.CATEGORY) {
                return asked == cut;
            }
            return Double.isNaN(asked) ? missingYes : asked <= cut;
        }
    }

    public BoostedTree {
        nodes = List.copyOf(nodes);
        if (nodes.isEmpty()) {
            throw new IllegalArgumentException("A tree has a root");
        }
        for (int place = 0; place < nodes.size(); place++) {
            Node node = nodes.get(place);
            if (node.question != Question.LEAF && (node.yes <= place || node.yes + 1 >= nodes.size())) {
                throw new IllegalArgumentException("Node " + place + " has no children behind it");
            }
        }
    }

    /**
     * What the tree adds to the log odds.
     *
     * @param row by feature; NaN where it is missing or a category that was not there in training
     */
    public double value(double... row) {
        Node node = nodes.getFirst();
        while (node.question != Question.LEAF) {
            node = nodes.get(node.yes + (node.goesYes(row) ? 0 : 1));
        }
        return node.value;
    }

    /**
     * What the tree is expected to add where only some of the features are known: at a question about the others, both ways
     * weigh as much as rows took them in training.
     */
    double expected(double[] row, boolean[] known) {
        return expected(nodes.getFirst(), row, known);
    }

    private double expected(Node node, double[] row, boolean[] known) {
        if (node.question == Question.LEAF) {
            return node.value;
        }
        Node yes = nodes.get(node.yes);
        Node no = nodes.get(node.yes + 1);
        if (known[node.feature]) {
            return expected(node.goesYes(row) ? yes : no, row, known);
        }
        double share = shareOfYes(node);
        return share * expected(yes, row, known) + (1 - share) * expected(no, row, known);
    }

    /** The share of rows that went to the yes-child in training. */
    double shareOfYes(Node node) {
        double yes = nodes.get(node.yes).cover;
        double both = yes + nodes.get(node.yes + 1).cover;
        return both == 0 ? 0.5 : yes / both;
    }
}
