package org.lectern.learning;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.lectern.contract.TaskContext;

/**
 * A tree that asks until every leaf is of one label or of rows that are alike: each question is the one whose two sides have the
 * least Gini impurity, Σ n · 2 s (1 - s) with s the share of yeses of n rows, cut in the middle between two numbers that follow
 * each other there; of equally good ones the first of the first feature. Unlike trees of {@link Boosting} it goes on where no
 * question is worth anything yet. Source: L. Breiman and others, Classification and Regression Trees (1984).
 */
public final class ClassificationTree {

    /** Nobody asks more questions of a row. */
    private static final int DEEPEST = 100;

    private final LabelledMatrix rows;
    private final TaskContext context;
    private final Node root;

    /** A share of yeses, or a question and what follows from its answers. */
    private sealed interface Node {
        record Leaf(double share) implements Node {}

        record Question(int feature, double cut, Node below, Node above) implements Node {}
    }

    private ClassificationTree(LabelledMatrix rows, TaskContext context) {
        this.rows = rows;
        this.context = context;
        root = grow(IntStream.range(0, rows.size()).toArray(), 0);
    }

    /**
     * Grows it.
     *
     * @param training rows of numbers, none missing; at least one
     * @throws org.lectern.contract.TaskCancelled when cancelled
     */
    public static ClassificationTree fit(LabelledMatrix training, TaskContext context) {
        if (training.size() == 0) {
            throw new IllegalArgumentException("Nothing is learnt from no rows");
        }
        return new ClassificationTree(training, context);
    }

    /** Share of yeses in the leaf that a row comes to, 0..1. */
    public double share(double... row) {
        Node node = root;
        while (node instanceof Node.Question question) {
            node = row[question.feature()] <= question.cut() ? question.below() : question.above();
        }
        return ((Node.Leaf) node).share();
    }

    private Node grow(int[] some, int depth) {
        context.checkCancelled();
        int n = IntStream.of(some).map(rows::rows).sum();
        int yeses = IntStream.of(some).map(rows::positives).sum();
        if (yeses > 0 && yeses < n && depth < DEEPEST) {
            Cut best = IntStream.range(0, rows.features().features().size())
                    .mapToObj(feature -> best(some, feature, n, yeses))
                    .reduce(Cut.NONE, (first, next) -> next.impurity < first.impurity ? next : first);
            if (best.feature >= 0) {
                return new Node.Question(
                        best.feature,
                        best.at,
                        grow(side(some, best, true), depth + 1),
                        grow(side(some, best, false), depth + 1));
            }
        }
        return new Node.Leaf((double) yeses / n);
    }

    private record Cut(int feature, double at, double impurity) {
        private static final Cut NONE = new Cut(-1, Double.NaN, Double.POSITIVE_INFINITY);
    }

    private Cut best(int[] some, int feature, int n, int yeses) {
        int[] order = IntStream.of(some)
                .boxed()
                .sorted(Comparator.comparingDouble(row -> value(row, feature)))
                .mapToInt(row -> row)
                .toArray();
        Cut best = Cut.NONE;
        int below = 0;
        int yesesBelow = 0;
        for (int i = 1; i < order.length; i++) {
            below += rows.rows(order[i - 1]);
            yesesBelow += rows.positives(order[i - 1]);
            double last = value(order[i - 1], feature);
            double next = value(order[i], feature);
            if (last < next) {
                double impurity = impurity(yesesBelow, below) + impurity(yeses - yesesBelow, n - below);
                if (impurity < best.impurity) {
                    best = new Cut(feature, last + (next - last) / 2, impurity);
                }
            }
        }
        return best;
    }

    private double value(int row, int feature) {
        return rows.features().value(row, feature);
    }

    private static double impurity(int yeses, int n) {
        return 2.0 * yeses * (n - yeses) / n;
    }

    private int[] side(int[] some, Cut cut, boolean below) {
        return IntStream.of(some)
                .filter(row -> (value(row, cut.feature) <= cut.at) == below)
                .toArray();
    }
}
