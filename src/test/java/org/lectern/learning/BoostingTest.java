package org.lectern.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.Set;
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
    private static final Boosting USUAL = new Boosting(30, 4, 16, 0.3, 1, 1, 1, 0, 0, 7, Set.of());

    @Test
    void rowsThatStandTogetherAreFittedAsSingleRowsAre() {
        Boosting boosting = new Boosting(8, 3, 64, 0.3, 1, 1, 1, 0, 0, 7, Set.of());
        CountedRows groups = study(1_500, 3);
        assertFittedAsRows(boosting, groups.matrix(), groups.bins());
    }

    @Test
    void manyFeaturesAreFittedAsRowsWithEveryQuestionTriedAre() {
        Boosting boosting = new Boosting(6, 4, 64, 0.3, 1, 3, 1, 0, 0, 7, Set.of());
        LabelledMatrix rows = mixed(300, 5);
        assertFittedAsRows(boosting, rows, Bins.of(rows, 300));
    }

    private static void assertFittedAsRows(Boosting boosting, LabelledMatrix matrix, List<Bins> bins) {
        BoostedTrees trees = boosting.fit(matrix, bins, null, TaskContext.quiet(), _ -> {});
        double[] ofRows = new BoostedRows(boosting, matrix).fit();
        int row = 0;
        for (int group = 0; group < matrix.size(); group++) {
            double ofGroup = trees.logOdds(matrix.features().row(group));
            for (int i = 0; i < matrix.rows(group); i++) {
                assertEquals(ofRows[row++], ofGroup, 1e-9);
            }
        }
        assertEquals(ofRows.length, row);
    }

    @Test
    void aNumberThatMayOnlyRaiseWhatIsSaidDoes() {
        for (long seed = 1; seed <= 20; seed++) {
            CountedRows groups = study(2_000, seed);
            Boosting free = new Boosting(30, 5, 32, 0.3, 1, 1, 1, 0, 0, seed, Set.of());
            Boosting rising = new Boosting(30, 5, 32, 0.3, 1, 1, 1, 0, 0, seed, Set.of(0));
            assertTrue(falls(fit(free, groups, null)) > 0);
            assertEquals(0, falls(fit(rising, groups, null)));
        }
    }

    /** How often a higher number says less, in any category and where none is known. */
    private static int falls(BoostedTrees trees) {
        int falls = 0;
        for (int category = -1; category < CATEGORIES; category++) {
            double before = Double.NEGATIVE_INFINITY;
            for (double number = 0; number <= 100; number += 0.5) {
                double said = category < 0
                        ? trees.expectedLogOdds(new double[] {number, Double.NaN}, true, false)
                        : trees.logOdds(number, category);
                falls += said < before - 1e-12 ? 1 : 0;
                before = said;
            }
        }
        return falls;
    }

    @Test
    void equalRowsArePutTogether() {
        LabelledMatrix rows = mixed(40, 5);
        int[] twice = IntStream.range(0, 80).map(row -> row % 40).toArray();
        LabelledMatrix doubled = new LabelledMatrix(
                rows.features().rows(twice),
                IntStream.of(twice).map(rows::rows).toArray(),
                IntStream.of(twice).map(rows::positives).toArray());
        List<Bins> bins = Bins.of(rows, 40);
        BinnedRows merged = BinnedRows.of(doubled, bins);
        assertEquals(40, merged.size());
        assertEquals(80, merged.labelled().rows());
        assertEquals(2L * rows.positives(), merged.labelled().positives());
        assertEquals(
                USUAL.fit(merged.labelled(), bins, null, TaskContext.quiet(), _ -> {}),
                USUAL.fit(doubled, bins, null, TaskContext.quiet(), _ -> {}));
    }

    @Test
    void oneQuestionByHand() {
        // Start: 8 of 16, log odds 0. Yes: 2 of 8 below, 6 of 8 above. A leaf: rate * (6 - 4) / (8/4 + 1) = 0.2.
        // The gain: 8 * 0.25^2 + 8 * 0.25^2 = 1.
        BoostedTrees trees = stump(new double[] {30, 50}, new int[] {8, 8}, new int[] {2, 6});
        assertEquals(0, trees.start());
        assertEquals(-0.2, trees.logOdds(40), 1e-12);
        assertEquals(0.2, trees.logOdds(40.1), 1e-12);
        List<Node> nodes = trees.trees().getFirst().nodes();
        assertEquals(List.of(16.0, 8.0, 8.0), nodes.stream().map(Node::cover).toList());
        assertEquals(List.of(1.0, 0.0, 0.0), nodes.stream().map(Node::gain).toList());
        assertEquals(1, trees.gainShare(0));
    }

    @Test
    void whatIsMissingGoesToTheSideThatItIsLike() {
        double missing = FeatureMatrix.MISSING;
        int[] eight = {8, 8, 8};
        BoostedTrees low = stump(new double[] {missing, 30, 50}, eight, new int[] {1, 2, 7});
        assertEquals(low.logOdds(30), low.logOdds(missing));
        BoostedTrees high = stump(new double[] {missing, 30, 50}, eight, new int[] {6, 2, 7});
        assertEquals(high.logOdds(50), high.logOdds(missing));
        assertTrue(high.logOdds(missing) > high.logOdds(30));
        BoostedTrees apart = stump(new double[] {missing, 30, 50}, eight, new int[] {7, 2, 2});
        assertEquals(apart.logOdds(30), apart.logOdds(50));
        assertTrue(apart.logOdds(missing) > apart.logOdds(-1e300));
    }

    @Test
    void whatWasNeverMissingGoesWhereMoreRowsDo() {
        BoostedTrees below = stump(new double[] {30, 50}, new int[] {9, 8}, new int[] {2, 6});
        assertEquals(below.logOdds(30), below.logOdds(FeatureMatrix.MISSING));
        BoostedTrees above = stump(new double[] {30, 50}, new int[] {8, 9}, new int[] {2, 6});
        assertEquals(above.logOdds(50), above.logOdds(FeatureMatrix.MISSING));
        BoostedTrees equal = stump(new double[] {30, 50}, new int[] {8, 8}, new int[] {2, 6});
        assertEquals(equal.logOdds(30), equal.logOdds(FeatureMatrix.MISSING));
    }

    private static BoostedTrees stump(double[] numbers, int[] rows, int[] positives) {
        LabelledMatrix matrix = new LabelledMatrix(
                new FeatureMatrix(List.of(Feature.number("x")), new double[][] {numbers}), rows, positives);
        return new Boosting(1, 1, 2, 0.3, 1, 1, 1, 0, 0, 1, Set.of())
                .fit(matrix, Bins.of(matrix, 9), null, TaskContext.quiet(), _ -> {});
    }

    @Test
    void cutsMayBeTriedOnceInSoManyRowsOnly() {
        // Six different rows and two cuts: once in three rows. Of single rows, 0 | 0 | 0 | 1 | 1 | 1 is cut in the
        // middle.
        double[] numbers = {1, 2, 3, 4, 5, 6};
        int[] once = {1, 1, 1, 1, 1, 1};
        LabelledMatrix matrix = new LabelledMatrix(
                new FeatureMatrix(List.of(Feature.number("x")), new double[][] {numbers}),
                once,
                new int[] {0, 0, 1, 1, 1, 1});
        List<Bins> bins = Bins.of(matrix, 6);
        for (int cuts : new int[] {0, 2}) {
            BoostedTrees trees = new Boosting(1, 1, 2, 0.3, 1, 1, 1, 0, cuts, 1, Set.of())
                    .fit(matrix, bins, null, TaskContext.quiet(), _ -> {});
            assertEquals(
                    cuts == 0 ? 2.5 : 3.5,
                    trees.trees().getFirst().nodes().getFirst().cut());
        }
    }

    @Test
    void rowsThatAreMissingCountBetweenCutsToo() {
        // Two cuts in six different rows: once in three rows, of which two are missing.
        double missing = FeatureMatrix.MISSING;
        LabelledMatrix matrix = new LabelledMatrix(
                new FeatureMatrix(
                        List.of(Feature.number("x"), Feature.category("c", List.of("a", "b", "c", "d", "e", "f"))),
                        new double[][] {{missing, missing, 1, 2, 3, 4}, {0, 1, 2, 3, 4, 5}}),
                new int[] {1, 1, 1, 1, 1, 1},
                new int[] {1, 1, 0, 1, 1, 1});
        Node root = new Boosting(1, 1, 2, 0.3, 1, 1, 1, 0, 2, 1, Set.of())
                .fit(
                        matrix,
                        List.of(Bins.of(new double[] {1, 2, 3, 4}, new int[] {1, 1, 1, 1}, 4), Bins.NONE),
                        null,
                        TaskContext.quiet(),
                        _ -> {})
                .trees()
                .getFirst()
                .nodes()
                .getFirst();
        assertEquals(List.of(0, 1.5, false), List.of(root.feature(), root.cut(), root.missingYes()));
    }

    /** Residuals of 2 on 4 rows and of 4 on 12: with λ = 1 both leaves would say 2/(1 + 1) = 4/(3 + 1) = 1, one says 6/5. */
    @Test
    void twoLeavesThatSayTheSameAreNotCutAndDoNotCount() {
        LabelledMatrix matrix = new LabelledMatrix(
                new FeatureMatrix(List.of(Feature.number("x")), new double[][] {{1, 2, 3, 4}}),
                new int[] {4, 12, 8, 10},
                new int[] {4, 10, 1, 2});
        BoostedTrees trees = new Boosting(1, 3, 3, 1, 1, 1, 1, 0, 0, 1, Set.of())
                .fit(matrix, Bins.of(matrix, 1_000), null, TaskContext.quiet(), _ -> {});
        assertEquals(5, trees.nodes());
        assertEquals(1.2, trees.logOdds(1), 1e-12);
        assertEquals(1.2, trees.logOdds(2), 1e-12);
        assertEquals(-1, trees.logOdds(3), 1e-12);
        assertEquals(-3 / 3.5, trees.logOdds(4), 1e-12);
    }

    /** Shares of 3/4 and 1 on the left, but of 0 and 3/4, on more rows, on the right. */
    @Test
    void theLeafWithTheBestCutIsCutFirst() {
        LabelledMatrix matrix = new LabelledMatrix(
                new FeatureMatrix(List.of(Feature.number("x")), new double[][] {{1, 2, 3, 4}}),
                new int[] {20, 20, 60, 60},
                new int[] {15, 20, 0, 45});
        BoostedTrees trees = new Boosting(1, 3, 3, 1, 1, 1, 1, 0, 0, 1, Set.of())
                .fit(matrix, Bins.of(matrix, 1_000), null, TaskContext.quiet(), _ -> {});
        assertEquals(3, leaves(trees.trees().getFirst()));
        assertEquals(trees.logOdds(1), trees.logOdds(2));
        assertTrue(trees.logOdds(3) < trees.logOdds(4));
    }

    /** As a whole y tells nothing: 4 of 8 are a yes where it is 0, and 4 of 8 where it is 1. Below a cut of x it would. */
    @Test
    void aFeatureThatNoCutHelpedByIsNotTriedFurtherDown() {
        LabelledMatrix matrix = new LabelledMatrix(
                new FeatureMatrix(
                        List.of(Feature.number("x"), Feature.number("y")), new double[][] {{0, 0, 1, 1}, {0, 1, 0, 1}}),
                new int[] {4, 4, 4, 4},
                new int[] {3, 2, 1, 2});
        BoostedTrees trees = new Boosting(1, 3, 9, 1, 1, 1, 1, 0, 0, 1, Set.of())
                .fit(matrix, Bins.of(matrix, 1_000), null, TaskContext.quiet(), _ -> {});
        assertEquals(3, trees.nodes());
        assertEquals(trees.logOdds(0, 0), trees.logOdds(0, 1));
    }

    @Test
    void treesThatChangeNothingAreNotKept() {
        LabelledMatrix alike = new LabelledMatrix(
                new FeatureMatrix(List.of(Feature.number("x")), new double[][] {{1}}), new int[] {8}, new int[] {4});
        BoostedTrees trees = new Boosting(9, 3, 9, 1, 1, 1, 1, 3, 0, 1, Set.of())
                .fit(alike, List.of(Bins.NONE), alike, TaskContext.quiet(), _ -> {});
        assertEquals(0, trees.trees().size());
    }

    @Test
    void whatIsNotKnownIsExpectedAsInTraining() {
        LabelledMatrix groups = new LabelledMatrix(
                new FeatureMatrix(List.of(Feature.category("c", List.of("a", "b"))), new double[][] {{0, 1}}),
                new int[] {30, 10},
                new int[] {3, 9});
        BoostedTrees trees = new Boosting(1, 1, 2, 0.3, 1, 1, 1, 0, 0, 1, Set.of())
                .fit(groups, List.of(Bins.NONE), null, TaskContext.quiet(), _ -> {});
        double expected = 0.75 * trees.logOdds(0) + 0.25 * trees.logOdds(1);
        assertEquals(expected, trees.expectedLogOdds(new double[] {0}, false), 1e-12);
        assertEquals(trees.logOdds(1), trees.expectedLogOdds(new double[] {1}, true));
        assertEquals(1, trees.gainShare(0, 0) + trees.gainShare(0, 1), 1e-12);
    }

    @Test
    void keepsToItsDepthAndLeaves() {
        for (BoostedTree tree : fit(new Boosting(5, 2, 16, 0.3, 1, 1, 1, 0, 0, 1, Set.of()), study(4_000, 1), null)
                .trees()) {
            assertTrue(deepest(tree, 0) <= 2);
        }
        for (BoostedTree tree : fit(new Boosting(5, 9, 3, 0.3, 1, 1, 1, 0, 0, 1, Set.of()), study(4_000, 1), null)
                .trees()) {
            assertTrue(leaves(tree) <= 3);
        }
        for (BoostedTree tree : fit(new Boosting(5, 9, 99, 0.3, 1, 200, 1, 0, 0, 1, Set.of()), study(4_000, 1), null)
                .trees()) {
            assertTrue(tree.nodes().stream().allMatch(node -> node.cover() >= 200));
        }
    }

    @Test
    void endsWhereTheValidationPartGainsNoMore() {
        Boosting patient = new Boosting(400, 6, 64, 0.3, 1, 1, 1, 10, 0, 1, Set.of());
        CountedRows validation = study(1_000, 99);
        BoostedTrees ended = fit(patient, study(1_000, 3), validation);
        assertTrue(ended.trees().size() < 100, () -> ended.trees().size() + " trees");
        BoostedTrees all = fit(new Boosting(400, 6, 64, 0.3, 1, 1, 1, 0, 0, 1, Set.of()), study(1_000, 3), validation);
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
                new Boosting(50, 6, 64, 0.3, 1, 1, 1, 5, 0, 1, Set.of()),
                new CountedRows(features(CATEGORIES), 5, rows, positives),
                new CountedRows(features(CATEGORIES), 5, rows, others));
        assertTrue(trees.trees().size() <= 1, () -> trees.trees().size() + " trees");
    }

    @Test
    void repeatsWithItsSeed() {
        Boosting half = new Boosting(5, 4, 16, 0.3, 1, 1, 0.5, 0, 0, 7, Set.of());
        Boosting other = new Boosting(5, 4, 16, 0.3, 1, 1, 0.5, 0, 0, 8, Set.of());
        CountedRows groups = study(4_000, 3);
        assertEquals(
                fit(half, groups, null).logOdds(30, 1), fit(half, groups, null).logOdds(30, 1));
        assertFalse(fit(half, groups, null).logOdds(30, 1)
                == fit(other, groups, null).logOdds(30, 1));
    }

    @Test
    void oneLabelOnlyStaysFinite() {
        double logOdds = USUAL.fit(
                        new LabelledMatrix(
                                new FeatureMatrix(List.of(Feature.number("x")), new double[][] {{1, 2}}),
                                new int[] {8, 8},
                                new int[] {8, 8}),
                        List.of(Bins.NONE),
                        null,
                        TaskContext.quiet(),
                        _ -> {})
                .logOdds(10);
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
                () -> USUAL.fit(
                        study(500, 1).matrix(), study(500, 1).bins(), null, cancelled, trees -> grown[0] = trees));
        assertEquals(3, grown[0]);
    }

    @Test
    void refusesTreesThatLeadNowhere() {
        Node loop = new Node(Question.NUMBER, 0, 0, false, 0, 0, 0, 0);
        assertThrows(IllegalArgumentException.class, () -> new BoostedTree(List.of(loop)));
        assertThrows(IllegalArgumentException.class, () -> new BoostedTree(List.of()));
        assertThrows(IllegalArgumentException.class, () -> Node.leaf(Double.NaN, 0));
        assertThrows(IllegalArgumentException.class, () -> Node.leaf(0, -1));
        BoostedTree asking = new BoostedTree(
                List.of(new Node(Question.CATEGORY, 0, 2, false, 1, 0, 2, 1), Node.leaf(1, 1), Node.leaf(2, 1)));
        Feature two = Feature.category("c", List.of("a", "b"));
        Feature three = Feature.category("c", List.of("a", "b", "c"));
        assertThrows(IllegalArgumentException.class, () -> new BoostedTrees(List.of(two), 0, List.of(asking)));
        assertThrows(IllegalArgumentException.class, () -> new BoostedTrees(List.of(), 0, List.of(asking)));
        assertThrows(
                IllegalArgumentException.class,
                () -> new BoostedTrees(List.of(Feature.number("x")), 0, List.of(asking)));
        assertEquals(1, new BoostedTrees(List.of(three), 0, List.of(asking)).logOdds(2));
    }

    private static BoostedTrees fit(Boosting boosting, CountedRows rows, @Nullable CountedRows validation) {
        return boosting.fit(
                rows.matrix(),
                rows.bins(),
                validation == null ? null : validation.matrix(),
                TaskContext.quiet(),
                _ -> {});
    }

    private static CountedRows study(int rows, long seed) {
        return study(rows, seed, CATEGORIES);
    }

    private static List<Feature> features(int categories) {
        return List.of(
                Feature.number("number"),
                Feature.category(
                        "category",
                        IntStream.range(0, categories)
                                .mapToObj(category -> "c" + category)
                                .toList()));
    }

    /** Rows whose odds rise with the bin and differ between categories. */
    private static CountedRows study(int size, long seed, int categories) {
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
        return new CountedRows(features(categories), 5, rows, positives);
    }

    /** Single rows of three numbers, two of them missing at times, and a category. */
    static LabelledMatrix mixed(int size, long seed) {
        Random random = new Random(seed);
        double[][] columns = new double[4][size];
        boolean[] labels = new boolean[size];
        for (int row = 0; row < size; row++) {
            columns[0][row] = random.nextGaussian();
            columns[1][row] = random.nextInt(4) == 0 ? Double.NaN : random.nextGaussian();
            columns[2][row] = random.nextInt(5) == 0 ? Double.NaN : random.nextGaussian();
            columns[3][row] = random.nextInt(9) == 0 ? Double.NaN : random.nextInt(3);
            double logOdds = columns[0][row]
                    + (Double.isNaN(columns[1][row]) ? 2 : columns[1][row])
                    + (columns[3][row] == 1 ? 1.5 : 0);
            labels[row] = random.nextDouble() < LogOdds.probability(logOdds);
        }
        return LabelledMatrix.of(
                new FeatureMatrix(
                        List.of(
                                Feature.number("a"),
                                Feature.number("b"),
                                Feature.number("c"),
                                Feature.category("d", List.of("x", "y", "z"))),
                        columns),
                labels);
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

    private static double loss(BoostedTrees trees, CountedRows rows) {
        LabelledMatrix matrix = rows.matrix();
        double sum = 0;
        for (int row = 0; row < matrix.size(); row++) {
            double p = LogOdds.probability(trees.logOdds(matrix.features().row(row)));
            sum -= matrix.positives(row) * Math.log(p) + (matrix.rows(row) - matrix.positives(row)) * Math.log(1 - p);
        }
        return sum;
    }
}
