package org.lectern.analysis.activity;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lectern.stats.Correlation;
import org.lectern.stats.Holm;
import org.lectern.stats.Independence;
import org.lectern.stats.Interval;
import org.lectern.stats.KruskalWallis;
import org.lectern.stats.MannWhitney;
import org.lectern.stats.OneWayVariance;
import org.lectern.stats.Welch;

/**
 * A comparison of groups, each event taken for somebody else's.
 *
 * @param id what is compared and how, as tables name it
 * @param effect how large the difference is, in the test's own measure
 * @param interval of it, 95 %, where the test has one
 * @param statistic of the test
 * @param degrees of freedom; NaN where there are none
 * @param within degrees of freedom within groups; NaN but for variances
 * @param p the chance of as large a difference where there is none; NaN where nothing varies
 * @param adjusted the same, allowing for how many comparisons there are
 * @param n values compared
 * @param groups how many groups
 * @param smallestExpected of all cells of a table of counts; NaN but for those
 */
record GroupTest(
        String id,
        double effect,
        Optional<Interval> interval,
        double statistic,
        double degrees,
        double within,
        double p,
        double adjusted,
        long n,
        int groups,
        double smallestExpected) {

    /** Fewer expected in a cell make its chance unreliable. */
    static final double EXPECTED = 5;

    static GroupTest welch(String id, double[] first, double[] second) {
        Welch test = Welch.of(first, second);
        return new GroupTest(
                id,
                test.difference(),
                test.interval(),
                test.t(),
                test.degrees(),
                Double.NaN,
                test.p(),
                Double.NaN,
                first.length + (long) second.length,
                2,
                Double.NaN);
    }

    static GroupTest mannWhitney(String id, double[] first, double[] second) {
        MannWhitney test = MannWhitney.of(first, second);
        return of(id, test.share(), test.u(), Double.NaN, Double.NaN, test.p(), List.of(first, second));
    }

    static GroupTest kruskalWallis(String id, List<double[]> groups) {
        KruskalWallis test = KruskalWallis.of(groups);
        return of(id, test.epsilonSquared(), test.h(), test.degrees(), Double.NaN, test.p(), groups);
    }

    static GroupTest variance(String id, List<double[]> groups) {
        OneWayVariance test = OneWayVariance.of(groups);
        return of(id, test.etaSquared(), test.f(), test.between(), test.within(), test.p(), groups);
    }

    static GroupTest independence(String id, long[][] counts) {
        Independence test = Independence.of(counts);
        long n = IntStream.range(0, counts.length)
                .mapToLong(row -> java.util.Arrays.stream(counts[row]).sum())
                .sum();
        return new GroupTest(
                id,
                test.cramersV(),
                Optional.empty(),
                test.chiSquare(),
                test.degrees(),
                Double.NaN,
                test.p(),
                Double.NaN,
                n,
                counts.length,
                test.smallestExpected());
    }

    static GroupTest correlation(String id, Correlation test) {
        return new GroupTest(
                id,
                test.r(),
                test.interval(),
                test.r(),
                test.n() - 2.0,
                Double.NaN,
                test.p(),
                Double.NaN,
                test.n(),
                1,
                Double.NaN);
    }

    private static GroupTest of(
            String id,
            double effect,
            double statistic,
            double degrees,
            double within,
            double p,
            List<double[]> groups) {
        long n = groups.stream().mapToLong(group -> group.length).sum();
        return new GroupTest(
                id, effect, Optional.empty(), statistic, degrees, within, p, Double.NaN, n, groups.size(), Double.NaN);
    }

    /** Those of which p is known, with p adjusted for how many they are; the others as they are. */
    static List<GroupTest> adjusted(List<GroupTest> tests) {
        List<GroupTest> told =
                tests.stream().filter(test -> !Double.isNaN(test.p)).toList();
        double[] adjusted = Holm.adjust(told.stream().mapToDouble(GroupTest::p).toArray());
        return tests.stream()
                .map(test -> Double.isNaN(test.p) ? test : test.with(adjusted[told.indexOf(test)]))
                .toList();
    }

    private GroupTest with(double holm) {
        return new GroupTest(id, effect, interval, statistic, degrees, within, p, holm, n, groups, smallestExpected);
    }

    /** Whether so little is expected in a cell that p is not to be relied on. */
    boolean isThin() {
        return smallestExpected < EXPECTED;
    }
}
