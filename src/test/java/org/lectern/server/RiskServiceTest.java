package org.lectern.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.analysis.risk.SampleRisks;
import org.lectern.analysis.risk.TrainedRisk;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A model of risk over HTTP. */
class RiskServiceTest {

    private static final String JSON = "application/json";
    private static final String ROW = "{\"active_days\":0,\"days_since_last\":19,\"missing_due\":1}";
    private static final TrainedRisk MODEL = SampleRisks.logistic();

    private PredictionService service;
    private Wire wire;

    @BeforeEach
    void start() throws IOException {
        service = PredictionService.start(MODEL, PredictionService.LOOPBACK, 0);
        wire = new Wire(service.address());
    }

    @AfterEach
    void stop() throws IOException {
        wire.close();
        service.close();
    }

    private JsonNode asked(String path, String body) throws IOException {
        return JsonMapper.shared().readTree(wire.ask("POST", path, JSON, body).body());
    }

    @Test
    void saysWhatTheModelSays() throws IOException {
        JsonNode answer = asked("/predict?explain=true", ROW);
        TrainedRisk.Outlook outlook = MODEL.foresee(0, 19, 1);
        assertEquals(outlook.probability(), answer.get("probability").doubleValue());
        assertEquals(
                outlook.interval().orElseThrow().low(),
                answer.get("probability_low").doubleValue());
        assertEquals(
                outlook.interval().orElseThrow().high(),
                answer.get("probability_high").doubleValue());
        assertEquals(outlook.reasons().getFirst(), answer.at("/reasons/0").stringValue());
        assertEquals("fails or leaves the course", answer.get("foreseen").stringValue());
        double sum = answer.at("/contributions/base").doubleValue();
        for (String name : MODEL.names()) {
            sum += answer.get("contributions").get(name).doubleValue();
        }
        assertEquals(answer.get("score").doubleValue(), sum, 1e-12);
    }

    @Test
    void answersAListInItsOrderAndTakesNullForNotKnown() throws IOException {
        JsonNode answers =
                asked("/predict", "[" + ROW + ",{\"missing_due\":0,\"active_days\":null,\"days_since_last\":40}]");
        assertEquals(2, answers.size());
        assertEquals(
                MODEL.foresee(0, 19, 1).probability(),
                answers.at("/0/probability").doubleValue());
        assertEquals(
                MODEL.foresee(Double.NaN, 40, 0).probability(),
                answers.at("/1/probability").doubleValue());
        assertEquals("days_since_last", answers.at("/1/beyond_training/0").stringValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"active_days\":1}|Missing required features: ['days_since_last', 'missing_due']",
                "{\"active_days\":\"1\",\"days_since_last\":1,\"missing_due\":true}|Invalid data type or value for"
                        + " 'active_days', 'missing_due'. Must be a number or null.",
                "{\"active_days\":1,\"days_since_last\":1,\"missing_due\":1,\"age\":3}|A column has a name that the model"
                        + " does not know. It knows: 'active_days', 'days_since_last', 'missing_due'",
                "{\"active_days\":NaN,\"days_since_last\":1,\"missing_due\":1}|Invalid data type or value for"
                        + " 'active_days'. Must be a number or null.",
                "[{\"active_days\":1,\"days_since_last\":1,\"missing_due\":1},{}]|Row 2: Missing required features:"
                        + " ['active_days', 'days_since_last', 'missing_due']",
                "7|Request body must be a JSON object or a list of JSON objects.",
                "{|Request body is not valid JSON."
            })
    void whatIsNoRowIsRefusedInASentence(String body, String error) throws IOException {
        Wire.Answer answer = wire.ask("POST", "/predict", JSON, body);
        assertEquals(400, answer.status());
        assertEquals(
                error, JsonMapper.shared().readTree(answer.body()).get("error").stringValue());
    }

    /** Where the newest term's probabilities were no better than its base rate, none is told; the order is. */
    @Test
    void hidesProbabilitiesThatAreNotToBeTrusted() throws IOException {
        try (PredictionService hiding =
                        PredictionService.start(SampleRisks.orderOnly(), PredictionService.LOOPBACK, 0);
                Wire asking = new Wire(hiding.address())) {
            JsonNode answer = JsonMapper.shared()
                    .readTree(asking.ask("POST", "/predict", JSON, ROW).body());
            assertEquals(
                    List.of("beyond_training", "foreseen", "message", "reasons", "score"),
                    List.copyOf(answer.propertyNames()));
        }
    }

    @Test
    void describesItself() throws IOException {
        JsonNode api = JsonMapper.shared()
                .readTree(wire.ask("GET", "/openapi.json", "", "").body());
        assertEquals(
                MODEL.names(),
                List.copyOf(api.at("/components/schemas/Learner/properties").propertyNames()));
        assertEquals(3, api.at("/components/schemas/Learner/required").size());
        assertEquals(
                List.copyOf(api.at("/components/schemas/Foreseen/properties").propertyNames()),
                List.copyOf(asked("/predict?explain=true", ROW).propertyNames()));
        assertTrue(wire.ask("GET", "/health", "", "").body().contains("\"model_loaded\":true"));
    }
}
