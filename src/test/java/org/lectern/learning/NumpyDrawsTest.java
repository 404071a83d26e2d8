package org.lectern.learning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NumpyDrawsTest {

    /** numpy.random.RandomState(42): [r.randint(46) for _ in range(8)], then r.random_sample(2). */
    @Test
    void drawsWhatNumpyDraws() {
        NumpyDraws draws = new NumpyDraws(42);
        int[] drawn = IntStream.range(0, 8).map(_ -> draws.below(46)).toArray();
        assertArrayEquals(new int[] {38, 28, 14, 42, 7, 20, 38, 18}, drawn);
        assertEquals(0.09997491581800289, draws.share());
        assertEquals(0.45924889196586716, draws.share());
    }

    @Test
    void drawsNothingWhereThereIsNoChoice() {
        NumpyDraws once = new NumpyDraws(7);
        NumpyDraws again = new NumpyDraws(7);
        assertEquals(0, again.below(1));
        assertEquals(once.below(1000), again.below(1000));
        assertThrows(IllegalArgumentException.class, () -> once.below(0));
    }
}
