package org.lectern.analysis.clusters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lectern.contract.TaskContext;
import org.lectern.stats.Simulated;

/** Groups and crowds without any, drawn as studies are: learners with views, one by one. */
@Tag("simulated")
class CrowdSearchTest {

    /** What learners are like: a chance to finish, a number of videos. */
    enum World {
        UNIFORM,
        NORMAL,
        SKEWED,
        ALL_OR_NOTHING,
        FEW_VIEWS,
        EVERYBODY_TEN,
        TWO_GROUPS,
        THREE_GROUPS,
        THREE_BY_COMPLETION,
        TWO_NEAR,
        THREE_NEAR,
        TWO_ALL_OR_NOTHING;

        boolean groups() {
            return compareTo(TWO_GROUPS) >= 0;
        }

        double[] draw(SplittableRandom random) {
            double one = random.nextGaussian();
            double other = random.nextGaussian();
            int third = random.nextInt(3);
            int half = random.nextInt(2);
            return switch (this) {
                case UNIFORM -> new double[] {100 * random.nextDouble(), Math.rint(1 + 99 * random.nextDouble())};
                case NORMAL -> learner(60, 10 * one, 50, 12 * other);
                case SKEWED -> mean(random, many(20, 0.9 * one), 78 + 12 * other);
                case ALL_OR_NOTHING -> binary(random, many(15, 0.7 * one), 1 + other);
                case FEW_VIEWS -> binary(random, 3 + random.nextInt(7), 0.8 + 0.5 * other);
                case EVERYBODY_TEN -> binary(random, 10, 0.8 + other);
                case TWO_GROUPS -> learner(half == 0 ? 25 : 85, 6 * one, half == 0 ? 15 : 60, 5 * other);
                case THREE_GROUPS -> learner(30 * third + 25, 5 * one, third == 1 ? 15 : 55, 5 * other);
                case THREE_BY_COMPLETION -> learner(35 * third + 20, 4 * one, 40, 10 * other);
                case TWO_NEAR -> learner(half == 0 ? 40 : 80, 10 * one, half == 0 ? 20 : 60, 10 * other);
                case THREE_NEAR -> learner(30 * third + 30, 8 * one, third == 1 ? 20 : 55, 8 * other);
                case TWO_ALL_OR_NOTHING -> binary(random, 8 + random.nextInt(5), (half == 0 ? -2 : 2.5) + 0.3 * other);
            };
        }

        private static double[] learner(double mean, double off, double videos, double more) {
            return new double[] {mean + off, Math.max(1, Math.rint(videos + more))};
        }

        private static int many(double middle, double log) {
            return (int) Math.max(1, Math.rint(middle * Math.exp(log)));
        }

        private static double[] mean(SplittableRandom random, int n, double own) {
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += Math.clamp(own + 25 * random.nextGaussian(), 1, 100);
            }
            return new double[] {sum / n, n};
        }

        private static double[] binary(SplittableRandom random, int n, double own) {
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += random.nextDouble() < 1 / (1 + Math.exp(-own)) ? 100 : 30;
            }
            return new double[] {sum / n, n};
        }
    }

    @ParameterizedTest
    @EnumSource(World.class)
    void findsGroupsWhereThereAreSomeAndNoneInACrowd(World world) {
        int said = 0;
        for (int study = 0; study < Simulated.STUDIES; study++) {
            SplittableRandom random = new SplittableRandom(7000 + study);
            double[][] learners = new double[2][150];
            for (int learner = 0; learner < 150; learner++) {
                double[] drawn = world.draw(random);
                learners[0][learner] = drawn[0];
                learners[1][learner] = drawn[1];
            }
            said += new CrowdSearch(42, TaskContext.quiet()).against(learners).same() ? 0 : 1;
        }
        if (world.groups()) {
            assertTrue(said >= 0.9 * Simulated.STUDIES, said + " found");
        } else {
            assertTrue(Simulated.within(said, 0.05), said + " false alarms");
        }
    }

    @Test
    void oneInFortyIsTheLeastThatCanBeSaid() {
        assertEquals(1 / 40.0, new Crowds(39, 0).p());
        assertEquals(2 / 40.0, new Crowds(39, 1).p());
        assertEquals(2 / 39.0, new Crowds(39, 2).p());
        assertEquals(1, new Crowds(2, 2).p());
        assertTrue(Double.isNaN(Crowds.NONE.p()));
    }
}
