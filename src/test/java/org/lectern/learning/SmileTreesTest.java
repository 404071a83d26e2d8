package org.lectern.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.contract.TaskContext;
import smile.data.DataFrame;
import smile.data.type.DataTypes;
import smile.data.type.StructField;
import smile.data.vector.DoubleVector;
import smile.model.cart.CART;
import smile.model.cart.Loss;
import smile.regression.RegressionTree;

/** The trees are the regression trees that Smile grows from the same residuals. */
class SmileTreesTest {

    /** So few rows that Smile, too, tries every cut. */
    private static final int ROWS = 150;

    private static final int DEPTH = 4;
    private static final int FEWEST = 3;
    private static final double RATE = 0.5;

    /**
     * In the first tree every row has the same chance p, so a leaf says η Σ(y - p) / (n p (1 - p)), and Smile's leaf is the mean of
     * y - p.
     */
    @ParameterizedTest
    @ValueSource(ints = {4, 8, 15})
    void theFirstTreeIsSmiles(int leaves) {
        Random random = new Random(leaves);
        double[][] columns = new double[2][ROWS];
        boolean[] labels = new boolean[ROWS];
        for (int row = 0; row < ROWS; row++) {
            columns[0][row] = random.nextDouble();
            columns[1][row] = random.nextDouble();
            labels[row] = random.nextDouble() < 0.1 + 0.5 * columns[0][row] + 0.3 * columns[1][row] * columns[1][row];
        }
        LabelledMatrix rows = LabelledMatrix.of(
                new FeatureMatrix(List.of(Feature.number("x"), Feature.number("y")), columns), labels);
        double p = (double) rows.positives() / ROWS;
        double[] residuals = IntStream.range(0, ROWS)
                .mapToDouble(row -> (labels[row] ? 1 : 0) - p)
                .toArray();

        BoostedTrees ours = new Boosting(1, DEPTH, leaves, RATE, 0, FEWEST, 1, 0, 0, 7, Set.of())
                .fit(rows, Bins.of(rows, ROWS), null, TaskContext.quiet(), _ -> {});
        double[] smiles = smiles(columns, residuals, leaves);

        assertTrue(DoubleStream.of(smiles).distinct().count() >= 4);
        for (int row = 0; row < ROWS; row++) {
            double leaf = ours.logOdds(columns[0][row], columns[1][row]) - ours.start();
            assertEquals(smiles[row], leaf * p * (1 - p) / RATE, 1e-12);
        }
    }

    private static double[] smiles(double[][] columns, double[] residuals, int leaves) {
        DataFrame features = new DataFrame(new DoubleVector("x", columns[0]), new DoubleVector("y", columns[1]));
        int[] once = new int[ROWS];
        Arrays.fill(once, 1);
        RegressionTree tree = new RegressionTree(
                features,
                Loss.ls(residuals),
                new StructField("residual", DataTypes.DoubleType),
                // Smile counts the leaf, too.
                DEPTH + 1,
                leaves,
                FEWEST,
                2,
                once,
                CART.order(features));
        return IntStream.range(0, ROWS)
                .mapToDouble(row -> tree.predict(features.get(row)))
                .toArray();
    }
}
