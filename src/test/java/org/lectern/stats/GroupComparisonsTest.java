package org.lectern.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GroupComparisonsTest {

    /** Means 2 and 5, variances 1 and 20/3: t = -3 / √(1/3 + 5/3), ν = 2² / ((1/3)²/2 + (5/3)²/3). */
    @Test
    void welchAgreesWithAHandWorkedCase() {
        Welch found = Welch.of(new double[] {1, 2, 3}, new double[] {2, 4, 6, 8});
        assertEquals(-3, found.difference(), 1e-15);
        assertEquals(-3 / Math.sqrt(2), found.t(), 1e-14);
        assertEquals(216.0 / 53, found.degrees(), 1e-13);
        assertEquals(0.09995, found.p(), 1e-4);
        Interval interval = found.interval().orElseThrow();
        assertEquals(-6, interval.low() + interval.high(), 1e-13);
        assertEquals(0.05, Student.twoSided((interval.high() + 3) / Math.sqrt(2), 216.0 / 53), 1e-12);
    }

    /** Of groups of one size and spread ν = 2 (n - 1), and t² is the F of their variances. */
    @Test
    void welchAndVarianceAgreeOnEqualGroups() {
        double[] first = {1, 4, 7};
        double[] second = {3, 6, 9};
        Welch welch = Welch.of(first, second);
        OneWayVariance variance = OneWayVariance.of(List.of(first, second));
        assertEquals(4, welch.degrees(), 1e-13);
        assertEquals(welch.t() * welch.t(), variance.f(), 1e-13);
        assertEquals(welch.p(), variance.p(), 1e-13);
    }

    @Test
    void welchSaysNothingSureOfWhatDoesNotVary() {
        Welch found = Welch.of(new double[] {0.1, 0.1, 0.1}, new double[] {0.2, 0.2});
        assertEquals(-0.1, found.difference(), 1e-15);
        assertEquals(new Welch(found.difference(), Double.NaN, Double.NaN, Double.NaN, Optional.empty()), found);
        assertThrows(IllegalArgumentException.class, () -> Welch.of(new double[] {1}, new double[] {1, 2}));
    }

    /** 5 is above 3 and 4, nothing else is above anything: U = 2 of 6, z = (1 - ½) / √3. */
    @Test
    void mannWhitneyAgreesWithAHandWorkedCase() {
        MannWhitney found = MannWhitney.of(new double[] {1, 2, 5}, new double[] {3, 4});
        assertEquals(2, found.u());
        assertEquals(1.0 / 3, found.share(), 1e-15);
        assertEquals(Normal.twoSided(0.5 / Math.sqrt(3)), found.p(), 1e-14);
    }

    /** Two pairs are equal and count half: U = 1; three equal values leave a variance of ½ (6 - 24/20). */
    @Test
    void mannWhitneyAllowsForTies() {
        MannWhitney found = MannWhitney.of(new double[] {1, 2, 2}, new double[] {2, 3});
        assertEquals(1, found.u());
        assertEquals(Normal.twoSided(1.5 / Math.sqrt(2.4)), found.p(), 1e-14);
        assertEquals(1, MannWhitney.of(new double[] {4, 4}, new double[] {4}).p());
        assertThrows(IllegalArgumentException.class, () -> MannWhitney.of(new double[0], new double[] {4}));
    }

    @ParameterizedTest
    @MethodSource("roundedGroups")
    void mannWhitneyCountsPairs(List<double[]> groups) {
        double won = 0;
        for (double x : groups.get(0)) {
            for (double y : groups.get(1)) {
                won += x > y ? 1 : x == y ? 0.5 : 0;
            }
        }
        MannWhitney found = MannWhitney.of(groups.get(0), groups.get(1));
        assertEquals(won, found.u(), 1e-9);
        MannWhitney turned = MannWhitney.of(groups.get(1), groups.get(0));
        assertEquals(1, found.share() + turned.share(), 1e-12);
        assertEquals(found.p(), turned.p(), 1e-12);
    }

    /** Ranks sum to 3, 7 and 11: H = 12/42 · 179/2 - 21 = 32/7, and the tail of two degrees of freedom is e^(-H/2). */
    @Test
    void kruskalWallisAgreesWithAHandWorkedCase() {
        KruskalWallis found = KruskalWallis.of(List.of(new double[] {1, 2}, new double[] {3, 4}, new double[] {5, 6}));
        assertEquals(32.0 / 7, found.h(), 1e-13);
        assertEquals(2, found.degrees());
        assertEquals(Math.exp(-16.0 / 7), found.p(), 1e-14);
        assertEquals(32.0 / 35, found.epsilonSquared(), 1e-14);
        assertEquals(
                Double.NaN,
                KruskalWallis.of(List.of(new double[] {1, 1}, new double[] {1})).p());
        assertThrows(IllegalArgumentException.class, () -> KruskalWallis.of(List.of(new double[] {1, 2})));
    }

    /** ε² is the η² of the ranks, ties or none. */
    @ParameterizedTest
    @MethodSource("roundedGroups")
    void kruskalWallisIsTheVarianceOfRanks(List<double[]> groups) {
        double[] all = groups.stream().flatMapToDouble(Arrays::stream).toArray();
        double[] ranks = RankCorrelation.ranks(all);
        int first = groups.get(0).length;
        int second = first + groups.get(1).length;
        List<double[]> ranked = List.of(
                Arrays.copyOf(ranks, first),
                Arrays.copyOfRange(ranks, first, second),
                Arrays.copyOfRange(ranks, second, all.length));
        assertEquals(
                OneWayVariance.of(ranked).etaSquared(), KruskalWallis.of(groups).epsilonSquared(), 1e-12);
    }

    /** Means 2, 3 and 7 of 4: 42 between and 6 within, F = 21 / 1, and of 2 and 6 degrees p = (1 + 2 F / 6)⁻³. */
    @Test
    void varianceAgreesWithAHandWorkedCase() {
        OneWayVariance found =
                OneWayVariance.of(List.of(new double[] {1, 2, 3}, new double[] {2, 3, 4}, new double[] {6, 7, 8}));
        assertEquals(21, found.f(), 1e-12);
        assertEquals(2, found.between());
        assertEquals(6, found.within());
        assertEquals(1.0 / 512, found.p(), 1e-15);
        assertEquals(0.875, found.etaSquared(), 1e-14);
    }

    @Test
    void varianceTellsNothingOfEqualValuesAndAllOfConstantGroups() {
        double[] same = {0.1, 0.1, 0.1};
        assertEquals(Double.NaN, OneWayVariance.of(List.of(same, same)).p());
        OneWayVariance apart = OneWayVariance.of(List.of(same, new double[] {0.3, 0.3, 0.3}));
        assertEquals(0, apart.p());
        assertEquals(1, apart.etaSquared());
        assertThrows(
                IllegalArgumentException.class, () -> OneWayVariance.of(List.of(new double[] {1}, new double[] {2})));
    }

    /** Expected 12, 18, 28 and 42, each 2 off: χ² = 4/12 + 4/18 + 4/28 + 4/42 = 50/63. */
    @Test
    void independenceAgreesWithAHandWorkedCase() {
        Independence found = Independence.of(new long[][] {{10, 20, 0}, {0, 0, 0}, {30, 40, 0}});
        assertEquals(50.0 / 63, found.chiSquare(), 1e-14);
        assertEquals(1, found.degrees());
        assertEquals(Normal.twoSided(Math.sqrt(50.0 / 63)), found.p(), 1e-13);
        assertEquals(Math.sqrt(0.5 / 63), found.cramersV(), 1e-14);
        assertEquals(12, found.smallestExpected(), 1e-14);
    }

    @Test
    void oneOfTwoPropertiesMayTellTheOtherWholly() {
        assertEquals(1, Independence.of(new long[][] {{5, 0, 0}, {0, 4, 9}}).cramersV(), 1e-14);
        assertEquals(0, Independence.of(new long[][] {{1, 2}, {10, 20}}).cramersV(), 1e-7);
        assertEquals(Double.NaN, Independence.of(new long[][] {{1, 2}}).p());
        assertEquals(Double.NaN, Independence.of(new long[][] {}).smallestExpected());
        assertThrows(IllegalArgumentException.class, () -> Independence.of(new long[][] {{1, 2}, {1}}));
    }

    /** Of two degrees p = 1 - |t| / √(2 + t²), which is 1 - |r|. */
    @Test
    void correlationAgreesWithAHandWorkedCase() {
        double[] x = {1, 2, Double.NaN, 3, 4, 9};
        double[] y = {1, 3, 8, 2, 4, Double.NaN};
        for (Correlation found : List.of(Correlation.pearson(x, y), Correlation.spearman(x, y))) {
            assertEquals(0.8, found.r(), 1e-15);
            assertEquals(4, found.n());
            assertEquals(0.2, found.p(), 1e-14);
        }
        // artanh 0.8 = ln 3
        Interval interval = Correlation.pearson(x, y).interval().orElseThrow();
        assertEquals(Math.tanh(Math.log(3) - 1.959963984540054), interval.low(), 1e-12);
        assertEquals(Math.tanh(Math.log(3) + 1.959963984540054), interval.high(), 1e-12);
        assertTrue(Correlation.spearman(x, y).interval().orElseThrow().low() < interval.low());
    }

    @Test
    void correlationSaysNothingOfWhatDoesNotVary() {
        double[] same = {0.1, 0.1, 0.1};
        assertEquals(
                new Correlation(Double.NaN, 3, Double.NaN, Optional.empty()),
                Correlation.pearson(same, new double[] {1, 2, 3}));
        assertEquals(
                Double.NaN, Correlation.pearson(new double[0], new double[0]).r());
        Correlation line = Correlation.pearson(new double[] {1, 2, 3, 4}, new double[] {-2, -4, -6, -8});
        assertEquals(new Correlation(-1, 4, 0, Optional.of(new Interval(-1, -1))), line);
    }

    /** Where there is nothing to find, one in twenty p-values lies below 0.05: here within four standard errors. */
    @Test
    void findsNothingInNoise() {
        assertAlarms(groups -> Welch.of(groups.get(0), groups.get(1)).p());
        assertAlarms(groups -> MannWhitney.of(groups.get(0), groups.get(1)).p());
        assertAlarms(groups -> KruskalWallis.of(groups).p());
        assertAlarms(groups -> OneWayVariance.of(groups).p());
        assertAlarms(groups -> Correlation.pearson(groups.get(0), groups.get(2)).p());
        assertAlarms(
                groups -> Correlation.spearman(groups.get(0), groups.get(2)).p());
    }

    private static void assertAlarms(ToDoubleFunction<List<double[]>> p) {
        int sets = 4000;
        SplittableRandom random = new SplittableRandom(5);
        double alarms = 0;
        for (int set = 0; set < sets; set++) {
            alarms += p.applyAsDouble(groups(random, 1e6)) < 0.05 ? 1 : 0;
        }
        assertEquals(0.05, alarms / sets, 4 * Math.sqrt(0.05 * 0.95 / sets));
    }

    static Stream<List<double[]>> roundedGroups() {
        SplittableRandom random = new SplittableRandom(3);
        return Stream.generate(() -> groups(random, 2)).limit(20);
    }

    private static List<double[]> groups(SplittableRandom random, double steps) {
        return IntStream.of(25, 40, 25)
                .mapToObj(n -> random.doubles(n)
                        .map(x -> Math.rint(Normal.quantile(x) * steps) / steps)
                        .toArray())
                .toList();
    }
}
