package org.lectern.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KendallTrendTest {

    /** 1 3 2 5 4: of ten pairs two fall, S = 6, var = 5 · 4 · 15 / 18 = 50/3, z = 5 / 4.0825. */
    @Test
    void agreesWithAHandWorkedExample() {
        KendallTrend trend = KendallTrend.of(new double[] {1, 3, 2, 5, 4});
        assertEquals(0.6, trend.tau(), 1e-15);
        assertEquals(Normal.twoSided(5 / Math.sqrt(50 / 3.0)), trend.p(), 1e-15);
    }

    /** 1 1 2: two pairs rise, one is tied; τ = 2 / √(3 · 2), var = (3 · 2 · 11 - 2 · 1 · 9) / 18 = 48/18. */
    @Test
    void heedsTies() {
        KendallTrend trend = KendallTrend.of(new double[] {1, 1, 2});
        assertEquals(2 / Math.sqrt(6), trend.tau(), 1e-15);
        assertEquals(Normal.twoSided(1 / Math.sqrt(48 / 18.0)), trend.p(), 1e-15);
    }

    @Test
    void seesNoTrendInFewOrEqualValues() {
        for (double[] values : new double[][] {{}, {4}, {1, 1, 1, 1}}) {
            assertEquals(new KendallTrend(0, 1), KendallTrend.of(values), Arrays.toString(values));
        }
    }

    @Test
    void turnsWithTheOrder() {
        KendallTrend falling = KendallTrend.of(new double[] {5, 4, 3, 2, 1});
        assertEquals(-1, falling.tau(), 1e-15);
        assertTrue(falling.p() > 2 / 120.0, "no surer than the two orders of 120 that are as extreme");
    }

    @Test
    void isTheSameWhetherPairsAreCountedOneByOneOrNot() {
        Random random = new Random(5);
        double[] values = random.ints(200, 0, 40).asDoubleStream().toArray();
        long s = 0;
        for (int i = 0; i < values.length; i++) {
            for (int j = i + 1; j < values.length; j++) {
                s += (long) Math.signum(values[j] - values[i]);
            }
        }
        double pairs = 199 * 100;
        double tied = Arrays.stream(values)
                .boxed()
                .collect(java.util.stream.Collectors.groupingBy(v -> v, java.util.stream.Collectors.counting()))
                .values()
                .stream()
                .mapToDouble(t -> t * (t - 1) / 2.0)
                .sum();
        assertEquals(
                s / Math.sqrt(pairs * (pairs - tied)), KendallTrend.of(values).tau(), 1e-12);
    }
}
