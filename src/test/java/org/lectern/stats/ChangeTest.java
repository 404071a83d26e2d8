package org.lectern.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ChangeTest {

    private static Change ofShares(long before, long of, long now, long ofNow) {
        return Change.of((double) before / of, Wilson.of(before, of), (double) now / ofNow, Wilson.of(now, ofNow));
    }

    /** Newcombe (1998), table II, method 10: contrasts (a) and (f), there 56/70 - 48/80 and 9/10 - 3/10. */
    @Test
    void isNewcombesOfTwoShares() {
        Change first = ofShares(48, 80, 56, 70);
        assertEquals(0.2, first.difference(), 1e-12);
        assertEquals(0.0524, first.interval().low(), 5e-5);
        assertEquals(0.3339, first.interval().high(), 5e-5);
        Change second = ofShares(3, 10, 9, 10);
        assertEquals(0.1705, second.interval().low(), 5e-5);
        assertEquals(0.8090, second.interval().high(), 5e-5);
    }

    @Test
    void whatIsTheSameHasNotChanged() {
        Change none = ofShares(48, 80, 48, 80);
        assertEquals(0, none.difference());
        assertEquals(1, none.p());
        assertTrue(none.interval().contains(0));
    }

    @Test
    void theOtherWayRoundIsAsSure() {
        Change up = ofShares(48, 80, 56, 70);
        Change down = ofShares(56, 70, 48, 80);
        assertEquals(up.p(), down.p(), 1e-12);
        assertEquals(up.interval().low(), -down.interval().high(), 1e-12);
    }

    /** The interval ends at 0 where the p-value is 5 %. */
    @Test
    void intervalAndPValueSayTheSame() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 2_000; i++) {
            Change change = ofShares(random.nextInt(1, 40), 40, random.nextInt(1, 60), 60);
            assertEquals(change.p() > 0.05, change.interval().contains(0), change::toString);
        }
    }

    /** Where nothing has changed, one in twenty is called a change; where it has, its interval holds it. */
    @Test
    @Tag("simulated")
    void falseAlarmsAndCoverage() {
        SplittableRandom random = new SplittableRandom(5);
        int studies = 20_000;
        for (double[] truth : new double[][] {{0.3, 0.3}, {0.05, 0.05}, {0.8, 0.7}, {0.5, 0.35}}) {
            int alarms = 0;
            int held = 0;
            for (int i = 0; i < studies; i++) {
                Change change = ofShares(hits(random, 400, truth[0]), 400, hits(random, 150, truth[1]), 150);
                alarms += change.p() <= 0.05 ? 1 : 0;
                held += change.interval().contains(truth[1] - truth[0]) ? 1 : 0;
            }
            double alarmed = (double) alarms / studies;
            double coverage = (double) held / studies;
            assertTrue(truth[0] != truth[1] || alarmed <= 0.055, () -> truth[0] + " alarms " + alarmed);
            assertTrue(coverage >= 0.945 && coverage <= 0.965, () -> truth[0] + " to " + truth[1] + " " + coverage);
        }
    }

    private static long hits(SplittableRandom random, int n, double share) {
        long hits = 0;
        for (int i = 0; i < n; i++) {
            hits += random.nextDouble() < share ? 1 : 0;
        }
        return hits;
    }
}
