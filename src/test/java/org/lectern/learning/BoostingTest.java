package org.lectern.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lectern.contract.TaskCancelled;
import org.lectern.contract.TaskContext;
import org.lectern.learning.BoostedTree.Node;
import org.lectern.learning.BoostedTree.Question;
import org.lectern.stats.LogOdds;

class BoostingTest {

    private static final int BINS = 20;
    private static final int CATEGORIES = 5;
    private static final double[] EDGES =
            IntStream.range(0, BINS - 1).mapToDouble(bin -> 5.0 * (bin + 1)).toArray();
    private static final Boosting USUAL = new Boosting(30, 4, 16, 0.3, 1, 1, 1, 0, 7);

    @Test
    void groupsAreFittedAsTheirRowsAre() {
        Boosting boosting = new Boosting(8, 3, 64, 0.3, 1, 1, 1, 0, 7);
        LabelledGroups groups = study(1_500, 3);
        BoostedTrees trees = fit(boosting, groups, null);
        double[] ofRows = new BoostedRows(boosting, groups, BINS, CATEGORIES).fit();
        int row = 0;
        for (int group = 0; group < groups.size(); group++) {
            double ofGroup = trees.logOdds(5.0 * groups.bin(group) + 2, groups.category(group));
            for (int i = 0; i < groups.rows(group); i++) {
                assertEquals(ofRows[row++], ofGroup, 1e-9);
            }
        }
        assertEquals(1_500, row);
    }

    @Test
    void oneQuestionByHand() {
        // Start: 8 of 16, log odds 0. Yes: 2 of 8 below, 6 of 8 above. A leaf: rate * (6 - 4) / (8/4 + 1) = 0.2.
        LabelledGroups groups =
                new LabelledGroups(new int[] {0, 1}, new int[] {0, 0}, new int[] {8, 8}, new int[] {2, 6});
        BoostedTrees trees = new Boosting(1, 1, 2, 0.3, 1, 1, 1, 0, 1)
                .fit(groups, new double[] {40}, 1, null, TaskContext.quiet(), _ -> {});
        assertEquals(0, trees.start());
        assertEquals(-0.2, trees.logOdds(40, 0), 1e-12);
        assertEquals(0.2, trees.logOdds(40.1, 0), 1e-12);
        assertEquals(
                List.of(16.0, 8.0, 8.0),
                trees.trees().getFirst().nodes().stream().map(Node::cover).toList());
        assertEquals(1, trees.gainShareOfNumber());
    }

    @Test
    void contributionsAddUpAndForgetWhatIsNotAsked() {
        BoostedTrees trees = fit(USUAL, study(4_000, 3), null);
        var contributions = trees.contributions(33, 2);
        assertEquals(trees.logOdds(33, 2), contributions.logOdds(), 1e-12);
        assertEquals(contributions.base(), trees.contributions(71, 4).base(), 1e-12);
        LabelledGroups oneCategory = study(2_000, 3, 1);
        assertEquals(0, fit(USUAL, oneCategory, null).contributions(50, 0).category(), 1e-12);
    }

    @Test
    void whatIsNotKnownIsExpectedAsInTraining() {
        LabelledGroups groups =
                new LabelledGroups(new int[] {0, 0}, new int[] {0, 1}, new int[] {30, 10}, new int[] {3, 9});
        BoostedTrees trees = new Boosting(1, 1, 2, 0.3, 1, 1, 1, 0, 1)
                .fit(groups, new double[0], 2, null, TaskContext.quiet(), _ -> {});
        double expected = 0.75 * trees.logOdds(0, 0) + 0.25 * trees.logOdds(0, 1);
        assertEquals(expected, trees.logOddsWithoutCategory(0), 1e-12);
        assertEquals(1, trees.gainShareOfCategory(0) + trees.gainShareOfCategory(1), 1e-12);
    }

    @Test
    void keepsToItsDepthAndLeaves() {
        for (BoostedTree tree : fit(new Boosting(5, 2, 16, 0.3, 1, 1, 1, 0, 1), study(4_000, 1), null)
                .trees()) {
            assertTrue(deepest(tree, 0) <= 2);
        }
        for (BoostedTree tree : fit(new Boosting(5, 9, 3, 0.3, 1, 1, 1, 0, 1), study(4_000, 1), null)
                .trees()) {
            assertTrue(leaves(tree) <= 3);
        }
        for (BoostedTree tree : fit(new Boosting(5, 9, 99, 0.3, 1, 200, 1, 0, 1), study(4_000, 1), null)
                .trees()) {
            assertTrue(tree.nodes().stream().allMatch(node -> node.cover() >= 200));
        }
    }

    @Test
    void endsWhereTheValidationPartGainsNoMore() {
        Boosting patient = new Boosting(400, 6, 64, 0.3, 1, 1, 1, 10, 1);
        LabelledGroups validation = study(1_000, 99);
        BoostedTrees ended = fit(patient, study(1_000, 3), validation);
        assertTrue(ended.trees().size() < 100, () -> ended.trees().size() + " trees");
        BoostedTrees all = fit(new Boosting(400, 6, 64, 0.3, 1, 1, 1, 0, 1), study(1_000, 3), validation);
        assertEquals(400, all.trees().size());
        assertTrue(loss(ended, validation) < loss(all, validation));
    }

    @Test
    void labelsWithoutRhymeNorReasonGrowNoTree() {
        Random random = new Random(5);
        int[][] rows = new int[BINS][CATEGORIES];
        int[][] positives = new int[BINS][CATEGORIES];
        int[][] others = new int[BINS][CATEGORIES];
        for (int bin = 0; bin < BINS; bin++) {
            for (int category = 0; category < CATEGORIES; category++) {
                rows[bin][category] = 40;
                for (int row = 0; row < 40; row++) {
                    positives[bin][category] += random.nextInt(2);
                    others[bin][category] += random.nextInt(2);
                }
            }
        }
        BoostedTrees trees = fit(
                new Boosting(50, 6, 64, 0.3, 1, 1, 1, 5, 1),
                LabelledGroups.of(rows, positives),
                LabelledGroups.of(rows, others));
        assertTrue(trees.trees().size() <= 1, () -> trees.trees().size() + " trees");
    }

    @Test
    void repeatsWithItsSeed() {
        Boosting half = new Boosting(5, 4, 16, 0.3, 1, 1, 0.5, 0, 7);
        Boosting other = new Boosting(5, 4, 16, 0.3, 1, 1, 0.5, 0, 8);
        LabelledGroups groups = study(4_000, 3);
        assertEquals(
                fit(half, groups, null).logOdds(30, 1), fit(half, groups, null).logOdds(30, 1));
        assertFalse(fit(half, groups, null).logOdds(30, 1)
                == fit(other, groups, null).logOdds(30, 1));
    }

    @Test
    void oneLabelOnlyStaysFinite() {
        LabelledGroups all = new LabelledGroups(new int[] {0, 1}, new int[] {0, 0}, new int[] {8, 8}, new int[] {8, 8});
        double logOdds = USUAL.fit(all, new double[] {40}, 1, null, TaskContext.quiet(), _ -> {})
                .logOdds(10, 0);
        assertTrue(logOdds > 2 && logOdds < 20, () -> "log odds " + logOdds);
    }

    @Test
    void stopsBetweenTrees() {
        int[] grown = new int[1];
        TaskContext cancelled = new TaskContext() {
            @Override
            public void progress(String step, java.util.function.DoubleSupplier fraction) {}

            @Override
            public void checkCancelled() {
                if (grown[0] == 3) {
                    throw new TaskCancelled();
                }
            }

            @Override
            public Registration onCancel(Runnable stop) {
                return () -> {};
            }
        };
        assertThrows(
                TaskCancelled.class,
                () -> USUAL.fit(study(500, 1), EDGES, CATEGORIES, null, cancelled, trees -> grown[0] = trees));
        assertEquals(3, grown[0]);
    }

    @Test
    void refusesTreesThatLeadNowhere() {
        Node loop = new Node(Question.NUMBER, 0, 0, 0, 0, 0);
        assertThrows(IllegalArgumentException.class, () -> new BoostedTree(List.of(loop)));
        assertThrows(IllegalArgumentException.class, () -> new BoostedTree(List.of()));
        assertThrows(IllegalArgumentException.class, () -> new Node(Question.LEAF, 0, 0, Double.NaN, 0, 0));
    }

    private static BoostedTrees fit(Boosting boosting, LabelledGroups groups, @Nullable LabelledGroups validation) {
        return boosting.fit(groups, EDGES, CATEGORIES, validation, TaskContext.quiet(), _ -> {});
    }

    private static LabelledGroups study(int rows, long seed) {
        return study(rows, seed, CATEGORIES);
    }

    /** Rows whose odds rise with the bin and differ between categories. */
    private static LabelledGroups study(int size, long seed, int categories) {
        Random random = new Random(seed);
        int[][] rows = new int[BINS][categories];
        int[][] positives = new int[BINS][categories];
        for (int row = 0; row < size; row++) {
            int bin = random.nextInt(BINS);
            int category = random.nextInt(categories);
            rows[bin][category]++;
            double logOdds = 0.3 * (bin - BINS / 2.0) + 0.8 * (category - 2);
            positives[bin][category] += random.nextDouble() < LogOdds.probability(logOdds) ? 1 : 0;
        }
        return LabelledGroups.of(rows, positives);
    }

    private static int deepest(BoostedTree tree, int place) {
        Node node = tree.nodes().get(place);
        return node.question() == Question.LEAF
                ? 0
                : 1 + Math.max(deepest(tree, node.yes()), deepest(tree, node.yes() + 1));
    }

    private static long leaves(BoostedTree tree) {
        return tree.nodes().stream()
                .filter(node -> node.question() == Question.LEAF)
                .count();
    }

    private static double loss(BoostedTrees trees, LabelledGroups groups) {
        double sum = 0;
        for (int group = 0; group < groups.size(); group++) {
            double p = LogOdds.probability(trees.logOdds(5.0 * groups.bin(group) + 2, groups.category(group)));
            sum -= groups.positives(group) * Math.log(p)
                    + (groups.rows(group) - groups.positives(group)) * Math.log(1 - p);
        }
        return sum;
    }
}
