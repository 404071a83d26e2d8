package org.lectern.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ClusteredContrastTest {

    /** Learners' views by course: number and hits, and Σnᵢⱼ² of each course. */
    private static final class World {

        private final double[][] counts;
        private final double[][] hits;
        private final double[] repeats;

        World(double[][] counts, double[][] hits, double[] repeats) {
            this.counts = counts;
            this.hits = hits;
            this.repeats = repeats;
        }

        int learners() {
            return counts[0].length;
        }

        double all(double[][] of, int learner) {
            double sum = 0;
            for (double[] course : of) {
                sum += course[learner];
            }
            return sum;
        }

        ClusteredContrast contrast(int course) {
            double[] s = hits[course];
            double[] n = counts[course];
            double[] cross = new double[4];
            double[] own = new double[5];
            long inside = 0;
            double[] allHits = new double[learners()];
            double[] allCounts = new double[learners()];
            for (int i = 0; i < learners(); i++) {
                allHits[i] = all(hits, i);
                allCounts[i] = all(counts, i);
                inside += n[i] > 0 ? 1 : 0;
                double[] terms = {n[i], s[i], s[i] * s[i], s[i] * n[i], n[i] * n[i]};
                double[] with = {s[i] * allHits[i], s[i] * allCounts[i], n[i] * allHits[i], n[i] * allCounts[i]};
                for (int k = 0; k < 5; k++) {
                    own[k] += terms[k];
                }
                for (int k = 0; k < 4; k++) {
                    cross[k] += with[k];
                }
            }
            ClusteredMean part = new ClusteredMean(inside, own[0], own[1], own[2], own[3], own[4]);
            return new ClusteredContrast(
                    new ClusteredShare(part, repeats[course]),
                    ClusteredMean.of(allHits, allCounts),
                    cross[0],
                    cross[1],
                    cross[2],
                    cross[3]);
        }
    }

    private static World drawn(SplittableRandom random, int courses, int learners) {
        World world = new World(new double[courses][learners], new double[courses][learners], new double[courses]);
        for (int i = 0; i < learners; i++) {
            double own = random.nextDouble();
            for (int c = 0; c < courses; c++) {
                for (int video = random.nextInt(4); video > 0; video--) {
                    int times = random.nextInt(5) == 0 ? 1 + random.nextInt(6) : 1;
                    world.repeats[c] += times * times;
                    world.counts[c][i] += times;
                    for (int view = 0; view < times; view++) {
                        world.hits[c][i] += random.nextDouble() < (own + c % 3) / 3 ? 1 : 0;
                    }
                }
            }
        }
        return world;
    }

    /** p of the difference as the class describes it, learner by learner, with the tail added up term by term. */
    private static double independentP(World world, int course) {
        double n = 0;
        double s = 0;
        double all = 0;
        double allHits = 0;
        double squares = 0;
        for (int i = 0; i < world.learners(); i++) {
            n += world.counts[course][i];
            s += world.hits[course][i];
            squares += world.counts[course][i] * world.counts[course][i];
            all += world.all(world.counts, i);
            allHits += world.all(world.hits, i);
        }
        double m = allHits / all;
        double errors = 0;
        for (int i = 0; i < world.learners(); i++) {
            double inside = world.hits[course][i] - m * world.counts[course][i];
            double everywhere = world.all(world.hits, i) - m * world.all(world.counts, i);
            errors += Math.pow(inside - n / all * everywhere, 2);
        }
        double z = Normal.quantile(0.975);
        double t = Student.critical(0.95, Math.max(1, n * n / squares - 1));
        double worth = Math.min(m * (1 - m) * n * n / errors * (z * z) / (t * t), n * n / world.repeats[course]);
        int values = (int) Math.max(1, worth);
        int k = s / n > m ? (int) Math.floor(s / n * values + 1e-9) : (int) Math.ceil(s / n * values - 1e-9);
        double tail = 0;
        for (int x = 0; x <= values; x++) {
            boolean asFar = k > m * values ? x >= k : x <= k;
            tail += asFar ? probability(x, values, m) : 0;
        }
        boolean towards = s / n > m ? k <= m * values : k >= m * values;
        return towards ? 1 : Math.min(1, 2 * tail);
    }

    private static double probability(int x, int n, double p) {
        double probability = 1;
        for (int i = 1; i <= n; i++) {
            probability *= i <= x ? p * (n - x + i) / i : 1 - p;
        }
        return probability;
    }

    @Test
    void agreesWithAnotherComputationInEveryCourse() {
        SplittableRandom random = new SplittableRandom(31);
        int surprising = 0;
        for (int study = 0; study < 40; study++) {
            World world = drawn(random, 6, 5 + random.nextInt(60));
            for (int course = 0; course < 6; course++) {
                if (world.contrast(course).part().sums().clusters() > 1) {
                    double p = world.contrast(course).p();
                    assertEquals(independentP(world, course), p, 1e-9);
                    surprising += p < 0.05 ? 1 : 0;
                }
            }
        }
        assertTrue(surprising > 20, "few of the differences were far out");
    }

    /**
     * Two clusters in the part (1, 1), two outside (0, 0), one value each: m = 1/2, f = 1/2; the part's e = ½ - ½·½ = ¼
     * twice, the others' -½·(-½) = ¼ twice, so Σe² = ¼; n* = ¼·4 / ¼ = 4, less (z / t)² = (1.96 / 12.706)² = 0.0238: 1.
     */
    @Test
    void agreesWithAHandWorkedExample() {
        World world = new World(
                new double[][] {{1, 1, 0, 0}, {0, 0, 1, 1}},
                new double[][] {{1, 1, 0, 0}, {0, 0, 0, 0}},
                new double[] {2, 2});
        ClusteredContrast contrast = world.contrast(0);
        assertEquals(0.25, contrast.squares(), 1e-15);
        assertEquals(1, contrast.independent());
        assertEquals(1, contrast.p());
    }

    @Test
    void findsNoContrastOfTheWholeWithItself() {
        World world = new World(new double[][] {{2, 1, 1, 3}}, new double[][] {{1, 1, 0, 2}}, new double[] {7});
        assertEquals(1, world.contrast(0).p());
    }

    @Test
    void findsNoContrastWhereAllViewsAreAlike() {
        World none = new World(new double[][] {{2, 1}, {1, 1}}, new double[2][2], new double[] {3, 2});
        assertEquals(1, none.contrast(0).p());
        World all = new World(new double[][] {{2, 1}, {1, 1}}, new double[][] {{2, 1}, {1, 1}}, new double[] {3, 2});
        assertEquals(1, all.contrast(0).p());
    }

    @Test
    void aPartOfOneClusterIsNeverCalledDifferent() {
        World world = new World(
                new double[][] {{90, 0, 0}, {0, 90, 90}}, new double[][] {{90, 0, 0}, {0, 1, 2}}, new double[] {90, 180
                });
        assertEquals(1, world.contrast(0).p());
    }

    /** Repeating a view by one learner again and again makes nothing surer. */
    @Test
    void isWorthNoMoreThanTheViewsThatAreNotRepeated() {
        SplittableRandom random = new SplittableRandom(5);
        World world = drawn(random, 3, 50);
        World heavy = new World(world.counts, world.hits, new double[] {1e9, 1e9, 1e9});
        assertEquals(1, heavy.contrast(0).independent());
    }
}
