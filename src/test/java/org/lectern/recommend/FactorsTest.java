package org.lectern.recommend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.contract.TaskContext;

/** Sixteen ratings of six learners and five items, from factors that are given; what NumPy makes of them stands in factors.csv. */
class FactorsTest {

    private static final TaskContext QUIET = TaskContext.quiet();
    private static final double CLOSE = 1e-6;
    private static final List<String> LINES = lines();

    private static final double[][] RATINGS = table("both,0,rating,");
    private static final int[] LEARNER =
            Arrays.stream(RATINGS).mapToInt(row -> (int) row[0]).toArray();
    private static final int[] ITEM =
            Arrays.stream(RATINGS).mapToInt(row -> (int) row[1]).toArray();
    private static final double[] RATING =
            Arrays.stream(RATINGS).mapToDouble(row -> row[2]).toArray();

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 20})
    void descentIsAsNumPyHasIt(int epochs) {
        StochasticDescent descent = new StochasticDescent(2, epochs, 0.005, 0.02, 0);
        BiasedFactors found =
                descent.fit(LEARNER, ITEM, RATING, table("both,0,learners,"), table("both,0,items,"), QUIET);
        String after = "descent," + epochs + ",";
        assertEquals(5, found.mean(), CLOSE);
        assertArrayEquals(flat(table(after + "learner bias,")), found.learnerBias(), CLOSE);
        assertArrayEquals(flat(table(after + "item bias,")), found.itemBias(), CLOSE);
        assertArrayEquals(flat(table(after + "learners,")), flat(found.ofLearners()), CLOSE);
        assertArrayEquals(flat(table(after + "items,")), flat(found.ofItems()), CLOSE);
        assertEquals(
                table(after + "error,")[0][0], found.rootMeanSquaredError(LEARNER, ITEM, RATING, -1e9, 1e9), CLOSE);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 15})
    void leastSquaresAreAsNumPyHasThem(int rounds) {
        AlternatingLeastSquares squares = new AlternatingLeastSquares(2, 0.1, 1, rounds, true, 0);
        ImplicitFactors found =
                squares.fit(pairs(), pair -> pairs().value(pair) / 2, flat(table("both,0,items,")), QUIET);
        double[][] learners = table("least squares," + rounds + ",learners,");
        double[][] items = table("least squares," + rounds + ",items,");
        for (int learner = 0; learner < learners.length; learner++) {
            assertArrayEquals(learners[learner], doubles(found.ofLearner(learner)), CLOSE);
            double[] scores = Some.scores(found, items.length, learner);
            for (int item = 0; item < items.length; item++) {
                assertArrayEquals(items[item], doubles(found.ofItem(item)), CLOSE);
                assertEquals(BiasedFactors.product(learners[learner], items[item]), scores[item], CLOSE);
            }
        }
    }

    /** Three steps from where it was, again and again, come to where the outright solution is. */
    @Test
    void gradientsComeCloseToTheOutrightSolution() {
        Interactions train = Some.drawn(120, 40, 10, 2, 9);
        double[] exact = predictions(train, true);
        double[] close = predictions(train, false);
        double worst = IntStream.range(0, exact.length)
                .mapToDouble(place -> Math.abs(exact[place] - close[place]))
                .max()
                .orElseThrow();
        assertEquals(0, worst, 0.02);
    }

    private static double[] predictions(Interactions train, boolean exact) {
        ImplicitFactors found = new AlternatingLeastSquares(6, 5, 2, 30, exact, 4).fit(train, QUIET);
        return IntStream.range(0, train.learners())
                .mapToObj(learner -> Some.scores(found, train.items(), learner))
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void threadsDoNotChangeTheAnswer(boolean exact) throws Exception {
        Interactions train = Some.drawn(700, 300, 10, 2, 9);
        double[] many = predictions(train, exact);
        try (ForkJoinPool one = new ForkJoinPool(1)) {
            assertArrayEquals(many, one.submit(() -> predictions(train, exact)).get());
        }
    }

    /** With items as they are in the end, a newcomer's numbers solve the newcomer's equations. */
    @Test
    void aNewcomerIsSolvedFromTheirItems() {
        double confidence = 3;
        double regularisation = 0.5;
        Interactions train = Some.drawn(60, 20, 6, 2, 9);
        ImplicitFactors found =
                new AlternatingLeastSquares(4, regularisation, confidence, 5, true, 4).fit(train, QUIET);
        int[] history = {3, 11};
        double[] x = doubles(found.ofHistory(history));
        for (int factor = 0; factor < 4; factor++) {
            double slope = regularisation * x[factor];
            for (int item = 0; item < 20; item++) {
                double[] y = doubles(found.ofItem(item));
                boolean seen = item == 3 || item == 11;
                double error = BiasedFactors.product(x, y) - (seen ? 1 : 0);
                slope += (seen ? 1 + confidence : 1) * error * y[factor];
            }
            assertEquals(0, slope, 1e-4);
        }
        assertArrayEquals(new double[20], Some.scores(found, 20, -1));
        assertEquals(BiasedFactors.product(x, doubles(found.ofItem(7))), Some.scores(found, 20, -1, history)[7], 1e-5);
    }

    /** Biases only, after one epoch over ratings 2 and 4 of one learner: μ = 3, errors -1 and 1 + .1 of the rate. */
    @Test
    void biasesAndTheMeanAreDescentsWithoutFactors() {
        int[] learner = {0, 0};
        int[] item = {0, 1};
        double[] rating = {2, 4};
        BiasedFactors mean = StochasticDescent.constant().fit(1, 2, learner, item, rating, QUIET);
        assertEquals(3, mean.rating(0, 1));
        assertEquals(1, mean.rootMeanSquaredError(learner, item, rating, 0, 10));
        BiasedFactors biases = new StochasticDescent(0, 1, 0.1, 0, 0).fit(1, 2, learner, item, rating, QUIET);
        assertArrayEquals(new double[] {-0.1 + 0.11}, biases.learnerBias(), 1e-15);
        assertArrayEquals(new double[] {-0.1, 0.11}, biases.itemBias(), 1e-15);
        assertEquals(3.11, biases.rating(-1, 1), 1e-15);
        assertEquals(3.01, biases.rating(0, -1), 1e-15);
    }

    @Test
    void whoHasNoRatingAddsNothing() {
        BiasedFactors found =
                StochasticDescent.standard(3).fit(2, 2, new int[] {0}, new int[] {0}, new double[] {4}, QUIET);
        assertEquals(4, found.rating(1, 1));
        assertEquals(found.rating(-1, 0), found.rating(1, 0));
    }

    @Test
    void settingsThatCannotBeAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new AlternatingLeastSquares(0, 1, 1, 1, true, 0));
        assertThrows(IllegalArgumentException.class, () -> new AlternatingLeastSquares(1, 0, 1, 1, true, 0));
    }

    private static Interactions pairs() {
        int[] times = new int[LEARNER.length];
        Arrays.fill(times, 1);
        return Interactions.of(6, 5, LEARNER, ITEM, new long[LEARNER.length], RATING, times);
    }

    private static double[][] table(String start) {
        return LINES.stream()
                .filter(line -> line.startsWith(start))
                .map(line -> Arrays.stream(line.split(",", -1)[4].split(" ", -1))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toArray(double[][]::new);
    }

    private static double[] flat(double[]... rows) {
        return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
    }

    private static double[] doubles(float... values) {
        return IntStream.range(0, values.length)
                .mapToDouble(place -> values[place])
                .toArray();
    }

    private static List<String> lines() {
        try (InputStream in = FactorsTest.class.getResourceAsStream("factors.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
