package org.lectern.learning;

import java.util.List;

/**
 * One tree of a boosted classifier.
 *
 * @param nodes the root first, children behind their parent
 */
public record BoostedTree(List<Node> nodes) {

    /** A category that was not there in training: no to every question for a category. */
    public static final int UNKNOWN = -1;

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
     * @param cut the largest number, or the category, that goes to the yes-child; 0 in a leaf
     * @param yes place of the yes-child among the nodes, the no-child's is the next; 0 in a leaf
     * @param value what a leaf adds to the log odds, learning rate included; 0 elsewhere
     * @param cover rows that came by in training
     * @param gain by how much the question lessened the squared error of the gradients; 0 in a leaf
     */
    public record Node(Question question, double cut, int yes, double value, double cover, double gain) {

        public Node {
            if (!Double.isFinite(cut) || !Double.isFinite(value) || !(cover >= 0) || !(gain >= 0)) {
                throw new IllegalArgumentException("A node holds finite numbers, covers and gains from 0 up");
            }
        }

        boolean goesYes(double number, int category) {
            return question == Question.NUMBER ? number <= cut : category == (int) cut;
        }

        private boolean asks(boolean numberKnown, boolean categoryKnown) {
            return question == Question.NUMBER ? numberKnown : categoryKnown;
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

    /** What the tree adds to the log odds. */
    public double value(double number, int category) {
        Node node = nodes.getFirst();
        while (node.question != Question.LEAF) {
            node = nodes.get(node.yes + (node.goesYes(number, category) ? 0 : 1));
        }
        return node.value;
    }

    /**
     * What the tree is expected to add where only some of the features are known: at a question about the others, both ways
     * weigh as much as rows took them in training.
     */
    double expected(boolean numberKnown, double number, boolean categoryKnown, int category) {
        return expected(nodes.getFirst(), numberKnown, number, categoryKnown, category);
    }

    private double expected(Node node, boolean numberKnown, double number, boolean categoryKnown, int category) {
        if (node.question == Question.LEAF) {
            return node.value;
        }
        Node yes = nodes.get(node.yes);
        Node no = nodes.get(node.yes + 1);
        if (node.asks(numberKnown, categoryKnown)) {
            Node taken = node.goesYes(number, category) ? yes : no;
            return expected(taken, numberKnown, number, categoryKnown, category);
        }
        double both = yes.cover + no.cover;
        double share = both == 0 ? 0.5 : yes.cover / both;
        return share * expected(yes, numberKnown, number, categoryKnown, category)
                + (1 - share) * expected(no, numberKnown, number, categoryKnown, category);
    }

    /** The same tree over the numbers that the bins stand for: the largest of every bin but the last. */
    BoostedTree inUnits(double[] edges) {
        return new BoostedTree(nodes.stream()
                .map(node -> node.question == Question.NUMBER
                        ? new Node(node.question, edges[(int) node.cut], node.yes, 0, node.cover, node.gain)
                        : node)
                .toList());
    }
}
