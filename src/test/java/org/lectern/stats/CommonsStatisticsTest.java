package org.lectern.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The distributions against those of Apache Commons Statistics, where the latter have eleven digits. */
class CommonsStatisticsTest {

    @Test
    void normalTailsAndQuantilesAgree() {
        NormalDistribution normal = NormalDistribution.of(0, 1);
        for (double x = -37; x <= 37; x += 0.1) {
            assertClose(normal.cumulativeProbability(x), Normal.cdf(x), x);
        }
        for (double p = 1e-300; p < 1; p = p < 0.01 ? p * 7 : p + 0.01) {
            assertClose(normal.inverseCumulativeProbability(p), Normal.quantile(p), p);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.5, 2, 3, 5, 9.75, 29, 63, 64, 65, 100, 1000})
    void studentsTailsAndCriticalValuesAgree(double degrees) {
        TDistribution student = TDistribution.of(degrees);
        for (double t = 0.01; t < 1e5; t *= 1.3) {
            double expected = 2 * student.survivalProbability(t);
            if (expected > 1e-290) {
                assertClose(expected, Student.twoSided(t, degrees), t);
                assertClose(expected, Student.twoSided(-t, degrees), t);
            }
        }
        for (double confidence : new double[] {0.5, 0.8, 0.95, 0.99, 0.999}) {
            double expected = student.inverseSurvivalProbability((1 - confidence) / 2);
            assertClose(expected, Student.critical(confidence, degrees), confidence);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 0.3", "7, 0.01", "31, 0.5", "32, 0.5", "33, 0.9", "64, 0.2", "500, 0.02", "10000, 0.77"})
    void binomialTailsAgree(int n, double p) {
        BinomialDistribution binomial = BinomialDistribution.of(n, p);
        for (int k = 0; k <= n; k += 1 + n / 100) {
            double expected = k > n * p ? binomial.survivalProbability(k - 1) : binomial.cumulativeProbability(k);
            if (expected > 1e-290) {
                assertClose(Math.min(1, 2 * expected), Binomial.twoSided(k, n, p), k);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 2, 3, 6, 29, 30.5, 100, 1000})
    void tailsOfChiSquareAgree(double degrees) {
        ChiSquaredDistribution chiSquared = ChiSquaredDistribution.of(degrees);
        for (double x = 1e-4; x < 3000; x *= 1.2) {
            double expected = chiSquared.survivalProbability(x);
            if (expected > 1e-290) {
                assertClose(expected, ChiSquare.upperTail(x, degrees), x);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 29", "2, 6", "3, 89.5", "7, 2", "40, 60", "500, 1000"})
    void tailsOfFAgree(double above, double below) {
        FDistribution ratio = FDistribution.of(above, below);
        for (double f = 1e-4; f < 1e5; f *= 1.3) {
            double expected = ratio.survivalProbability(f);
            if (expected > 1e-290) {
                assertClose(expected, FisherF.upperTail(f, above, below), f);
            }
        }
    }

    private static void assertClose(double expected, double actual, double at) {
        assertEquals(expected, actual, 1e-11 * Math.abs(expected), "at " + at);
    }
}
