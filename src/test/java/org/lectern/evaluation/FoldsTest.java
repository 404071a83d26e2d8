package org.lectern.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.evaluation.Folds.Fold;
import org.lectern.learning.Feature;
import org.lectern.learning.FeatureMatrix;

class FoldsTest {

    private static FeatureMatrix rows(int... learners) {
        return new FeatureMatrix(
                List.of(Feature.number("x")),
                new double[][] {IntStream.of(learners).asDoubleStream().toArray()},
                learners);
    }

    @Test
    void everyRowJudgesOnceAndNoLearnerIsOnBothSides() {
        FeatureMatrix rows = rows(new Random(3).ints(200, 0, 40).toArray());
        List<Fold> folds = Folds.byLearner(rows, 5);
        assertEquals(5, folds.size());
        assertArrayEquals(
                IntStream.range(0, 200).toArray(),
                folds.stream()
                        .flatMapToInt(fold -> IntStream.of(fold.test()))
                        .sorted()
                        .toArray());
        for (Fold fold : folds) {
            assertEquals(200, fold.training().length + fold.test().length);
            for (int row : fold.test()) {
                int learner = rows.group(row);
                assertTrue(IntStream.of(fold.training()).noneMatch(other -> rows.group(other) == learner));
            }
        }
        assertThrows(IllegalArgumentException.class, () -> Folds.byLearner(rows, 1));
    }

    @Test
    void aLearnersNumberTellsItsFold() {
        Fold second = Folds.byLearner(rows(10, 11, 12, 16), 5).get(1);
        assertArrayEquals(new int[] {1, 3}, second.test());
        assertArrayEquals(new int[] {0, 2}, second.training());
    }

    @Test
    void forwardInTimeEarlierPeriodsTrainWithoutThoseWhoJudge() {
        FeatureMatrix rows = rows(1, 2, 3, 1, 4, 5, 2);
        int[] periods = {1, 1, 2, 3, 3, 2, 4};
        Fold fold = Folds.forward(rows, periods, 3);
        assertArrayEquals(new int[] {3, 4}, fold.test());
        assertArrayEquals(new int[] {1, 2, 5}, fold.training());
    }
}
