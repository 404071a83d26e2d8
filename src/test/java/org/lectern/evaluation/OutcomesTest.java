package org.lectern.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.learning.Feature;
import org.lectern.learning.FeatureMatrix;
import org.lectern.learning.LabelledMatrix;

class OutcomesTest {

    @Test
    void rowsOfAMatrixStandLearnerByLearner() {
        LabelledMatrix rows = new LabelledMatrix(
                new FeatureMatrix(List.of(Feature.number("x")), new double[][] {{5, 6, 7, 8}}, new int[] {9, 3, 9, 4}),
                new int[] {1, 2, 3, 4},
                new int[] {1, 0, 2, 4});
        Outcomes outcomes = Outcomes.of(rows);
        assertEquals(3, outcomes.learners());
        assertEquals(List.of(0, 1, 2, 2), told(outcomes::learner));
        assertEquals(List.of(1, 3, 0, 2), told(outcomes::cell));
        assertEquals(List.of(2, 4, 1, 3), told(outcomes::rows));
        assertEquals(List.of(0, 4, 1, 2), told(outcomes::positives));
        assertEquals(10, outcomes.rows());
        assertEquals(7, outcomes.positives());
    }

    private static List<Integer> told(IntUnaryOperator of) {
        return IntStream.range(0, 4).map(of).boxed().toList();
    }

    @Test
    void refusesWhatCannotBe() {
        int[] one = {1};
        assertThrows(IllegalArgumentException.class, () -> new Outcomes(one, one, one, new int[] {2}));
        assertThrows(IllegalArgumentException.class, () -> new Outcomes(one, one, new int[] {0}, new int[] {0}));
        assertThrows(IllegalArgumentException.class, () -> new Outcomes(one, new int[] {-1}, one, one));
        assertThrows(IllegalArgumentException.class, () -> new Outcomes(one, one, one, new int[0]));
        Outcomes outcomes = new Outcomes(one, one, one, one);
        double[] two = {0.5, 0.5};
        assertThrows(IllegalArgumentException.class, () -> new TestSet(outcomes, new double[] {0.5}, two));
        assertThrows(
                IllegalArgumentException.class, () -> new TestSet(outcomes, new double[] {0.5}, new double[] {0.5}));
        assertThrows(IllegalArgumentException.class, () -> new TestSet(outcomes, new double[] {0.5, 1.5}, two));
    }
}
