package org.lectern.learning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.lectern.contract.Cancelled;
import org.lectern.contract.TaskCancelled;
import org.lectern.contract.TaskContext;
import smile.anomaly.IsolationForest;
import smile.math.MathEx;

class IsolationScoresTest {

    private static final double[][] CLOUD = cloud(800);

    @Test
    void repeatsHoweverManyThreadsThereAre() throws Exception {
        double[] once = scores(CLOUD, 42);
        for (int threads : new int[] {1, 7}) {
            try (ForkJoinPool pool = new ForkJoinPool(threads)) {
                Callable<double[]> task = () -> scores(CLOUD, 42);
                for (var answer : pool.invokeAll(java.util.Collections.nCopies(8, task))) {
                    assertArrayEquals(once, answer.get());
                }
            }
        }
    }

    @Test
    void drawsOtherTreesFromAnotherSeed() {
        assertFalse(Arrays.equals(scores(CLOUD, 1), scores(CLOUD, 2)));
    }

    @Test
    void setsAStrangerApart() {
        double[][] rows = cloud(300);
        rows[17] = new double[] {9, -9, 9};
        double[] scores = scores(rows, 5);
        for (int i = 0; i < rows.length; i++) {
            assertTrue(scores[i] > 0 && scores[i] < 1);
            assertTrue(i == 17 || scores[i] < scores[17] - 0.05);
        }
        assertTrue(scores[17] > 0.75, () -> "only " + scores[17]);
    }

    @Test
    void ordersRowsAsSmileDoes() {
        var options = new IsolationForest.Options(500, 8, 256.0 / CLOUD.length, 0);
        double[] smile = IsolationForest.fit(CLOUD, options).score(CLOUD);
        double[] ours = scores(CLOUD, 42);
        assertTrue(MathEx.cor(ranks(smile), ranks(ours)) > 0.95);
    }

    @Test
    void doesNotHeedUnitsNorFeaturesThatNeverChange() {
        double[][] other = Arrays.stream(CLOUD)
                .map(row -> new double[] {row[0] * 1024, 7, row[1] * 0.5, row[2]})
                .toArray(double[][]::new);
        // Powers of two keep every digit.
        assertArrayEquals(scores(CLOUD, 42), scores(other, 42), 1e-12);
    }

    @Test
    void findsTwinsEquallyUnusual() {
        double[][] rows = cloud(100);
        rows[90] = rows[3].clone();
        double[] scores = scores(rows, 1);
        assertEquals(scores[3], scores[90]);
    }

    @Test
    void saysHalfWhereAllRowsAreAlike() {
        assertArrayEquals(new double[] {0.5, 0.5, 0.5}, scores(new double[][] {{1, 2}, {1, 2}, {1, 2}}, 1));
    }

    @Test
    void answersForTwoRows() {
        double[] scores = scores(new double[][] {{1}, {2}}, 1);
        assertEquals(2, scores.length);
        assertEquals(scores[0], scores[1]);
        assertThrows(IllegalArgumentException.class, () -> scores(new double[][] {{1}}, 1));
    }

    @Test
    void stopsBetweenTreesAndLetsTheNextOneIn() {
        TaskContext cancelled = new Cancelled();
        assertThrows(TaskCancelled.class, () -> IsolationScores.of(CLOUD, 1, cancelled));
        assertEquals(CLOUD.length, scores(CLOUD, 1).length);
    }

    private static double[] scores(double[][] rows, long seed) {
        return IsolationScores.of(rows, seed, TaskContext.quiet());
    }

    private static double[][] cloud(int size) {
        Random random = new Random(11);
        double[][] rows = new double[size][];
        for (int i = 0; i < size; i++) {
            rows[i] = new double[] {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
        }
        return rows;
    }

    private static double[] ranks(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return Arrays.stream(values)
                .map(value -> Arrays.binarySearch(sorted, value))
                .toArray();
    }
}
