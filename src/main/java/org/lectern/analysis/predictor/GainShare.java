package org.lectern.analysis.predictor;

import java.util.Comparator;
import java.util.List;
import org.lectern.learning.BoostedTree;
import org.lectern.learning.BoostedTrees;

/**
 * What asking for one course brought to a model.
 *
 * @param share of all gain, 0..1
 */
record GainShare(String course, double share) {

    private static final int COURSES = 10;

    /** The courses that brought the most, at most ten, first the one that brought most. */
    static List<GainShare> ofCourses(CompletionModel model) {
        BoostedTrees trees = model.trees();
        return trees.trees().stream()
                .flatMap(tree -> tree.nodes().stream())
                .filter(node -> node.question() == BoostedTree.Question.CATEGORY)
                .map(BoostedTree.Node::cut)
                .distinct()
                .map(cut -> new GainShare(
                        model.seen().courses().get(cut.intValue()).name(),
                        trees.gainShare(CompletionModel.COURSE_PLACE, cut.intValue())))
                .sorted(Comparator.comparingDouble(GainShare::share).reversed().thenComparing(GainShare::course))
                .limit(COURSES)
                .toList();
    }
}
