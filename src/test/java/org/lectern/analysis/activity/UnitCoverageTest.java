package org.lectern.analysis.activity;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lectern.analysis.BeyondChance;
import org.lectern.stats.ClusteredContrast;
import org.lectern.stats.ClusteredMean;
import org.lectern.stats.ClusteredShare;
import org.lectern.stats.Simulated;

/** Whether units are named that do not differ, and found where they do, on invented studies whose truth is known. */
class UnitCoverageTest {

    /** How scores spread, by how able the learner is, 0..1. */
    enum World {
        EVEN {
            @Override
            double draw(int unit, double ability, SplittableRandom random) {
                return 0.2 + 0.6 * random.nextDouble() + 0.2 * ability;
            }
        },
        HIGH {
            @Override
            double draw(int unit, double ability, SplittableRandom random) {
                return 1 - 0.6 * Math.pow(random.nextDouble(), 2) * (1 - ability / 2);
            }
        },
        /** Nearly all are all right. */
        CEILING {
            @Override
            double draw(int unit, double ability, SplittableRandom random) {
                return random.nextDouble() < 0.92 + 0.06 * ability ? 1 : 0;
            }
        },
        /** Nearly all are all right, the others anywhere. */
        MOSTLY_FULL {
            @Override
            double draw(int unit, double ability, SplittableRandom random) {
                return random.nextDouble() < 0.7 ? 1 : random.nextDouble();
            }
        },
        EITHER {
            @Override
            double draw(int unit, double ability, SplittableRandom random) {
                return random.nextDouble() < 0.3 + 0.4 * ability ? 1 : 0;
            }
        },
        /** In every fifth unit scores spread far more, around the same mean. */
        UNEQUAL {
            @Override
            double draw(int unit, double ability, SplittableRandom random) {
                double half = unit % 5 == 0 ? 0.5 : 0.1;
                return 0.5 + half * (2 * random.nextDouble() - 1);
            }
        };

        abstract double draw(int unit, double ability, SplittableRandom random);
    }

    /** How many studies name anything. */
    private static int naming(World world, int units, int learners, double share, double lower, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int naming = 0;
        for (int study = 0; study < Simulated.STUDIES; study++) {
            double[][] sums = new double[units][learners];
            double[][] counts = new double[units][learners];
            double squares = 0;
            double count = 0;
            for (int i = 0; i < learners; i++) {
                double ability = random.nextDouble();
                for (int unit = 0; unit < units; unit++) {
                    for (int again = random.nextDouble() < share ? 1 + random.nextInt(2) : 0; again > 0; again--) {
                        double value = Math.max(0, world.draw(unit, ability, random) - (unit == 0 ? lower : 0));
                        sums[unit][i] += value;
                        counts[unit][i]++;
                        squares += value * value;
                        count++;
                    }
                }
            }
            double whole = squares / count;
            List<GroupSums> tested = groups(sums, counts).stream()
                    .filter(group -> group.contrast().part().sums().clusters() >= Unit.LEARNERS)
                    .toList();
            BeyondChance<GroupSums> found = BeyondChance.of(tested, group -> group.p(whole), _ -> true);
            boolean named = lower == 0
                    ? found.standOut() > 0
                    : found.above().stream().anyMatch(group -> group.name().equals("u0"));
            naming += named ? 1 : 0;
        }
        return naming;
    }

    private static List<GroupSums> groups(double[][] sums, double[][] counts) {
        int learners = sums[0].length;
        double[] allSums = new double[learners];
        double[] allCounts = new double[learners];
        for (int i = 0; i < learners; i++) {
            for (int unit = 0; unit < sums.length; unit++) {
                allSums[i] += sums[unit][i];
                allCounts[i] += counts[unit][i];
            }
        }
        ClusteredMean whole = present(allSums, allCounts);
        List<GroupSums> groups = new ArrayList<>();
        for (int unit = 0; unit < sums.length; unit++) {
            double[] s = sums[unit];
            double[] n = counts[unit];
            if (Arrays.stream(n).sum() > 0) {
                ClusteredMean part = present(s, n);
                groups.add(new GroupSums(
                        "u" + unit,
                        new ClusteredContrast(
                                new ClusteredShare(part, part.countSquares()),
                                whole,
                                cross(s, allSums),
                                cross(s, allCounts),
                                cross(n, allSums),
                                cross(n, allCounts))));
            }
        }
        return groups;
    }

    /** Of those learners who have any values. */
    private static ClusteredMean present(double[] sums, double[] counts) {
        int[] there =
                IntStream.range(0, counts.length).filter(i -> counts[i] > 0).toArray();
        return ClusteredMean.of(
                IntStream.of(there).mapToDouble(i -> sums[i]).toArray(),
                IntStream.of(there).mapToDouble(i -> counts[i]).toArray());
    }

    private static double cross(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    @ParameterizedTest
    @EnumSource(World.class)
    void whereNothingDiffersSeldomAnythingIsNamed(World world) {
        for (int units : new int[] {3, 15, 40}) {
            for (int learners : new int[] {12, 40, 150}) {
                int named = naming(world, units, learners, 0.4, 0, 23);
                assertTrue(Simulated.within(named, 0.03), () -> units + " units, " + learners + " learners: " + named);
            }
        }
    }

    @Test
    void aUnitThatIsHarderIsFound() {
        assertTrue(naming(World.EVEN, 15, 40, 0.4, 0.2, 29) > 0.5 * Simulated.STUDIES, "20 points lower, 40 learners");
        assertTrue(
                naming(World.EVEN, 15, 100, 0.4, 0.2, 29) > 0.95 * Simulated.STUDIES, "20 points lower, 100 learners");
    }
}
