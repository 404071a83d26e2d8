package org.lectern.learning;

import java.util.List;
import java.util.function.Predicate;
import org.lectern.learning.BoostedTree.Node;
import org.lectern.learning.BoostedTree.Question;

/**
 * A classifier of gradient-boosted trees over one number and one category: the log odds of a yes are a start and what every
 * tree adds. It may be asked from any thread.
 *
 * @param start log odds before the first tree
 * @param trees in the order in which they were grown
 */
public record BoostedTrees(double start, List<BoostedTree> trees) {

    /**
     * What the log odds of one row are made of; adds up to them.
     *
     * @param base log odds of a row of which nothing is known
     * @param number what knowing the number adds
     * @param category what knowing the category adds
     */
    public record Contributions(double base, double number, double category) {

        /** The log odds. */
        public double logOdds() {
            return base + number + category;
        }
    }

    public BoostedTrees {
        trees = List.copyOf(trees);
        if (!Double.isFinite(start)) {
            throw new IllegalArgumentException("Boosted trees start from finite log odds, not " + start);
        }
    }

    /** Log odds of a yes; see {@link BoostedTree#UNKNOWN} for a category that was not there in training. */
    public double logOdds(double number, int category) {
        double sum = start;
        for (BoostedTree tree : trees) {
            sum += tree.value(number, category);
        }
        return sum;
    }

    /** Log odds of a yes where the category is not known: its categories weigh as they did in training. */
    public double logOddsWithoutCategory(double number) {
        return expected(true, number, false, BoostedTree.UNKNOWN);
    }

    /**
     * The Shapley values of the two features: what each adds, averaged over both orders in which they could be learnt; what
     * is not known yet is expected as in training. Source: S. M. Lundberg and others, From local explanations to global
     * understanding with explainable AI for trees, Nature Machine Intelligence 2 (2020), 56-67 (path-dependent).
     */
    public Contributions contributions(double number, int category) {
        double nothing = expected(false, number, false, category);
        double onlyNumber = expected(true, number, false, category);
        double onlyCategory = expected(false, number, true, category);
        double both = logOdds(number, category);
        return new Contributions(
                nothing,
                ((onlyNumber - nothing) + (both - onlyCategory)) / 2,
                ((onlyCategory - nothing) + (both - onlyNumber)) / 2);
    }

    private double expected(boolean numberKnown, double number, boolean categoryKnown, int category) {
        double sum = start;
        for (BoostedTree tree : trees) {
            sum += tree.expected(numberKnown, number, categoryKnown, category);
        }
        return sum;
    }

    /** The share of all gain that questions about the number brought, 0..1; the category's is the rest; NaN without any. */
    public double gainShareOfNumber() {
        return gain(node -> node.question() == Question.NUMBER) / gain(_ -> true);
    }

    /** The share of all gain that questions about one category brought, 0..1; NaN without any gain. */
    public double gainShareOfCategory(int category) {
        return gain(node -> node.question() == Question.CATEGORY && (int) node.cut() == category) / gain(_ -> true);
    }

    private double gain(Predicate<Node> counted) {
        return trees.stream()
                .flatMap(tree -> tree.nodes().stream())
                .filter(counted)
                .mapToDouble(Node::gain)
                .sum();
    }

    /** The first trees only. */
    public BoostedTrees first(int count) {
        return new BoostedTrees(start, trees.subList(0, count));
    }

    /** Number of nodes in all trees. */
    public int nodes() {
        return trees.stream().mapToInt(tree -> tree.nodes().size()).sum();
    }
}
