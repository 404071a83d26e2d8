package org.lectern.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.lectern.contract.TaskContext;

/**
 * Grows boosted trees on rows of numbers, however many rows differ: each node is cut by sums over bins. Where few rows differ, or a
 * feature is a category, {@link Boosting} looks at the rows themselves. Source: T. Chen and C. Guestrin, XGBoost: a scalable tree
 * boosting system, KDD (2016).
 *
 * @param trees how many, at least 1
 * @param depth the most questions on the way to a leaf, 1 to 30
 * @param rate learning rate η, over 0 up to 1
 * @param penalty λ on the leaves, at least 0
 * @param lightest the least sum of curvatures p (1 - p) in a leaf, at least 0: four rows of which nothing is known make 1
 * @param rowShare share of the rows that each tree sees, over 0 up to 1
 * @param columnShare share of the features that each tree may ask for, over 0 up to 1; one at least
 * @param positiveWeight how much a yes counts beside a no, over 0; other than 1, what trees say are no log odds of a yes
 * @param seed of rows and features drawn
 */
public record HistogramBoosting(
        int trees,
        int depth,
        double rate,
        double penalty,
        double lightest,
        double rowShare,
        double columnShare,
        double positiveWeight,
        long seed) {

    private static final int DEEPEST = 30;

    public HistogramBoosting {
        if (trees < 1 || depth < 1 || depth > DEEPEST || !(rate > 0 && rate <= 1)) {
            throw new IllegalArgumentException("Boosting takes a tree, a question and a rate over 0 up to 1");
        }
        if (!(rowShare > 0 && rowShare <= 1 && columnShare > 0 && columnShare <= 1)) {
            throw new IllegalArgumentException("Shares lie over 0 up to 1");
        }
        if (!(penalty >= 0 && lightest >= 0 && positiveWeight > 0 && Double.isFinite(positiveWeight))) {
            throw new IllegalArgumentException("No penalty is below 0, and a yes counts");
        }
    }

    /**
     * Grows trees.
     *
     * @throws org.lectern.contract.TaskCancelled when cancelled, between trees
     */
    public BoostedTrees fit(HistogramRows training, TaskContext context) {
        PackedGradients gradients = new PackedGradients(training.labelled(), positiveWeight);
        HistogramGrower grower = new HistogramGrower(training, gradients, this);
        SplittableRandom random = new SplittableRandom(seed);
        int[] noes = new int[training.size()];
        int[] yeses = new int[noes.length];
        List<BoostedTree> grown = new ArrayList<>();
        while (grown.size() < trees) {
            context.checkCancelled();
            int[] asked = asked(training.features(), random);
            draw(training.labelled(), random, noes, yeses);
            grown.add(grower.grow(noes, yeses, asked));
        }
        return new BoostedTrees(training.labelled().features().features(), gradients.start(), grown);
    }

    /** How many noes and yeses of the rows that stand together a tree sees. */
    private void draw(LabelledMatrix labelled, SplittableRandom random, int[] noes, int[] yeses) {
        for (int row = 0; row < noes.length; row++) {
            yeses[row] = draw(labelled.positives(row), random);
            noes[row] = draw(labelled.rows(row) - labelled.positives(row), random);
        }
    }

    private int draw(int rows, SplittableRandom random) {
        if (rowShare == 1) {
            return rows;
        }
        int drawn = 0;
        for (int row = 0; row < rows; row++) {
            drawn += random.nextDouble() < rowShare ? 1 : 0;
        }
        return drawn;
    }

    private int[] asked(int features, SplittableRandom random) {
        int count = Math.max(1, (int) (columnShare * features));
        int[] order = IntStream.range(0, features).toArray();
        for (int i = 0; i < count && count < features; i++) {
            int other = i + random.nextInt(features - i);
            int moved = order[i];
            order[i] = order[other];
            order[other] = moved;
        }
        return IntStream.of(order).limit(count).sorted().toArray();
    }
}
