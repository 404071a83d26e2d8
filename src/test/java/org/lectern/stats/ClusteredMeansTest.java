package org.lectern.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Means of scores that come in learners, and their differences: worked by hand, and on invented learners whose truth is known. */
class ClusteredMeansTest {

    /** How scores spread. */
    enum Scores {
        /** Anything from 20 to 100 %, learners unlike. */
        EVEN {
            @Override
            double draw(double ability, SplittableRandom random) {
                return Math.clamp(0.2 + 0.6 * random.nextDouble() + 0.2 * ability, 0, 1);
            }
        },
        /** Near the best, the fewer the lower. */
        HIGH {
            @Override
            double draw(double ability, SplittableRandom random) {
                return 1 - 0.6 * Math.pow(random.nextDouble(), 2) * (1 - ability / 2);
            }
        },
        /** All or nothing. */
        EITHER {
            @Override
            double draw(double ability, SplittableRandom random) {
                return random.nextDouble() < 0.3 + 0.4 * ability ? 1 : 0;
            }
        };

        /** @param ability 0..1, the learner's own */
        abstract double draw(double ability, SplittableRandom random);

        double truth() {
            SplittableRandom random = new SplittableRandom(5);
            double sum = 0;
            for (int i = 0; i < 400_000; i++) {
                sum += draw(random.nextDouble(), random);
            }
            return sum / 400_000;
        }
    }

    /** Sums and numbers by learner of two kinds of scores. */
    private static final class Drawn {

        private final double[] sums;
        private final double[] counts;
        private final double[] otherSums;
        private final double[] otherCounts;

        Drawn(double[] sums, double[] counts, double[] otherSums, double[] otherCounts) {
            this.sums = sums;
            this.counts = counts;
            this.otherSums = otherSums;
            this.otherCounts = otherCounts;
        }

        static Drawn of(Scores scores, int learners, int most, SplittableRandom random) {
            Drawn drawn =
                    new Drawn(new double[learners], new double[learners], new double[learners], new double[learners]);
            for (int i = 0; i < learners; i++) {
                double ability = random.nextDouble();
                drawn.counts[i] = 1 + random.nextInt(most);
                drawn.otherCounts[i] = 1 + random.nextInt(most);
                for (int score = 0; score < drawn.counts[i]; score++) {
                    drawn.sums[i] += scores.draw(ability, random);
                }
                for (int score = 0; score < drawn.otherCounts[i]; score++) {
                    drawn.otherSums[i] += scores.draw(ability, random);
                }
            }
            return drawn;
        }

        ClusteredMean part() {
            return ClusteredMean.of(sums, counts);
        }

        ClusteredContrast contrast() {
            double[] allSums = new double[sums.length];
            double[] allCounts = new double[sums.length];
            double[] cross = new double[4];
            for (int i = 0; i < sums.length; i++) {
                allSums[i] = sums[i] + otherSums[i];
                allCounts[i] = counts[i] + otherCounts[i];
                cross[0] += sums[i] * allSums[i];
                cross[1] += sums[i] * allCounts[i];
                cross[2] += counts[i] * allSums[i];
                cross[3] += counts[i] * allCounts[i];
            }
            ClusteredMean part = part();
            return new ClusteredContrast(
                    new ClusteredShare(part, part.count()),
                    ClusteredMean.of(allSums, allCounts),
                    cross[0],
                    cross[1],
                    cross[2],
                    cross[3]);
        }
    }

    private static int missed(Scores scores, int learners, int most, ToDoubleFunction<Drawn> outside) {
        SplittableRandom random = new SplittableRandom(17);
        int missed = 0;
        for (int study = 0; study < Simulated.STUDIES; study++) {
            missed += outside.applyAsDouble(Drawn.of(scores, learners, most, random)) > 0 ? 1 : 0;
        }
        return missed;
    }

    @ParameterizedTest
    @EnumSource(Scores.class)
    void intervalsOfMeansAndDifferencesHoldTheTruth(Scores scores) {
        double truth = scores.truth();
        for (int learners : new int[] {5, 12, 40, 200}) {
            for (int most : new int[] {1, 4, 12}) {
                int means = missed(
                        scores,
                        learners,
                        most,
                        drawn -> new BoundedMean(drawn.part()).interval().contains(truth) ? 0 : 1);
                int differences = missed(
                        scores,
                        learners,
                        most,
                        drawn -> ClusteredDifference.of(drawn.contrast())
                                        .flatMap(ClusteredDifference::interval)
                                        .map(interval -> interval.contains(0))
                                        .orElse(true)
                                ? 0
                                : 1);
                assertTrue(Simulated.within(means, 0.07), () -> scores + " by " + learners + ": " + means);
                assertTrue(Simulated.within(differences, 0.06), () -> scores + " by " + learners + ": " + differences);
            }
        }
    }

    /**
     * Four learners with one value each, 0.5, 0.5, 0.7, 0.7: m = 0.6, se² = 4/3 · 0.04 / 16 = 1/300, m(1-m)/se² = 72, and with
     * 3 degrees of freedom (1.959964 / 3.182446)² = 0.379294 makes 27.3. As a share it would be worth its four values.
     */
    @Test
    void aMeanIsAsSureAsItsValuesAgree() {
        BoundedMean mean =
                new BoundedMean(ClusteredMean.of(new double[] {0.5, 0.5, 0.7, 0.7}, new double[] {1, 1, 1, 1}));
        assertEquals(27, mean.independent());
        assertEquals(Wilson.ofMean(0.6, 27, 0.95), mean.interval());
    }

    /** Two learners with three values each that are all the best: worth two values, (3 + 3)² / (3² + 3²). */
    @Test
    void aMeanOfEqualValuesIsNotCertain() {
        BoundedMean mean = new BoundedMean(ClusteredMean.of(new double[] {3, 3}, new double[] {3, 3}));
        assertEquals(Wilson.of(2, 2), mean.interval());
    }

    @Test
    void aMeanOfOneLearnerIsWorthOneValue() {
        BoundedMean mean = new BoundedMean(ClusteredMean.of(new double[] {2.5}, new double[] {5}));
        assertEquals(Wilson.ofMean(0.5, 1, 0.95), mean.interval());
    }

    @Test
    void whatIsNoMeanOfSharesIsRefused() {
        ClusteredMean high = ClusteredMean.of(new double[] {3, 1}, new double[] {1, 1});
        assertThrows(IllegalArgumentException.class, () -> new BoundedMean(high));
    }

    /**
     * Three learners with a value of each kind: 0.8 and 0.6, 0.6 and 0.4, 0.7 and 0.2; m = 0.7, w = 0.4. A third of -0.1, -0.1 and
     * 0.2 is what they add: se² = 3/2 · 0.06 / 9 = 0.01, and Student's t for 2 degrees of freedom is 4.302653.
     */
    @Test
    void aDifferenceComparesLearnersWithThemselves() {
        double[] one = {1, 1, 1};
        Drawn drawn = new Drawn(new double[] {0.8, 0.6, 0.7}, one, new double[] {0.6, 0.4, 0.2}, one);
        ClusteredDifference difference =
                ClusteredDifference.of(drawn.contrast()).orElseThrow();
        assertEquals(0.3, difference.difference(), 1e-12);
        assertEquals(0.1, difference.standardError(), 1e-12);
        assertEquals(2, difference.degrees(), 1e-12);
        Interval interval = difference.interval().orElseThrow();
        assertEquals(0.3 - 0.4302653, interval.low(), 1e-7);
        assertEquals(0.3 + 0.4302653, interval.high(), 1e-7);
    }

    @Test
    void nothingIsComparedWithOneLearnerOrNone() {
        double[] one = {1, 1};
        Drawn noOthers = new Drawn(new double[] {0.8, 0.6}, one, new double[] {0, 0}, new double[] {0, 0});
        assertTrue(ClusteredDifference.of(noOthers.contrast()).isEmpty());
        Drawn oneOther = new Drawn(new double[] {0.8, 0.6}, one, new double[] {0.1, 0}, new double[] {1, 0});
        assertTrue(ClusteredDifference.of(oneOther.contrast()).isEmpty());
    }

    @Test
    void valuesThatDoNotVaryTellNothingOfADifference() {
        double[] one = {1, 1, 1};
        Drawn alike = new Drawn(new double[] {0.5, 0.5, 0.5}, one, new double[] {0.25, 0.25, 0.25}, one);
        ClusteredDifference difference =
                ClusteredDifference.of(alike.contrast()).orElseThrow();
        assertEquals(0.25, difference.difference(), 1e-12);
        assertTrue(difference.interval().isEmpty());
    }
}
