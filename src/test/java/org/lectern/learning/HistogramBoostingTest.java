package org.lectern.learning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.contract.TaskCancelled;
import org.lectern.contract.TaskContext;
import org.lectern.learning.BoostedTree.Node;
import org.lectern.learning.BoostedTree.Question;

class HistogramBoostingTest {

    private static final double NONE = FeatureMatrix.MISSING;

    /**
     * Half of eight rows are a yes, so p = 1/2 everywhere, gradients are ∓1/2 and curvatures 1/4. Between 2 and 3 the cut leaves
     * G = 2 over H = 1 on either side: with λ = 1 leaves say ∓0.1 · 2/2, and it spares 2 · 2²/2 - 0.
     */
    @Test
    void growsTheHandWorkedTree() {
        LabelledMatrix rows = labelled(new double[][] {{1, 1, 2, 2, 3, 3, 4, 4}}, 4, 5, 6, 7);
        BoostedTrees trees = fit(new HistogramBoosting(1, 1, 0.1, 1, 0, 1, 1, 1, 1), rows);
        assertEquals(0, trees.start());
        Node root = trees.trees().getFirst().nodes().getFirst();
        assertEquals(Question.NUMBER, root.question());
        assertEquals(2.5, root.cut());
        assertEquals(4, root.gain(), 1e-7);
        assertEquals(8, root.cover());
        assertEquals(-0.1, trees.logOdds(2), 1e-8);
        assertEquals(0.1, trees.logOdds(3), 1e-8);
    }

    /** A yes counts three times: the start is ln 3, and of the two sides G = 4 · 3/4 and -4 · 3/4, H = 4 · 3/16 and 12 · 3/16. */
    @Test
    void weighsYeses() {
        LabelledMatrix rows = labelled(new double[][] {{1, 1, 2, 2, 3, 3, 4, 4}}, 4, 5, 6, 7);
        BoostedTrees trees = fit(new HistogramBoosting(1, 1, 1, 0, 0, 1, 1, 3, 1), rows);
        assertEquals(Math.log(3), trees.start(), 1e-15);
        assertEquals(Math.log(3) - 4, trees.logOdds(1), 1e-7);
        assertEquals(Math.log(3) + 4.0 / 3, trees.logOdds(4), 1e-7);
    }

    /** All yeses are missing: either side of every cut is tried for them, and the best is to have them apart. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 9})
    void putsWhatIsMissingWhereItBelongs(double alike) {
        double[] column = {NONE, 1, NONE, 2, NONE, 3, alike, alike};
        LabelledMatrix rows = labelled(new double[][] {column}, 0, 2, 4, 6, 7);
        BoostedTrees trees = fit(new HistogramBoosting(30, 1, 0.5, 1, 0, 1, 1, 1, 1), rows);
        assertTrue(trees.logOdds(NONE) > 1);
        assertTrue(trees.logOdds(alike) > 1);
        assertTrue(trees.logOdds(2) < -1);
    }

    /** What no cut had to decide goes where most rows went. */
    @Test
    void sendsWhatWasNeverMissingWithMostRows() {
        LabelledMatrix rows = labelled(new double[][] {{1, 1, 1, 1, 1, 1, 2, 2}}, 6, 7);
        BoostedTrees trees = fit(new HistogramBoosting(1, 1, 1, 1, 0, 1, 1, 1, 1), rows);
        assertEquals(trees.logOdds(1), trees.logOdds(NONE));
        assertNotEquals(trees.logOdds(2), trees.logOdds(NONE));
    }

    /** Every cut tried plainly, in full digits, on random rows with missing numbers; where two cuts tie, either may be made. */
    @Test
    void growsWhatPlainBoostingGrows() {
        int compared = 0;
        for (long seed = 1; seed <= 12; seed++) {
            LabelledMatrix rows = random(seed, 200, 3);
            HistogramBoosting boosting = new HistogramBoosting(6, 4, 0.3, 1, 1.5, 1, 1, 1 + 0.37 * (seed % 3), 1);
            PlainBoosting plain = new PlainBoosting(boosting, rows);
            double[] expected = plain.fit();
            if (!plain.isTied()) {
                assertArrayEquals(expected, fit(boosting, rows).logOdds(rows.features()), 1e-5);
                compared++;
            }
        }
        assertTrue(compared >= 4, compared + " of 12 have no ties");
    }

    /** Rows that stand together count as often as they are. */
    @Test
    void countsRowsThatStandTogether() {
        FeatureMatrix few = new FeatureMatrix(List.of(Feature.number("x")), new double[][] {{1, 2, 3, NONE}});
        LabelledMatrix together = new LabelledMatrix(few, new int[] {9, 4, 7, 5}, new int[] {2, 3, 6, 0});
        double[] x = new double[25];
        boolean[] labels = new boolean[25];
        int next = 0;
        for (int i = 0; i < 4; i++) {
            for (int row = 0; row < together.rows(i); row++) {
                x[next] = few.value(i, 0);
                labels[next++] = row < together.positives(i);
            }
        }
        LabelledMatrix apart =
                LabelledMatrix.of(new FeatureMatrix(List.of(Feature.number("x")), new double[][] {x}), labels);
        HistogramBoosting boosting = new HistogramBoosting(5, 2, 0.3, 1, 0, 1, 1, 1, 1);
        BoostedTrees one = fit(boosting, together);
        BoostedTrees other = fit(boosting, apart);
        for (double at : new double[] {1, 2, 3, NONE}) {
            assertEquals(other.logOdds(at), one.logOdds(at), 1e-6);
        }
        assertEquals(25, one.trees().getFirst().nodes().getFirst().cover());
        assertEquals(25, other.trees().getFirst().nodes().getFirst().cover());
    }

    /** Trees see shares of rows and features, drawn by the seed; what they leave out they still judge. */
    @Test
    void drawsRowsAndFeatures() {
        LabelledMatrix rows = random(7, 400, 5);
        BoostedTrees trees = fit(new HistogramBoosting(20, 3, 0.1, 1, 1, 0.8, 0.5, 1, 3), rows);
        for (BoostedTree tree : trees.trees()) {
            long asked = tree.nodes().stream()
                    .filter(node -> node.question() != Question.LEAF)
                    .mapToInt(Node::feature)
                    .distinct()
                    .count();
            assertTrue(asked <= 2, "half of five features are two");
            assertEquals(400, tree.nodes().getFirst().cover());
        }
        assertEquals(trees, fit(new HistogramBoosting(20, 3, 0.1, 1, 1, 0.8, 0.5, 1, 3), rows));
        assertNotEquals(trees, fit(new HistogramBoosting(20, 3, 0.1, 1, 1, 0.8, 0.5, 1, 4), rows));
    }

    /** However often features are drawn, the loss on the rows falls with every tree. */
    @Test
    void lessensTheLossWithEveryTree() {
        LabelledMatrix rows = random(8, 500, 4);
        BoostedTrees trees = fit(new HistogramBoosting(60, 6, 0.1, 1, 1, 0.7, 0.7, 1, 3), rows);
        double before = Double.POSITIVE_INFINITY;
        for (int count = 0; count <= 60; count += 10) {
            double loss = rows.loss(trees.first(count).logOdds(rows.features()));
            assertTrue(loss < before, count + " trees lose " + loss);
            before = loss;
        }
    }

    /** A leaf's curvature p (1 - p), summed, is never below the least. */
    @Test
    void keepsLeavesHeavy() {
        LabelledMatrix rows = random(9, 200, 3);
        Node root = fit(new HistogramBoosting(1, 9, 1, 1, 5, 1, 1, 1, 1), rows)
                .trees()
                .getFirst()
                .nodes()
                .getFirst();
        assertEquals(200, root.cover());
        double p = (double) rows.positives() / rows.rows();
        fit(new HistogramBoosting(1, 9, 1, 1, 5, 1, 1, 1, 1), rows).trees().getFirst().nodes().stream()
                .filter(node -> node.question() == Question.LEAF)
                .forEach(leaf -> assertTrue(leaf.cover() * p * (1 - p) >= 5 - 1e-6));
    }

    @Test
    void saysOfManyRowsWhatItSaysOfEach() {
        LabelledMatrix rows = random(10, 700, 4);
        BoostedTrees trees = fit(new HistogramBoosting(25, 5, 0.2, 1, 1, 0.8, 0.8, 2, 1), rows);
        double[] each = IntStream.range(0, rows.size())
                .mapToDouble(row -> trees.logOdds(rows.features().row(row)))
                .toArray();
        assertArrayEquals(each, trees.logOdds(rows.features()), 0);
        BoostedTrees categories = new Boosting(5, 3, 8, 0.3, 1, 1, 1, 0, 0, 1, Set.of())
                .fit(kinds(), Bins.of(kinds(), 4), null, TaskContext.quiet(), _ -> {});
        double[] ofKinds = IntStream.range(0, 6)
                .mapToDouble(row -> categories.logOdds(kinds().features().row(row)))
                .toArray();
        assertArrayEquals(ofKinds, categories.logOdds(kinds().features()), 0);
        assertThrows(IllegalArgumentException.class, () -> trees.logOdds(kinds().features()));
    }

    @Test
    void saysTheBaseRateOfOneLabel() {
        LabelledMatrix rows = labelled(new double[][] {{1, 2, 3}});
        assertEquals(
                Math.log(0.5 / 3.5),
                fit(new HistogramBoosting(3, 2, 0.1, 1, 1, 1, 1, 1, 1), rows).start());
    }

    @Test
    void refusesWhatItCannotFit() {
        assertThrows(IllegalArgumentException.class, () -> HistogramRows.of(kinds()));
        assertThrows(IllegalArgumentException.class, () -> new HistogramBoosting(1, 1, 0, 1, 1, 1, 1, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new HistogramBoosting(1, 31, 1, 1, 1, 1, 1, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new HistogramBoosting(1, 1, 1, 1, 1, 1.1, 1, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new HistogramBoosting(1, 1, 1, 1, 1, 1, 1, 0, 1));
    }

    @Test
    void stopsWhenCancelled() {
        HistogramRows rows = HistogramRows.of(random(1, 50, 2));
        TaskContext cancelled = new TaskContext() {
            @Override
            public void progress(String step, DoubleSupplier fraction) {}

            @Override
            public void checkCancelled() {
                throw new TaskCancelled();
            }

            @Override
            public Registration onCancel(Runnable stop) {
                return () -> {};
            }
        };
        HistogramBoosting boosting = new HistogramBoosting(1, 1, 1, 1, 1, 1, 1, 1, 1);
        assertThrows(TaskCancelled.class, () -> boosting.fit(rows, cancelled));
    }

    private static BoostedTrees fit(HistogramBoosting boosting, LabelledMatrix rows) {
        return boosting.fit(HistogramRows.of(rows), TaskContext.quiet());
    }

    private static LabelledMatrix kinds() {
        return LabelledMatrix.of(
                new FeatureMatrix(
                        List.of(Feature.category("c", List.of("a", "b"))), new double[][] {{0, 0, 0, 1, 1, NONE}}),
                new boolean[] {true, true, false, false, false, true});
    }

    private static LabelledMatrix labelled(double[][] columns, int... yeses) {
        boolean[] labels = new boolean[columns[0].length];
        Arrays.stream(yeses).forEach(row -> labels[row] = true);
        List<Feature> features = IntStream.range(0, columns.length)
                .mapToObj(i -> Feature.number("x" + i))
                .toList();
        return LabelledMatrix.of(new FeatureMatrix(features, columns), labels);
    }

    /** Numbers in steps, a fifth of those of the first feature missing, and a label that hangs on two of them. */
    private static LabelledMatrix random(long seed, int rows, int features) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] columns = new double[features][rows];
        boolean[] labels = new boolean[rows];
        for (int row = 0; row < rows; row++) {
            for (double[] column : columns) {
                column[row] = random.nextInt(25);
            }
            double logOdds = (columns[0][row] - 12) / 6 + (columns[1][row] > 8 ? 0.5 : -1);
            labels[row] = random.nextDouble() < 1 / (1 + Math.exp(-logOdds));
            columns[0][row] = random.nextInt(5) == 0 ? NONE : columns[0][row];
        }
        int[] yeses = IntStream.range(0, rows).filter(row -> labels[row]).toArray();
        return labelled(columns, yeses);
    }
}
