package org.lectern.learning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Against what {@code train_test_split(..., test_size=0.2, random_state=42)} of scikit-learn judges by. */
class ShuffleSplitTest {

    @Test
    void judgesByTheSameRows() {
        assertArrayEquals(
                new int[] {0, 4, 10, 12, 18, 22, 26, 31, 40, 42, 44, 47, 62, 64, 73, 76, 84, 88, 95, 97},
                IntStream.of(ShuffleSplit.judging(99, 0.2, 42)).sorted().toArray());
    }

    @Test
    void nothingIsLost() {
        assertArrayEquals(
                IntStream.range(0, 50).toArray(),
                IntStream.of(ShuffleSplit.judging(50, 1, 7)).sorted().toArray());
    }

    private static boolean[] yeses(int things, int... places) {
        boolean[] labels = new boolean[things];
        IntStream.of(places).forEach(place -> labels[place] = true);
        return labels;
    }

    /** What {@code train_test_split(..., test_size=0.2, stratify=labels, random_state=seed)} gives, in its order. */
    @Test
    void judgesByTheSameRowsOfEachKind() {
        assertArrayEquals(new int[] {5, 7, 9}, ShuffleSplit.judging(yeses(12, 1, 4, 7), 0.2, 42));
        assertArrayEquals(new int[] {16, 5, 10, 6}, ShuffleSplit.judging(yeses(20, 0, 3, 5, 9, 19), 0.2, 42));
        assertArrayEquals(new int[] {7, 0, 12, 9}, ShuffleSplit.judging(yeses(18, 0, 1, 2), 0.2, 7));
    }

    /** Of seven and seven, eleven train: who gives the odd one is drawn, too. */
    @Test
    void equalKindsShareByLot() {
        assertArrayEquals(new int[] {8, 13, 6}, ShuffleSplit.judging(yeses(14, 1, 3, 5, 7, 9, 11, 13), 0.2, 42));
    }
}
