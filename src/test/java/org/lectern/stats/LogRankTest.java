package org.lectern.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.stats.KaplanMeierTest.IN_REMISSION;
import static org.lectern.stats.KaplanMeierTest.PLACEBO;
import static org.lectern.stats.KaplanMeierTest.RELAPSED;
import static org.lectern.stats.KaplanMeierTest.counts;

import java.util.Arrays;
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

    /**
     * Times 0 and 1. First group: one of three stops at 0, one of two at 1, one is last seen at 1; second group: one of
     * two stops at 0, one is last seen at 1. So E is 3/5 and 2/3, U = 1 - 2·3/5 + 1 - 2/3 = 2/15 and
     * V = 2 (3/5)(2/5)(3/4) + (2/3)(1/3)(2/2) = 131/225.
     */
    @Test
    void agreesWithTwoTimesByHand() {
        LogRank test = new LogRank(new long[][] {{1, 1}, {1, 0}}, new long[][] {{0, 1}, {0, 1}});
        assertEquals(2 / 15.0, test.excess(), 1e-15);
        assertEquals(4 / 131.0, test.chiSquare(), 1e-15);
        assertEquals(Normal.twoSided(2 / Math.sqrt(131)), test.p(), 1e-15);
        // Who waits until 0 is expected to stop by 2/5 and until 1 by 1/3 more, times 1 - E and -E.
        double[][] waited = {{4 / 25.0, 61 / 225.0}, {-6 / 25.0, -104 / 225.0}};
        double[] share = {3 / 5.0, 2 / 3.0};
        for (int time = 0; time < 2; time++) {
            for (int group = 0; group < 2; group++) {
                assertEquals(-waited[group][time], test.contribution(group, time, false), 1e-15);
                assertEquals(
                        (group == 0 ? 1 : 0) - share[time] - waited[group][time],
                        test.contribution(group, time, true),
                        1e-15);
            }
        }
    }

    /** With one degree of freedom P(|T| ≥ t) = 1 - 2/π · arctan t, with two 1 - t/√(2 + t²). */
    @Test
    void clustersAreCountedLessOne() {
        LogRank test = new LogRank(new long[][] {{1, 1}, {1, 0}}, new long[][] {{0, 1}, {0, 1}});
        double squares = 36 * 4 / 225.0;
        assertEquals(1 - 2 / Math.PI * Math.atan(1 / 6.0), test.clusteredP(squares, 2), 1e-12);
        assertEquals(1 - 1 / 6.0 / Math.sqrt(2 + 1 / 36.0), test.clusteredP(squares, 3), 1e-12);
        assertEquals(1, test.clusteredP(squares, 1));
    }

    /** Clusters that happen to agree make nothing surer than independent values would: V is 131/225. */
    @Test
    void neverVariesLessThanIndependentValues() {
        LogRank test = new LogRank(new long[][] {{1, 1}, {1, 0}}, new long[][] {{0, 1}, {0, 1}});
        assertEquals(1 - 2 / Math.PI * Math.atan(2 / Math.sqrt(131)), test.clusteredP(1 / 225.0, 2), 1e-12);
        assertEquals(test.clusteredP(131 / 225.0, 9), test.clusteredP(0, 9), 1e-12);
    }

    /** Everything written twice is everything twice: U doubles, its spread too, and the chance stays. */
    @Test
    void whatIsWrittenTwiceTellsNoMore() {
        long[][] stopped = {{3, 1, 4}, {1, 5, 9}};
        long[][] censored = {{0, 2, 6}, {5, 3, 5}};
        LogRank once = new LogRank(stopped, censored);
        LogRank twice = new LogRank(twice(stopped), twice(censored), 2);
        assertEquals(2 * once.excess(), twice.excess(), 1e-12);
        assertEquals(once.chiSquare(), twice.chiSquare(), 1e-12);
        assertEquals(once.clusteredP(0, 9), twice.clusteredP(0, 9), 1e-12);
    }

    private static long[][] twice(long[][] counts) {
        return Arrays.stream(counts)
                .map(group -> Arrays.stream(group).map(count -> 2 * count).toArray())
                .toArray(long[][]::new);
    }

    /** Permutations of who is in which group have a U of mean 0 and of the variance V: all 20 ways to choose three of six. */
    @Test
    void varianceIsThatOfAllWaysToDealTheGroups() {
        double sum = 0;
        double squares = 0;
        double variance = 0;
        for (int dealt = 0; dealt < 64; dealt++) {
            if (Integer.bitCount(dealt) == 3) {
                long[][] stopped = new long[2][6];
                for (int value = 0; value < 6; value++) {
                    stopped[(dealt >> value) & 1][value]++;
                }
                LogRank test = new LogRank(stopped, new long[2][6]);
                sum += test.excess();
                squares += test.excess() * test.excess();
                variance += test.excess() * test.excess() / test.chiSquare();
            }
        }
        assertEquals(0, sum, 1e-12);
        assertEquals(squares / 20, variance / 20, 1e-12);
    }

    @Test
    void whoIsLeftAloneTellsNothing() {
        LogRank test = new LogRank(new long[][] {{0, 1}, {1, 0}}, new long[][] {{0, 0}, {0, 0}});
        // One of two stops at 0: U = -1/2, V = 1/4; at 1 a single one is left, whose stop is no surprise.
        assertEquals(-0.5, test.excess(), 1e-15);
        assertEquals(1, test.chiSquare(), 1e-15);
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
