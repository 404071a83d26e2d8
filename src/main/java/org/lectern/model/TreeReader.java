package org.lectern.model;

import java.util.List;
import org.lectern.learning.BoostedTree;
import org.lectern.learning.BoostedTree.Node;
import org.lectern.learning.BoostedTree.Question;
import org.lectern.learning.BoostedTrees;
import org.lectern.model.JsonInOrder.Kind;

/** Trees from JSON, which answer every question in a bounded number of steps. */
final class TreeReader {

    private static final int DEEPEST = 64;

    private final JsonInOrder json;
    private final int courses;

    /**
     * @param courses how many there are for nodes to ask for
     */
    TreeReader(JsonInOrder json, int courses) {
        this.json = json;
        this.courses = courses;
    }

    /** The trees of an object that has been opened. */
    BoostedTrees trees() {
        double start = json.at("start").number();
        List<BoostedTree> trees = json.at("trees").list(Kind.LIST, this::tree);
        json.shut();
        return new BoostedTrees(start, trees);
    }

    /** The rest of a list of nodes. */
    private BoostedTree tree() {
        BoostedTree tree = new BoostedTree(json.rest(Kind.LIST, this::node));
        checkPaths(tree.nodes());
        return tree;
    }

    private Node node() {
        Question question = question(json.whole());
        Node node = new Node(question, json.number(), json.whole(), json.number(), json.number(), json.number());
        json.shutList();
        if (node.question() == Question.CATEGORY && !isCourse(node.cut())) {
            throw new IllegalArgumentException("There is no course " + node.cut());
        }
        return node;
    }

    private static Question question(int number) {
        return switch (number) {
            case 0 -> Question.LEAF;
            case 1 -> Question.NUMBER;
            case 2 -> Question.CATEGORY;
            default ->
                throw new IllegalArgumentException("A node asks nothing, the average or the course, not " + number);
        };
    }

    private boolean isCourse(double cut) {
        return cut >= 0 && cut < courses && cut == Math.rint(cut);
    }

    /** Every node but the root has one parent, and no path is long. */
    private static void checkPaths(List<Node> nodes) {
        int[] depth = new int[nodes.size()];
        depth[0] = 1;
        for (int place = 0; place < depth.length; place++) {
            if (depth[place] == 0 || depth[place] > DEEPEST) {
                throw new IllegalArgumentException("Node " + place + " has no parent or lies too deep");
            }
            Node node = nodes.get(place);
            if (node.question() != Question.LEAF) {
                descend(depth, node.yes(), depth[place] + 1);
                descend(depth, node.yes() + 1, depth[place] + 1);
            }
        }
    }

    private static void descend(int[] depth, int child, int to) {
        if (depth[child] != 0) {
            throw new IllegalArgumentException("Node " + child + " has two parents");
        }
        depth[child] = to;
    }
}
