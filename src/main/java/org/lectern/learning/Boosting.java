package org.lectern.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.TaskContext;

/**
 * Grows boosted trees on labelled rows of any features: tree after tree is fitted to what the trees before left over ({@link
 * LogisticLoss}). Numbers are cut between bins; rows that are alike in all bins and categories are put together, so that a
 * fit takes as long as there are different rows.
 *
 * @param trees the most trees, at least 1
 * @param depth the most questions on the way to a leaf, at least 1
 * @param leaves the most leaves of a tree, at least 2
 * @param rate learning rate η, over 0 up to 1
 * @param penalty λ on the leaves, at least 0
 * @param fewestRows fewest rows in a leaf, at least 1
 * @param subsample share of the rows that each tree sees, over 0 up to 1
 * @param patience how many trees may fail to better the loss of the validation part before growing ends; 0 never ends it
 * @param cuts 0 tries to cut a number between any two bins; else it is tried once in so many rows as there are different
 *     rows to a cut, which is what Smile's trees do with 100
 * @param seed of the subsamples
 * @param rising places of numbers that never lower what is said when they rise
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
        int cuts,
        long seed,
        Set<Integer> rising) {

    public Boosting {
        rising = Set.copyOf(rising);
        if (trees < 1 || depth < 1 || leaves < 2 || fewestRows < 1 || patience < 0 || cuts < 0) {
            throw new IllegalArgumentException("Boosting takes a tree, a question and two leaves at least");
        }
        if (!(rate > 0 && rate <= 1 && penalty >= 0 && subsample > 0 && subsample <= 1)) {
            throw new IllegalArgumentException("Rate and subsample lie over 0 up to 1 and no penalty is below 0");
        }
    }

    /**
     * Grows trees.
     *
     * @param training with at least one row
     * @param bins of every feature
     * @param validation on which growing ends early, with the same features, or null
     * @param grown told after every tree how many there are
     * @return trees up to the one after which the validation part's loss was least
     * @throws org.lectern.contract.TaskCancelled when cancelled, between trees
     */
    public BoostedTrees fit(
            LabelledMatrix training,
            List<Bins> bins,
            @Nullable LabelledMatrix validation,
            TaskContext context,
            IntConsumer grown) {
        BinnedRows rows = BinnedRows.of(training, bins);
        LogisticLoss loss = new LogisticLoss(rows.labelled(), rate, penalty);
        TreeGrower grower = new TreeGrower(rows, loss, this);
        EarlyStopping stopping = new EarlyStopping(validation, loss.start(), patience);
        SplittableRandom random = new SplittableRandom(seed);
        List<BoostedTree> found = new ArrayList<>();
        while (found.size() < trees && !stopping.reached()) {
            context.checkCancelled();
            GrownTree tree = new GrownTree(grower.grow(sample(rows.labelled(), random)), rows);
            for (int row = 0; row < rows.size(); row++) {
                loss.add(row, tree.value(row));
            }
            BoostedTree inUnits = tree.inUnits();
            stopping.add(inUnits);
            found.add(inUnits);
            grown.accept(found.size());
        }
        return new BoostedTrees(training.features().features(), loss.start(), found).first(stopping.best(found.size()));
    }

    /**
     * Fits as many classifiers, each to its own rows, on all cores.
     *
     * @param done told after every one, from any thread, how many there are
     * @return in the order of the rows
     * @throws org.lectern.contract.TaskCancelled when cancelled, between trees
     */
    public List<BoostedTrees> fitEach(
            List<LabelledMatrix> trainings, List<Bins> bins, TaskContext context, IntConsumer done) {
        AtomicInteger fitted = new AtomicInteger();
        return trainings.parallelStream()
                .map(each -> {
                    BoostedTrees grown = fit(each, bins, null, context, _ -> {});
                    done.accept(fitted.incrementAndGet());
                    return grown;
                })
                .toList();
    }

    /** How many of the rows that stand together a tree sees. */
    private int[] sample(LabelledMatrix labelled, SplittableRandom random) {
        int[] seen = new int[labelled.size()];
        for (int i = 0; i < seen.length; i++) {
            if (subsample == 1) {
                seen[i] = labelled.rows(i);
                continue;
            }
            for (int row = 0; row < labelled.rows(i); row++) {
                seen[i] += random.nextDouble() < subsample ? 1 : 0;
            }
        }
        return seen;
    }
}
