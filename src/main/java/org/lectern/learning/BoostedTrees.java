package org.lectern.learning;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.lectern.learning.BoostedTree.Node;
import org.lectern.learning.BoostedTree.Question;

/**
 * A classifier of gradient-boosted trees over named features: the log odds of a yes are a start and what every tree adds. A
 * row gives a number, or the place of a category, for every feature; NaN where it is missing or was not there in training. It
 * may be asked from any thread.
 *
 * @param features of a row, in their order
 * @param start log odds before the first tree
 * @param trees in the order in which they were grown
 */
public record BoostedTrees(List<Feature> features, double start, List<BoostedTree> trees) {

    public BoostedTrees {
        features = List.copyOf(features);
        trees = List.copyOf(trees);
        if (!Double.isFinite(start)) {
            throw new IllegalArgumentException("Boosted trees start from finite log odds, not " + start);
        }
        for (BoostedTree tree : trees) {
            for (Node node : tree.nodes()) {
                checkQuestion(node, features);
            }
        }
    }

    private static void checkQuestion(Node node, List<Feature> features) {
        if (node.question() == Question.LEAF) {
            return;
        }
        if (node.feature() >= features.size()) {
            throw new IllegalArgumentException("There is no feature " + node.feature());
        }
        Feature feature = features.get(node.feature());
        boolean category = feature.kind() == Feature.Kind.CATEGORY;
        if (category != (node.question() == Question.CATEGORY) || !feature.takes(node.cut())) {
            throw new IllegalArgumentException(feature.name() + " cannot be asked for " + node.cut());
        }
    }

    /** Log odds of a yes. */
    public double logOdds(double... row) {
        double sum = start;
        for (BoostedTree tree : trees) {
            sum += tree.value(row);
        }
        return sum;
    }

    /** Log odds of a yes of many rows, by row. */
    public double[] logOdds(FeatureMatrix rows) {
        if (!rows.features().equals(features)) {
            throw new IllegalArgumentException("Trees are asked about the features that they know");
        }
        if (features.stream().allMatch(feature -> feature.kind() == Feature.Kind.NUMBER)) {
            return new FlatTrees(this).logOdds(rows);
        }
        return IntStream.range(0, rows.size())
                .mapToDouble(row -> logOdds(rows.row(row)))
                .toArray();
    }

    /**
     * Log odds of a yes where some features are not known: their values weigh as they did in training.
     *
     * @param known by feature
     */
    public double expectedLogOdds(double[] row, boolean... known) {
        double sum = start;
        for (BoostedTree tree : trees) {
            sum += tree.expected(row, known);
        }
        return sum;
    }

    /** What every feature adds to the log odds of a row, see {@link Contributions}. */
    public Contributions contributions(double... row) {
        return TreeContributions.of(this, row);
    }

    /** The share of all gain that questions about a feature brought, 0..1; NaN without any. */
    public double gainShare(int feature) {
        return gain(node -> node.feature() == feature) / gain(_ -> true);
    }

    /** The share of all gain that questions about one category of a feature brought, 0..1; NaN without any gain. */
    public double gainShare(int feature, int category) {
        return gain(node -> node.feature() == feature && (int) node.cut() == category) / gain(_ -> true);
    }

    private double gain(Predicate<Node> counted) {
        return trees.stream()
                .flatMap(tree -> tree.nodes().stream())
                .filter(node -> node.question() != Question.LEAF)
                .filter(counted)
                .mapToDouble(Node::gain)
                .sum();
    }

    /** The first trees only. */
    public BoostedTrees first(int count) {
        return new BoostedTrees(features, start, trees.subList(0, count));
    }

    /** Number of nodes in all trees. */
    public int nodes() {
        return trees.stream().mapToInt(tree -> tree.nodes().size()).sum();
    }
}
