package org.lectern.learning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StratifiedSampleTest {

    /** 900 of stratum 0, 97 of stratum 1, 2 of stratum 2, 1 of stratum 3, mixed. */
    private static final int[] STRATA = IntStream.range(0, 1000)
            .map(i -> i * 7 % 1000)
            .map(i -> i < 900 ? 0 : i < 997 ? 1 : i < 999 ? 2 : 3)
            .toArray();

    @Test
    void drawsFromEachItsShareAndAtLeastTwo() {
        int[] drawn = StratifiedSample.draw(STRATA, 4, 100, 42);
        int[] counts = new int[4];
        for (int place : drawn) {
            counts[STRATA[place]]++;
        }
        assertArrayEquals(new int[] {90, 10, 2, 1}, counts);
        assertEquals(drawn.length, Arrays.stream(drawn).distinct().count());
        assertTrue(IntStream.range(1, drawn.length).allMatch(i -> drawn[i - 1] < drawn[i]));
    }

    @Test
    void repeatsAndHeedsTheSeed() {
        int[] once = StratifiedSample.draw(STRATA, 4, 100, 42);
        assertArrayEquals(once, StratifiedSample.draw(STRATA, 4, 100, 42));
        assertTrue(!Arrays.equals(once, StratifiedSample.draw(STRATA, 4, 100, 43)));
    }

    @Test
    void everybodyComesUpAboutEquallyOften() {
        int[] times = new int[1000];
        for (int seed = 0; seed < 1000; seed++) {
            for (int place : StratifiedSample.draw(STRATA, 4, 100, seed)) {
                times[place]++;
            }
        }
        for (int place = 0; place < times.length; place++) {
            if (STRATA[place] < 2) {
                // 100 of 1000 expected; five standard deviations are 47.
                assertTrue(Math.abs(times[place] - 100) < 50, place + " came up " + times[place] + " times");
            }
        }
    }
}
