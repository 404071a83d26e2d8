package org.lectern.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.contract.TaskContext;
import org.lectern.evaluation.Folds.Fold;
import org.lectern.evaluation.RandomSearch.Draw;
import org.lectern.learning.Feature;
import org.lectern.learning.FeatureMatrix;
import org.lectern.learning.HistogramBoosting;
import org.lectern.learning.HistogramRows;
import org.lectern.learning.LabelledMatrix;
import org.lectern.stats.LogOdds;

class RandomSearchTest {

    private static final HistogramBoosting ANY = new HistogramBoosting(1, 1, 1, 1, 1, 1, 1, 1, 1);

    @Test
    void drawsSettingsWithinTheirRanges() {
        List<HistogramBoosting> settings = new RandomSearch(400, 5, 7).settings();
        assertEquals(400, settings.size());
        assertRange(
                100,
                300,
                settings.stream().mapToDouble(HistogramBoosting::trees).toArray(),
                5);
        assertRange(
                3, 9, settings.stream().mapToDouble(HistogramBoosting::depth).toArray(), 0);
        assertRange(
                0.01,
                0.1,
                settings.stream().mapToDouble(HistogramBoosting::rate).toArray(),
                0.002);
        assertRange(
                0.7,
                0.9,
                settings.stream().mapToDouble(HistogramBoosting::rowShare).toArray(),
                0.002);
        assertRange(
                0.7,
                0.9,
                settings.stream().mapToDouble(HistogramBoosting::columnShare).toArray(),
                0.002);
        assertRange(
                1,
                7,
                settings.stream().mapToDouble(HistogramBoosting::positiveWeight).toArray(),
                0);
        assertEquals(settings, new RandomSearch(400, 5, 7).settings());
        assertTrue(new RandomSearch(50, 5, 1).settings().stream().allMatch(each -> each.positiveWeight() == 1));
    }

    private static void assertRange(double low, double high, double[] drawn, double near) {
        assertEquals(low, Arrays.stream(drawn).min().orElseThrow(), near);
        assertEquals(high, Arrays.stream(drawn).max().orElseThrow(), near);
    }

    /** Mean 0.5 and squares 0.01 + 0 + 0.01 over 2; a fold that says nothing is left out. */
    @Test
    void tellsMeanAndSpread() {
        Draw draw = Draw.of(ANY, 0.4, 0.5, 0.6);
        assertEquals(0.5, draw.mean(), 1e-15);
        assertEquals(0.1, draw.spread(), 1e-15);
        assertEquals(0.45, Draw.of(ANY, 0.4, Double.NaN, 0.5).mean(), 1e-15);
        assertEquals(Double.NaN, Draw.of(ANY, Double.NaN).mean());
        assertEquals(Double.NaN, Draw.of(ANY, 0.3).spread());
    }

    @Test
    void takesTheFirstOfTheBest() {
        Draw none = Draw.of(ANY, Double.NaN);
        Draw low = Draw.of(ANY, 0.2, 0.2);
        Draw high = Draw.of(ANY, 0.3, 0.5);
        Draw alike = Draw.of(ANY, 0.4, 0.4);
        assertEquals(high, RandomSearch.best(List.of(none, low, high, alike)));
        assertEquals(none, RandomSearch.best(List.of(none)));
    }

    /** Each score is that of a model fitted to the fold's training rows alone, counted by looking at every pair of ranks. */
    @Test
    void scoresByLearnersThatWereNotTrainedOn() {
        LabelledMatrix rows = rows(240);
        List<Fold> folds = Folds.byLearner(rows.features(), 3);
        List<Integer> done = Collections.synchronizedList(new ArrayList<>());
        List<Draw> draws = new RandomSearch(3, 9, 7).run(rows, folds, TaskContext.quiet(), done::add);
        assertEquals(9, done.stream().distinct().count());
        for (Draw draw : draws) {
            for (int fold = 0; fold < 3; fold++) {
                var trees = draw.settings()
                        .fit(HistogramRows.of(rows.only(folds.get(fold).training())), TaskContext.quiet());
                double[] said = Arrays.stream(folds.get(fold).test())
                        .mapToDouble(row -> LogOdds.probability(
                                trees.logOdds(rows.features().row(row))))
                        .toArray();
                boolean[] yes = new boolean[said.length];
                for (int i = 0; i < yes.length; i++) {
                    yes[i] = rows.positives(folds.get(fold).test()[i]) == 1;
                }
                assertEquals(averagePrecision(said, yes), draw.scores().get(fold), 1e-12);
            }
        }
        assertEquals(draws, new RandomSearch(3, 9, 7).run(rows, folds, TaskContext.quiet(), _ -> {}));
    }

    private static double averagePrecision(double[] said, boolean[] yes) {
        double sum = 0;
        double positives = 0;
        for (int i = 0; i < said.length; i++) {
            if (yes[i]) {
                double at = said[i];
                double above = IntStream.range(0, said.length)
                        .filter(j -> said[j] >= at)
                        .count();
                double hits = IntStream.range(0, said.length)
                        .filter(j -> said[j] >= at && yes[j])
                        .count();
                sum += hits / above;
                positives++;
            }
        }
        return sum / positives;
    }

    @Test
    void saysNothingOfAFoldWithoutAYes() {
        LabelledMatrix some = rows(60);
        LabelledMatrix rows = LabelledMatrix.of(some.features(), new boolean[60]);
        Draw draw = new RandomSearch(1, 9, 1)
                .run(rows, Folds.byLearner(rows.features(), 2), TaskContext.quiet(), _ -> {})
                .getFirst();
        assertEquals(List.of(Double.NaN, Double.NaN), draw.scores());
    }

    private static LabelledMatrix rows(int count) {
        SplittableRandom random = new SplittableRandom(2);
        double[][] columns = new double[3][count];
        boolean[] labels = new boolean[count];
        int[] groups = new int[count];
        for (int row = 0; row < count; row++) {
            for (double[] column : columns) {
                column[row] = random.nextInt(30);
            }
            labels[row] = random.nextInt(30) < columns[0][row] * 0.6;
            groups[row] = row / 4;
        }
        return LabelledMatrix.of(
                new FeatureMatrix(
                        List.of(Feature.number("a"), Feature.number("b"), Feature.number("c")), columns, groups),
                labels);
    }
}
