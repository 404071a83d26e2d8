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
}
