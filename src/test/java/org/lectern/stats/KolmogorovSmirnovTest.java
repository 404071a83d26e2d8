package org.lectern.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class KolmogorovSmirnovTest {

    /** By hand: the functions are 1/2 apart from 1 to 2 and from 3 to 4, and equal between. */
    @Test
    void isTheLargestGapAndTheAreaBetween() {
        KolmogorovSmirnov found = KolmogorovSmirnov.of(new double[] {1, 3}, new double[] {4, 2});
        assertEquals(0.5, found.distance(), 1e-15);
        assertEquals(1, found.wasserstein(), 1e-15);
        KolmogorovSmirnov tied = KolmogorovSmirnov.of(new double[] {1, 1, 2}, new double[] {1, 2, 2});
        assertEquals(1.0 / 3, tied.distance(), 1e-15);
        assertTrue(Double.isNaN(
                KolmogorovSmirnov.of(new double[0], new double[] {1}).p()));
        assertEquals(
                1, KolmogorovSmirnov.of(new double[] {5, 5}, new double[] {5}).p());
    }

    /** Those of one sample: by hand, from Marsaglia, Tsang and Wang, and from scipy.stats.kstwo, which is exact to six digits there. */
    @ParameterizedTest
    @CsvSource({
        "0.7, 3, 0.054, 1e-12",
        "0.274, 10, 0.3715203845434, 1e-12",
        "0.052, 250, 0.492263, 1e-6",
        "0.062, 250, 0.280026, 1e-6",
        "0.138, 250, 0.000129281341239, 1e-14",
        "0.124, 250, 0.000827189960985, 1e-14",
        "0.0401, 10000, 2.07841400587905e-14, 1e-24"
    })
    void theChanceIsThatOfOneSample(double d, long n, double p, double within) {
        assertEquals(p, Kolmogorov.upperTail(d, n), within);
    }

    @ParameterizedTest
    @ValueSource(strings = {"same", "mean +0.1 sd", "mean +0.3 sd", "sd x1.5"})
    void equalsTheSharedVectors(String name) throws IOException {
        Path file = Path.of("../shared/data/recommend/parity.json");
        assumeTrue(Files.exists(file), "lies beside the project only");
        JsonNode vector =
                new JsonMapper().readTree(Files.readString(file)).path("drift").path(name);
        double[] reference = numbers(vector.path("reference"));
        double[] current = numbers(vector.path("current"));
        KolmogorovSmirnov found = KolmogorovSmirnov.of(reference, current);
        assertEquals(vector.path("KS_D").asDouble(), found.distance(), 1e-6);
        assertEquals(vector.path("KS_p_asymptotic").asDouble(), found.p(), 1e-6);
        double mean = DoubleStream.of(reference).average().orElseThrow();
        double deviation = Math.sqrt(DoubleStream.of(reference)
                .map(x -> (x - mean) * (x - mean))
                .average()
                .orElseThrow());
        assertEquals(vector.path("wasserstein_over_ref_sd").asDouble(), found.wasserstein() / deviation, 1e-6);
        double[] edges = StabilityIndex.deciles(reference);
        assertEquals(
                vector.path("PSI_10_reference_deciles_floor1e-4").asDouble(),
                StabilityIndex.of(StabilityIndex.counts(reference, edges), StabilityIndex.counts(current, edges)),
                1e-6);
    }

    private static double[] numbers(JsonNode list) {
        return list.valueStream().mapToDouble(JsonNode::asDouble).toArray();
    }

    /** Whatever the sizes, so many in a hundred pairs of one distribution have a p below so much. */
    @Test
    void smallChancesAreAsRareAsTheySay() {
        SplittableRandom random = new SplittableRandom(3);
        int[] below = new int[2];
        for (int study = 0; study < 1000; study++) {
            double p =
                    KolmogorovSmirnov.of(drawn(random, 300), drawn(random, 900)).p();
            below[0] += p < 0.05 ? 1 : 0;
            below[1] += p < 0.2 ? 1 : 0;
        }
        assertTrue(below[0] <= 70 && below[0] >= 25, () -> below[0] + " of 1000 below .05");
        assertTrue(below[1] <= 240 && below[1] >= 140, () -> below[1] + " of 1000 below .2");
    }

    private static double[] drawn(SplittableRandom random, int size) {
        return random.doubles(size).toArray();
    }
}
