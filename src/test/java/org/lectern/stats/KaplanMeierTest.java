package org.lectern.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class KaplanMeierTest {

    /** Weeks until relapse under 6-mercaptopurine; those in remission at the end are censored (Freireich et al., 1963). */
    static final int[] RELAPSED = {6, 6, 6, 7, 10, 13, 16, 22, 23};

    static final int[] IN_REMISSION = {6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35};

    /** Weeks until relapse under placebo. */
    static final int[] PLACEBO = {1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23};

    static long[] counts(int... times) {
        long[] counts = new long[36];
        Arrays.stream(times).forEach(time -> counts[time]++);
        return counts;
    }

    private final KaplanMeier treated = new KaplanMeier(counts(RELAPSED), counts(IN_REMISSION));

    @Test
    void agreesWithThePublishedTable() {
        double[][] published = {
            {6, 0.857}, {7, 0.807}, {10, 0.753}, {13, 0.690}, {16, 0.627}, {22, 0.538}, {23, 0.448}, {35, 0.448}
        };
        for (double[] row : published) {
            assertEquals(row[1], treated.running((int) row[0]), 5e-4, "week " + row[0]);
        }
        assertEquals(1, treated.running(5));
        assertEquals(21, treated.size());
        assertEquals(17, treated.atRisk(7));
        assertEquals(1, treated.stopped(7));
    }

    /** By hand: 3/(21·18) + 1/(17·16) + 1/(15·14); published standard error of S(10) 0.0963. */
    @Test
    void agreesWithGreenwoodsFormulaByHand() {
        double variance = 3 / (21.0 * 18) + 1 / (17.0 * 16) + 1 / (15.0 * 14);
        assertEquals(variance, treated.logVariance(10), 1e-15);
        assertEquals(0.0963, treated.running(10) * Math.sqrt(treated.logVariance(10)), 5e-5);
    }

    /** Of three one stops at 0, one at 1 and the last at 2: 1/(3·2) + 1/(2·1) is the last variance that is finite. */
    @Test
    void theLastVarianceIsThatBeforeAllHaveStopped() {
        KaplanMeier all = new KaplanMeier(new long[] {1, 1, 1}, new long[] {0, 0, 0});
        assertEquals(3, all.times());
        assertEquals(Double.POSITIVE_INFINITY, all.logVariance(2));
        assertEquals(1 / 6.0 + 1 / 2.0, all.lastLogVariance(2), 1e-15);
        assertEquals(1 / 6.0, all.lastLogVariance(0), 1e-15);
        // Who stops at 2 is counted until 1 only.
        assertEquals(1 / 6.0 + 1 / 2.0, all.influence(2, 2, true), 1e-15);
        assertEquals(1 / 6.0 - 1 / 2.0, all.influence(0, 0, true), 1e-15);
    }

    @Test
    void isWilsonsIntervalBeforeAnybodyIsCensored() {
        KaplanMeier plain = new KaplanMeier(counts(PLACEBO), counts());
        Interval wilson = Wilson.of(21 - 9, 21);
        assertEquals(wilson.low(), plain.interval(5, 1).low(), 1e-12);
        assertEquals(wilson.high(), plain.interval(5, 1).high(), 1e-12);
        assertEquals(Wilson.of(0, 21), plain.interval(35, 1));
        assertEquals(Wilson.of(21, 21), plain.interval(0, 1));
    }

    @Test
    void isNoSurerWhenEverythingIsRepeated() {
        KaplanMeier twice = new KaplanMeier(doubled(counts(RELAPSED)), doubled(counts(IN_REMISSION)));
        for (int week = 0; week < 36; week++) {
            assertEquals(treated.running(week), twice.running(week), 1e-15);
            assertEquals(
                    treated.interval(week, 1).low(), twice.interval(week, 2).low(), 1e-12);
        }
        assertTrue(twice.interval(10, 1).low() > treated.interval(10, 1).low());
    }

    @Test
    void influencesSumToNothingAndTheirSquaresToGreenwoodsVariance() {
        for (int horizon : new int[] {6, 13, 35}) {
            double sum = 0;
            double squares = 0;
            for (int week = 0; week < 36; week++) {
                double stops = treated.influence(horizon, week, true);
                double seen = treated.influence(horizon, week, false);
                long stopped = counts(RELAPSED)[week];
                long censored = counts(IN_REMISSION)[week];
                sum += stopped == 0 ? 0 : stopped * stops;
                sum += censored * seen;
                squares += stopped == 0 ? 0 : stopped * stops * stops;
                squares += censored * seen * seen;
            }
            assertEquals(0, sum, 1e-12);
            assertEquals(treated.logVariance(horizon), squares, 1e-12);
        }
    }

    @Test
    void keepsItsFeetWhereAllStopOrNoneDo() {
        KaplanMeier all = new KaplanMeier(new long[] {0, 3}, new long[] {0, 0});
        assertEquals(0, all.running(1));
        assertEquals(0, all.lastLogVariance(1));
        KaplanMeier atOnce = new KaplanMeier(new long[] {3, 0}, new long[] {0, 0});
        assertEquals(0, atOnce.influence(1, 0, true));
        assertEquals(Wilson.of(0, 3), atOnce.interval(1, 1));
        KaplanMeier none = new KaplanMeier(new long[] {0, 0}, new long[] {1, 1});
        assertEquals(1, none.running(1));
        assertEquals(Wilson.of(1, 1), none.interval(1, 1));
    }

    @Test
    void refusesWhatCannotBeCounted() {
        assertThrows(IllegalArgumentException.class, () -> new KaplanMeier(new long[1], new long[2]));
        assertThrows(IllegalArgumentException.class, () -> new KaplanMeier(new long[0], new long[0]));
        assertThrows(IllegalArgumentException.class, () -> new KaplanMeier(new long[] {-1}, new long[] {2}));
    }

    private static long[] doubled(long[] counts) {
        return Arrays.stream(counts).map(count -> 2 * count).toArray();
    }
}
