package org.lectern.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.TaskContext;
import smile.data.DataFrame;
import smile.data.measure.NominalScale;
import smile.data.type.DataTypes;
import smile.data.type.StructField;
import smile.data.vector.DoubleVector;
import smile.data.vector.IntVector;
import smile.model.cart.CART;
import smile.regression.RegressionTree;

/**
 * Grows boosted trees on groups of rows: tree after tree is fitted to what the trees before left over ({@link
 * LogisticLoss}). The trees are Smile's.
 *
 * @param trees the most trees, at least 1
 * @param depth the most questions on the way to a leaf, at least 1
 * @param leaves the most leaves of a tree, at least 2
 * @param rate learning rate η, over 0 up to 1
 * @param penalty λ on the leaves, at least 0
 * @param fewestRows fewest rows in a leaf, at least 1
 * @param subsample share of the rows that each tree sees, over 0 up to 1
 * @param patience how many trees may fail to better the loss of the validation part before growing ends; 0 never ends it
 * @param seed of the subsamples
 */
public record Boosting(
        int trees,
        int depth,
        int leaves,
        double rate,
        double penalty,
        int fewestRows,
        double subsample,
        int patience,
        long seed) {

    public Boosting {
        if (trees < 1 || depth < 1 || leaves < 2 || fewestRows < 1 || patience < 0) {
            throw new IllegalArgumentException("Boosting takes a tree, a question and two leaves at least");
        }
        if (!(rate > 0 && rate <= 1 && penalty >= 0 && subsample > 0 && subsample <= 1)) {
            throw new IllegalArgumentException("Rate and subsample lie over 0 up to 1 and no penalty is below 0");
        }
    }

    /**
     * Grows trees.
     *
     * @param groups with at least one row
     * @param edges the largest number of every bin but the last, rising
     * @param categories how many there are
     * @param validation on which growing ends early, or null
     * @param grown told after every tree how many there are
     * @return trees up to the one after which the validation part's loss was least
     * @throws org.lectern.contract.TaskCancelled when cancelled, between trees
     */
    public BoostedTrees fit(
            LabelledGroups groups,
            double[] edges,
            int categories,
            @Nullable LabelledGroups validation,
            TaskContext context,
            IntConsumer grown) {
        DataFrame features = features(groups, categories);
        int[][] order = CART.order(features);
        LogisticLoss loss = new LogisticLoss(groups, rate, penalty);
        EarlyEnd end = new EarlyEnd(validation, loss.start(), patience);
        SplittableRandom lots = new SplittableRandom(seed);
        List<BoostedTree> found = new ArrayList<>();
        while (found.size() < trees && !end.reached()) {
            context.checkCancelled();
            RegressionTree tree = grow(features, loss, sample(groups, lots), order);
            TreeReader reader = new TreeReader(tree, groups, categories);
            BoostedTree read = reader.read();
            for (int group = 0; group < groups.size(); group++) {
                loss.add(group, reader.value(group));
            }
            end.add(read);
            found.add(read.inUnits(edges));
            grown.accept(found.size());
        }
        return new BoostedTrees(loss.start(), found).first(end.best(found.size()));
    }

    /**
     * Fits as many classifiers, each to its own groups, on all cores.
     *
     * @param done told after every one, from any thread, how many there are
     * @return in the order of the groups
     * @throws org.lectern.contract.TaskCancelled when cancelled, between trees
     */
    public List<BoostedTrees> fitEach(
            List<LabelledGroups> groups, double[] edges, int categories, TaskContext context, IntConsumer done) {
        AtomicInteger fitted = new AtomicInteger();
        return groups.parallelStream()
                .map(each -> {
                    BoostedTrees trees = fit(each, edges, categories, null, context, _ -> {});
                    done.accept(fitted.incrementAndGet());
                    return trees;
                })
                .toList();
    }

    private static DataFrame features(LabelledGroups groups, int categories) {
        String[] names = IntStream.range(0, Math.max(2, categories))
                .mapToObj(i -> "c" + i)
                .toArray(String[]::new);
        return new DataFrame(
                new DoubleVector("number", groups.binsAsNumbers()),
                new IntVector(
                        new StructField("category", DataTypes.IntType, new NominalScale(names)), groups.categories()));
    }

    private RegressionTree grow(DataFrame features, LogisticLoss loss, int[] rows, int[][] order) {
        return new RegressionTree(
                features,
                loss,
                new StructField("residual", DataTypes.DoubleType),
                // Smile counts the leaf too.
                depth + 1,
                leaves,
                fewestRows,
                TreeReader.FEATURES,
                rows,
                order);
    }

    /** How many rows of each group a tree sees. */
    private int[] sample(LabelledGroups groups, SplittableRandom lots) {
        if (subsample == 1) {
            return groups.counts();
        }
        int[] seen = new int[groups.size()];
        for (int group = 0; group < seen.length; group++) {
            for (int row = 0; row < groups.rows(group); row++) {
                seen[group] += lots.nextDouble() < subsample ? 1 : 0;
            }
        }
        return seen;
    }
}
