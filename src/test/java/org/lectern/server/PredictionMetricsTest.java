package org.lectern.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.analysis.TrainedModel;
import org.lectern.analysis.predictor.CompletionModel;
import org.lectern.analysis.predictor.SampleModels;
import org.lectern.analysis.risk.SampleRisks;

/** What is counted of predictions. */
class PredictionMetricsTest {

    private static final String LEARNER = "{\"active_days\":0,\"days_since_last\":19,\"missing_due\":1}";

    private static String metrics(TrainedModel model, String path, List<String> bodies) throws IOException {
        try (PredictionService service = PredictionService.start(model, PredictionService.LOOPBACK, 0);
                Wire wire = new Wire(service.address())) {
            for (String body : bodies) {
                wire.ask("POST", path, "application/json", body);
            }
            return wire.ask("GET", "/metrics", "", "").body();
        }
    }

    private static void contains(String metrics, String line) {
        assertTrue(metrics.lines().anyMatch(line::equals), line + " in " + metrics);
    }

    @Test
    void probabilitiesFallIntoTenthsAndAnswersAreCounted() throws IOException {
        CompletionModel model = SampleModels.corrected();
        List<Double> averages = IntStream.range(0, 50).mapToObj(i -> 2.0 * i).toList();
        List<String> bodies = averages.stream()
                .map(average -> "{\"learner_avg_completion_rate\":" + average + ",\"course_code\":\"MTH202\"}")
                .toList();
        String metrics = metrics(
                model,
                "/predict?named=true",
                List.of("[" + String.join(",", bodies) + "]", bodies.getLast(), "{}", "["));
        double[] said = averages.stream()
                .mapToDouble(average -> model.probability(average, "MTH202"))
                .toArray();
        double last = said[said.length - 1];
        for (int tenth = 1; tenth <= 10; tenth++) {
            double bound = tenth / 10.0;
            long below = IntStream.range(0, said.length)
                            .filter(i -> said[i] <= bound)
                            .count()
                    + (last <= bound ? 1 : 0);
            contains(
                    metrics,
                    "lectern_predictions_probability_bucket{task=\"completion\",le=\"" + bound + "\"} " + below);
        }
        contains(metrics, "lectern_predictions_probability_bucket{task=\"completion\",le=\"+Inf\"} 51");
        assertEquals(
                11,
                metrics.lines()
                        .filter(line -> line.startsWith("lectern_predictions_probability_bucket"))
                        .count());
        long yes = IntStream.range(0, said.length)
                        .filter(i -> said[i] > model.threshold())
                        .count()
                + (last > model.threshold() ? 1 : 0);
        assertTrue(yes > 0 && yes < 51);
        contains(metrics, "lectern_predictions_total{answer=\"yes\",task=\"completion\"} " + yes + ".0");
        contains(metrics, "lectern_predictions_total{answer=\"no\",task=\"completion\"} " + (51 - yes) + ".0");
        contains(metrics, "lectern_predictions_total{answer=\"refused\",task=\"completion\"} 2.0");
        assertFalse(metrics.contains("MTH202"));
    }

    @Test
    void aProbabilityThatIsNotTrustedIsNotCounted() throws IOException {
        String trusted = metrics(SampleRisks.logistic(), "/risk", List.of(LEARNER));
        contains(trusted, "lectern_predictions_probability_count{task=\"risk\"} 1");
        String hidden = metrics(SampleRisks.orderOnly(), "/risk", List.of(LEARNER));
        contains(hidden, "lectern_predictions_probability_count{task=\"risk\"} 0");
        contains(hidden, "lectern_predictions_total{answer=\"yes\",task=\"risk\"} 1.0");
    }

    @Test
    void everyPathHasAHistogramOfTimes() throws IOException {
        String metrics = metrics(SampleModels.corrected(), "/predict", List.of("{}"));
        for (String bound : List.of("0.001", "0.05", "5.0", "+Inf")) {
            assertTrue(
                    metrics.contains("http_server_requests_seconds_bucket{path=\"/predict\",status=\"400\",le=\""
                            + bound + "\"} "),
                    metrics);
        }
        contains(metrics, "lectern_model_reloads_total{result=\"failed\",task=\"completion\"} 0.0");
    }
}
