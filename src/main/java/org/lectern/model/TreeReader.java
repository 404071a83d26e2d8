package org.lectern.model;

import java.util.List;
import org.lectern.analysis.predictor.CompletionModel;
import org.lectern.learning.BoostedTree;
import org.lectern.learning.BoostedTree.Node;
import org.lectern.learning.BoostedTree.Question;
import org.lectern.learning.BoostedTrees;
import org.lectern.learning.Feature;
import org.lectern.model.JsonInOrder.Kind;

/** Trees from JSON, which answer every question in a bounded number of steps. */
final class TreeReader {

    private static final int DEEPEST = 64;

    private final JsonInOrder json;
    private final List<Feature> features;
    private final boolean first;

    /**
     * @param features that nodes ask for
     * @param first whether the text is of the first version of the format
     */
    TreeReader(JsonInOrder json, List<Feature> features, boolean first) {
        this.json = json;
        this.features = features;
        this.first = first;
    }

    /** The trees of an object that has been opened; it stays open. */
    BoostedTrees trees() {
        double start = json.at("start").number();
        List<BoostedTree> trees = json.at("trees").list(Kind.LIST, this::tree);
        return new BoostedTrees(features, start, trees);
    }

    /** The rest of a list of nodes. */
    private BoostedTree tree() {
        BoostedTree tree = new BoostedTree(json.rest(Kind.LIST, this::node));
        checkPaths(tree.nodes());
        return tree;
    }

    private Node node() {
        Node node = first ? ofFirstVersion() : ofThisVersion();
        json.shutList();
        return node;
    }

    private Node ofThisVersion() {
        if (flag()) {
            int feature = json.whole();
            boolean category =
                    features.get(Math.clamp(feature, 0, features.size() - 1)).kind() == Feature.Kind.CATEGORY;
            return new Node(
                    category ? Question.CATEGORY : Question.NUMBER,
                    feature,
                    json.number(),
                    flag(),
                    json.whole(),
                    0,
                    json.number(),
                    json.number());
        }
        return Node.leaf(json.number(), json.number());
    }

    private boolean flag() {
        int flag = json.whole();
        if (flag != 0 && flag != 1) {
            throw new IllegalArgumentException("No or yes is 0 or 1, not " + flag);
        }
        return flag == 1;
    }

    /** A node asked nothing, for the average or for the course. */
    private Node ofFirstVersion() {
        int asked = json.whole();
        Question question = switch (asked) {
            case 0 -> Question.LEAF;
            case 1 -> Question.NUMBER;
            case 2 -> Question.CATEGORY;
            default ->
                throw new IllegalArgumentException("A node asks for nothing, a number or a course, not " + asked);
        };
        int feature = question == Question.CATEGORY ? CompletionModel.COURSE_PLACE : CompletionModel.AVERAGE_PLACE;
        return new Node(
                question, feature, json.number(), false, json.whole(), json.number(), json.number(), json.number());
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
