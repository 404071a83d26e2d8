package org.lectern.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.contract.ProblemException;
import org.lectern.stats.LogOdds;

class LogisticRegressionTest {

    private static final double HARDLY_ANY_PENALTY = 1e9;

    /** Of 100 at x = 0, 20 are a yes, of 100 at x = 2, 60: b = log(1/4) and w = (log(3/2) - log(1/4)) / 2. */
    @Test
    void withoutAPenaltyItGoesThroughTwoShares() {
        LabelledMatrix rows = new LabelledMatrix(
                new FeatureMatrix(List.of(Feature.number("x")), new double[][] {{0, 2}}),
                new int[] {100, 100},
                new int[] {20, 60});
        for (boolean scaled : new boolean[] {false, true}) {
            LogisticModel model = new LogisticRegression(HARDLY_ANY_PENALTY, scaled).fit(rows);
            assertEquals(Math.log(0.25), model.logOdds(0), 1e-7);
            assertEquals(Math.log(1.5), model.logOdds(2), 1e-7);
            assertEquals(Math.log(0.25) + (Math.log(1.5) - Math.log(0.25)) / 2, model.logOdds(1), 1e-7);
        }
    }

    /**
     * Ten rows at x = 1, 8 of them a yes, and ten at x = -1, 2 of them: b = 0 by symmetry, and the slope of the loss is 0 where
     * w = C (2 · 8 - 20 p), p = 1 / (1 + e^-w). With w = log 2, p is 2/3, and so C = log 2 / (16 - 40/3) = 3/8 log 2.
     */
    @Test
    void thePenaltyByHand() {
        LabelledMatrix rows = new LabelledMatrix(
                new FeatureMatrix(List.of(Feature.number("x")), new double[][] {{1, -1}}),
                new int[] {10, 10},
                new int[] {8, 2});
        double c = 3.0 / 8 * Math.log(2);
        // The mean is 0 and the deviation 1, so that scaling changes nothing.
        for (boolean scaled : new boolean[] {false, true}) {
            LogisticModel model = new LogisticRegression(c, scaled).fit(rows);
            assertEquals(0, model.intercept(), 1e-9);
            assertEquals(Math.log(2), model.terms().getFirst().weight(), 1e-9);
        }
    }

    /** At the least of the loss every coordinate's own search, by halving a range, stays where it is. */
    @ParameterizedTest
    @ValueSource(doubles = {0.01, 1, 50})
    void noCoordinateCouldDoBetter(double c) {
        LabelledMatrix rows = BoostingTest.mixed(400, 11);
        for (boolean scaled : new boolean[] {false, true}) {
            LogisticModel model = new LogisticRegression(c, scaled).fit(rows);
            double[] found = found(model);
            for (int j = 0; j < found.length; j++) {
                assertEquals(halving(rows, model, c, j), found[j], 1e-6);
            }
        }
    }

    private static double[] found(LogisticModel model) {
        double[] found = new double[model.terms().size() + 1];
        for (int j = 0; j < model.terms().size(); j++) {
            found[j] = model.terms().get(j).weight();
        }
        found[found.length - 1] = model.intercept();
        return found;
    }

    /** Where the slope of the loss along one coordinate changes its sign. */
    private static double halving(LabelledMatrix rows, LogisticModel model, double c, int coordinate) {
        double low = -100;
        double high = 100;
        for (int step = 0; step < 60; step++) {
            double middle = (low + high) / 2;
            if (slope(rows, model, c, coordinate, middle) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double slope(LabelledMatrix rows, LogisticModel model, double c, int coordinate, double at) {
        double[] w = found(model);
        w[coordinate] = at;
        boolean intercept = coordinate == w.length - 1;
        double sum = intercept ? 0 : at;
        for (int row = 0; row < rows.size(); row++) {
            double[] x = new double[w.length];
            x[w.length - 1] = 1;
            for (int j = 0; j < model.terms().size(); j++) {
                LogisticModel.Term term = model.terms().get(j);
                x[j] = term.x(rows.features().value(row, term.feature()));
            }
            double z =
                    IntStream.range(0, w.length).mapToDouble(j -> w[j] * x[j]).sum();
            sum += c * x[coordinate] * (rows.rows(row) * LogOdds.probability(z) - rows.positives(row));
        }
        return sum;
    }

    @Test
    void scaledItDoesNotHangOnUnits() {
        LabelledMatrix rows = BoostingTest.mixed(300, 3);
        double[][] columns =
                IntStream.range(0, 4).mapToObj(rows.features()::column).toArray(double[][]::new);
        for (int row = 0; row < rows.size(); row++) {
            columns[0][row] = 1_000 * columns[0][row] - 7;
        }
        FeatureMatrix otherUnits = new FeatureMatrix(rows.features().features(), columns);
        LabelledMatrix other = new LabelledMatrix(
                otherUnits,
                IntStream.range(0, rows.size()).map(rows::rows).toArray(),
                IntStream.range(0, rows.size()).map(rows::positives).toArray());
        LogisticRegression scaled = new LogisticRegression(1, true);
        LogisticModel model = scaled.fit(rows);
        LogisticModel again = scaled.fit(other);
        for (int row = 0; row < 20; row++) {
            assertEquals(model.logOdds(rows.features().row(row)), again.logOdds(otherUnits.row(row)), 1e-9);
        }
        double shift = new LogisticRegression(1, false).fit(other).logOdds(otherUnits.row(0))
                - new LogisticRegression(1, false)
                        .fit(rows)
                        .logOdds(rows.features().row(0));
        assertTrue(Math.abs(shift) > 1e-6);
    }

    /** x is 1, 3 and missing: mean 2; filled with it, the deviation is √(2/3). Missing is a third: √(2/9). */
    @Test
    void whatIsMissingStandsAtTheMeanAndIsAFlag() {
        LabelledMatrix rows = new LabelledMatrix(
                new FeatureMatrix(
                        List.of(Feature.number("x"), Feature.number("same"), Feature.category("c", List.of("a", "b"))),
                        new double[][] {{1, 3, Double.NaN}, {5, 5, 5}, {0, 1, Double.NaN}}),
                new int[] {10, 10, 10},
                new int[] {3, 6, 9});
        LogisticModel model = new LogisticRegression(1, true).fit(rows);
        LogisticModel.Term number = model.terms().getFirst();
        assertEquals(2, number.mean(), 1e-12);
        assertEquals(Math.sqrt(2.0 / 3), number.scale(), 1e-12);
        LogisticModel.Term missing = model.terms().get(1);
        assertEquals(LogisticModel.Term.MISSING, missing.told());
        assertEquals(1.0 / 3, missing.mean(), 1e-12);
        assertEquals(Math.sqrt(2.0 / 9), missing.scale(), 1e-12);
        assertEquals(
                List.of(0, 0, 2, 2),
                model.terms().stream().map(LogisticModel.Term::feature).toList());
        assertEquals(0, number.x(Double.NaN), 1e-12);
        assertEquals(
                2, new LogisticRegression(1, false).fit(rows).terms().getFirst().x(Double.NaN));
    }

    @Test
    void contributionsAddUpAndAreNothingAtTheMeans() {
        LabelledMatrix rows = BoostingTest.mixed(300, 3);
        for (boolean scaled : new boolean[] {false, true}) {
            LogisticModel model = new LogisticRegression(1, scaled).fit(rows);
            for (int row = 0; row < 20; row++) {
                double[] asked = rows.features().row(row);
                assertEquals(model.logOdds(asked), model.contributions(asked).logOdds(), 1e-12);
            }
            double[] atMean = {model.terms().getFirst().mean(), 0, 0, 0};
            assertEquals(0, model.contributions(atMean).of(0), 1e-12);
            double[] further = {atMean[0] + 1, 0, 0, 0};
            LogisticModel.Term first = model.terms().getFirst();
            assertEquals(
                    first.weight() / first.scale(), model.contributions(further).of(0), 1e-12);
        }
    }

    @Test
    void rowsThatStandTogetherCountAsSingleOnes() {
        LabelledMatrix together = new LabelledMatrix(
                new FeatureMatrix(List.of(Feature.number("x")), new double[][] {{0, 2}}),
                new int[] {3, 2},
                new int[] {1, 2});
        LabelledMatrix single = LabelledMatrix.of(
                new FeatureMatrix(List.of(Feature.number("x")), new double[][] {{0, 0, 0, 2, 2}}),
                new boolean[] {true, false, false, true, true});
        LogisticRegression regression = new LogisticRegression(1, true);
        assertEquals(
                regression.fit(single).logOdds(1.5), regression.fit(together).logOdds(1.5), 1e-12);
    }

    @Test
    void staysFiniteWhereAFeatureTellsLabelsApart() {
        LogisticModel model = new LogisticRegression(1, false)
                .fit(LabelledMatrix.of(
                        new FeatureMatrix(List.of(Feature.number("x")), new double[][] {{1, 2, 3, 4}}),
                        new boolean[] {false, false, true, true}));
        assertTrue(model.logOdds(1) < 0 && model.logOdds(4) > 0 && Double.isFinite(model.logOdds(4)));
    }

    @Test
    void saysWhatItCannotFit() {
        LabelledMatrix alike = LabelledMatrix.of(
                new FeatureMatrix(List.of(Feature.number("x")), new double[][] {{1, 2}}), new boolean[] {true, true});
        assertEquals("one-label-only", trouble(alike));
        LabelledMatrix huge = LabelledMatrix.of(
                new FeatureMatrix(
                        List.of(Feature.number("x"), Feature.number("y")),
                        new double[][] {{1e200, 2e200, 5e200}, {-1e200, 3e200, 0}}),
                new boolean[] {true, false, true});
        assertEquals("regression-unfinished", trouble(huge));
        assertThrows(IllegalArgumentException.class, () -> new LogisticRegression(0, true));
        assertThrows(IllegalArgumentException.class, () -> new LogisticRegression(Double.NaN, true));
    }

    private static String trouble(LabelledMatrix rows) {
        return assertThrows(ProblemException.class, () -> new LogisticRegression(1, false).fit(rows))
                .problem()
                .code();
    }
}
