package org.lectern.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.lectern.contract.TaskCancelled;

class ClusterBootstrapTest {

    /** The mean place of those drawn, and how many were. */
    private static double[] meanPlace(int[] times) {
        double sum = 0;
        for (int i = 0; i < times.length; i++) {
            sum += times[i] * (double) i;
        }
        return new double[] {sum / times.length, Arrays.stream(times).sum()};
    }

    /** Places 0..99: mean 49.5, its standard error 28.87 / 10. */
    @Test
    void spreadsAsTheStandardErrorSays() {
        ClusterBootstrap drawn = ClusterBootstrap.draw(100, 2_000, 1, ClusterBootstrapTest::meanPlace);
        Interval interval = drawn.interval(0, 49.5, 1e9).orElseThrow();
        assertEquals(49.5 - 1.96 * 2.887, interval.low(), 0.5);
        assertEquals(49.5 + 1.96 * 2.887, interval.high(), 0.5);
        assertEquals(Optional.of(new Interval(100, 100)), drawn.interval(1, 100, 1e9));
    }

    @Test
    void doesNotDependOnWhoDraws() {
        Optional<Interval> here = ClusterBootstrap.draw(50, 200, 7, ClusterBootstrapTest::meanPlace)
                .interval(0, 24.5, 1e9);
        try (ForkJoinPool one = new ForkJoinPool(1)) {
            Optional<Interval> there = one.submit(
                            () -> ClusterBootstrap.draw(50, 200, 7, ClusterBootstrapTest::meanPlace)
                                    .interval(0, 24.5, 1e9))
                    .join();
            assertEquals(here, there);
        }
        assertFalse(here.equals(ClusterBootstrap.draw(50, 200, 8, ClusterBootstrapTest::meanPlace)
                .interval(0, 24.5, 1e9)));
    }

    @Test
    void holdsTheValueAndSaysNothingOfWhatIsNoNumber() {
        // The first of two learners is missing from a quarter of the draws.
        ClusterBootstrap drawn = ClusterBootstrap.draw(2, 100, 1, times ->
                new double[] {0.2, times[0] == 0 ? Double.NaN : 3, times[0] == 0 ? 3 : Double.NaN});
        Interval oneSided = drawn.interval(0, 0.1, 1e9).orElseThrow();
        assertEquals(0.1, oneSided.low());
        assertEquals(0.2, oneSided.high(), 1e-9);
        assertEquals(Optional.empty(), drawn.interval(0, Double.NaN, 1e9));
        assertEquals(Optional.of(new Interval(3, 3)), drawn.interval(1, 3, 1e9));
        assertEquals(Optional.empty(), drawn.interval(2, 3, 1e9));
    }

    @Test
    void leavesWhenCancelled() {
        assertThrows(
                TaskCancelled.class,
                () -> ClusterBootstrap.draw(3, 50, 1, _ -> {
                    throw new TaskCancelled();
                }));
    }
}
