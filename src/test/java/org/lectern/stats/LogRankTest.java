package org.lectern.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.stats.KaplanMeierTest.IN_REMISSION;
import static org.lectern.stats.KaplanMeierTest.PLACEBO;
import static org.lectern.stats.KaplanMeierTest.RELAPSED;
import static org.lectern.stats.KaplanMeierTest.counts;

import org.junit.jupiter.api.Test;

class LogRankTest {

    private final LogRank treatedAndPlacebo = new LogRank(
            new long[][] {counts(RELAPSED), counts(PLACEBO)}, new long[][] {counts(IN_REMISSION), counts()});

    /** 9 relapses observed where 19.25 were expected; χ² = 16.79 (Freireich et al., 1963, in every textbook). */
    @Test
    void agreesWithTheTextbook() {
        assertEquals(9 - 19.25, treatedAndPlacebo.excess(), 5e-3);
        assertEquals(16.79, treatedAndPlacebo.chiSquare(), 5e-3);
        assertEquals(4.17e-5, treatedAndPlacebo.p(), 5e-7);
    }

    @Test
    void contributionsSumToTheExcess() {
        double sum = 0;
        double squares = 0;
        for (int week = 0; week < 36; week++) {
            for (int group = 0; group < 2; group++) {
                long stopped = (group == 0 ? counts(RELAPSED) : counts(PLACEBO))[week];
                long censored = group == 0 ? counts(IN_REMISSION)[week] : 0;
                double stops = treatedAndPlacebo.contribution(group, week, true);
                double seen = treatedAndPlacebo.contribution(group, week, false);
                sum += stopped * stops + censored * seen;
                squares += stopped * stops * stops + censored * seen * seen;
            }
        }
        assertEquals(treatedAndPlacebo.excess(), sum, 1e-12);
        // Everybody a cluster of his own: nearly the usual test, and never surer than the clusters allow.
        assertTrue(treatedAndPlacebo.clusteredP(squares, 21) < 0.005);
    }

    @Test
    void findsNothingBetweenAGroupAndItself() {
        LogRank same = new LogRank(
                new long[][] {counts(RELAPSED), counts(RELAPSED)},
                new long[][] {counts(IN_REMISSION), counts(IN_REMISSION)});
        assertEquals(0, same.excess(), 1e-12);
        assertEquals(0, same.chiSquare(), 1e-12);
        assertEquals(1, same.p(), 1e-6);
    }

    @Test
    void saysNothingFromASingleClusterOrNoStops() {
        assertEquals(1, treatedAndPlacebo.clusteredP(10, 1));
        LogRank none = new LogRank(new long[2][3], new long[][] {{0, 0, 4}, {0, 0, 5}});
        assertEquals(0, none.chiSquare());
        assertEquals(1, none.p());
        assertEquals(1, none.clusteredP(0, 4));
        assertEquals(0, none.contribution(0, 2, false));
    }

    @Test
    void keepsItsFeetWithAnEmptyGroup() {
        LogRank alone = new LogRank(new long[][] {{1, 2}, {0, 0}}, new long[][] {{0, 1}, {0, 0}});
        assertEquals(0, alone.excess(), 1e-15);
        assertEquals(0, alone.chiSquare());
    }

    @Test
    void wantsGroupsOfOneLength() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new LogRank(new long[][] {{1}, {1, 2}}, new long[][] {{1}, {1, 2}}));
    }
}
