package org.lectern.model;

import org.lectern.learning.BoostedTree;
import org.lectern.learning.BoostedTrees;

/** Trees as JSON, for {@link TreeReader}. */
final class TreeWriter {

    private final ModelJson json;

    TreeWriter(ModelJson json) {
        this.json = json;
    }

    /** What stands in an object. */
    void trees(BoostedTrees trees) {
        json.number("start", trees.start());
        json.each("trees", trees.trees(), tree -> json.list(() -> tree.nodes().forEach(this::node)));
    }

    private void node(BoostedTree.Node node) {
        json.list(() -> {
            boolean leaf = node.question() == BoostedTree.Question.LEAF;
            json.value(leaf ? 0 : 1);
            if (leaf) {
                json.value(node.value());
                json.value(node.cover());
            } else {
                json.value(node.feature());
                json.value(node.cut());
                json.value(node.missingYes() ? 1 : 0);
                json.value(node.yes());
                json.value(node.cover());
                json.value(node.gain());
            }
        });
    }
}
