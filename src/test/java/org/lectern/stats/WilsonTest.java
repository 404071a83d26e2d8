package org.lectern.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class WilsonTest {

    /** R. G. Newcombe, Statistics in Medicine 17 (1998), 857-872, table I, method 3. */
    @Test
    void agreesWithPublishedIntervals() {
        assertInterval(0.2553, 0.3662, Wilson.of(81, 263));
        assertInterval(0.0624, 0.1605, Wilson.of(15, 148));
        assertInterval(0.0, 0.1611, Wilson.of(0, 20));
        assertInterval(0.0061, 0.1718, Wilson.of(1, 29));
    }

    @Test
    void endsAtTheBoundWhereNoneOrAllSucceed() {
        assertInterval(0, 0.2775, Wilson.of(0, 10));
        assertInterval(0.7225, 1, Wilson.of(10, 10));
        assertEquals(0, Wilson.of(0, 10).low());
        assertEquals(1, Wilson.of(10, 10).high());
    }

    @Test
    void ofASingleTrialIsWide() {
        assertInterval(0.2065, 1, Wilson.of(1, 1));
    }

    @Test
    void shrinksWhenTheDataAreDoubled() {
        for (int k = 0; k <= 12; k++) {
            Interval once = Wilson.of(k, 12);
            Interval twice = Wilson.of(2L * k, 24);
            assertTrue(twice.high() - twice.low() < once.high() - once.low(), k + " of 12");
        }
    }

    @Test
    void mirrorsWhenSuccessAndFailureSwap() {
        for (int k = 0; k <= 30; k++) {
            assertEquals(Wilson.of(k, 30).low(), 1 - Wilson.of(30 - k, 30).high(), 1e-14);
        }
    }

    @Test
    void holdsWhatTheScoreTestDoesNotReject() {
        Interval interval = Wilson.ofMean(0.6, 40, 0.95);
        for (double expected = 0.01; expected < 1; expected += 0.01) {
            boolean kept = Normal.twoSided((0.6 - expected) / Math.sqrt(expected * (1 - expected) / 40)) >= 0.05;
            assertEquals(kept, interval.contains(expected), "at " + expected);
        }
    }

    @Test
    void refusesWhatIsNoShare() {
        assertThrows(IllegalArgumentException.class, () -> Wilson.of(0, 0));
        assertThrows(IllegalArgumentException.class, () -> Wilson.of(4, 3));
        assertThrows(IllegalArgumentException.class, () -> Wilson.of(-1, 3));
        assertThrows(IllegalArgumentException.class, () -> Wilson.ofMean(Double.NaN, 3, 0.95));
    }

    @Test
    void refusesNoValuesAtAll() {
        assertThrows(IllegalArgumentException.class, () -> Wilson.ofMean(0.5, 0, 0.95));
        assertThrows(IllegalArgumentException.class, () -> Wilson.ofMean(1.5, 3, 0.95));
    }

    @Test
    void endsBelongToAnInterval() {
        Interval interval = new Interval(0.25, 0.5);
        assertTrue(interval.contains(0.25) && interval.contains(0.5));
        assertFalse(interval.contains(Math.nextDown(0.25)) || interval.contains(Math.nextUp(0.5)));
        assertEquals(new Interval(25, 50), interval.times(100));
    }

    @Test
    void isNeverUpsideDown() {
        assertThrows(IllegalArgumentException.class, () -> new Interval(2, 1));
        assertThrows(IllegalArgumentException.class, () -> new Interval(Double.NaN, 1));
        assertFalse(new Interval(0, 1).contains(1.5));
        assertEquals(new Interval(0, 100), new Interval(-3, 104).within(0, 100));
    }

    private static void assertInterval(double low, double high, Interval interval) {
        assertEquals(low, interval.low(), 5e-5);
        assertEquals(high, interval.high(), 5e-5);
    }
}
