package org.lectern.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.analysis.next.SampleRecommenders;
import org.lectern.analysis.predictor.SampleModels;
import org.lectern.server.Wire.Answer;

/** Who is let in. */
class GateTest {

    private static final String SECRET = "correct-horse-battery";
    private static final long SECOND = 1_000_000_000;

    private static ServiceSettings withToken() {
        return Started.settings().withToken(Optional.of(Token.of(SECRET)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Authorization: Bearer correct-horse-battery|200",
                "Authorization: bearer  correct-horse-battery|200",
                "Authorization: Bearer correct-horse-batterx|401",
                "Authorization: Bearer correct-horse-battery2|401",
                "Authorization: Bearer correct-horse|401",
                "Authorization: Bearer|401",
                "Authorization: correct-horse-battery|401",
                "Authorization: Basic correct-horse-battery|401",
                "X-Other: correct-horse-battery|401"
            })
    void aTokenIsAskedFor(String header, int status) throws IOException {
        try (PredictionService service = Started.with(SampleModels.corrected(), withToken());
                Wire wire = new Wire(service.address())) {
            Answer answer = wire.askWith(header, "GET", "/metrics");
            assertEquals(status, answer.status());
            assertEquals(status == 401 ? "Bearer" : null, answer.headers().get("www-authenticate"));
            assertFalse(answer.body().contains("battery"), answer.body());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/predict", "/metrics", "/openapi.json", "/courses/1", "/nothing", "/health/x", "/healthy"})
    void everyPathAsksForItButHealth(String path) throws IOException {
        try (PredictionService service = Started.with(SampleModels.corrected(), withToken());
                Wire wire = new Wire(service.address())) {
            assertEquals(401, wire.ask("GET", path, "", "").status());
            assertEquals(401, wire.ask("POST", path, "application/json", "{}").status());
            assertEquals(200, wire.ask("GET", "/health", "", "").status());
            assertEquals(200, wire.ask("HEAD", "/health", "", "").status());
        }
    }

    @Test
    void whoIsNotLetInIsToldInTheFormOfThePath() throws IOException {
        String sentence = "This service asks for its token in the header Authorization: Bearer TOKEN.";
        try (PredictionService service =
                        PredictionService.start(ServedModel.of(SampleRecommenders.trained()), withToken());
                Wire wire = new Wire(service.address())) {
            assertEquals(
                    "{\"error\":\"" + sentence + "\"}",
                    wire.ask("POST", "/risk", "application/json", "{}").body());
            assertEquals(
                    "{\"code\":\"http_error\",\"message\":\"" + sentence + "\"}",
                    wire.ask("GET", "/recommend?learner=l7", "", "").body());
        }
    }

    @Test
    void aTokenTellsNothingOfItself() {
        Token token = Token.of(SECRET);
        assertFalse(withToken().toString().contains("battery"));
        assertFalse(token.toString().contains("battery"));
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> Token.of("fifteen-letters"));
        assertFalse(String.valueOf(refused.getMessage()).contains("fifteen-letters"));
        assertTrue(Token.of("sixteen-letters!").isShownBy("Bearer sixteen-letters!"));
    }

    @Test
    void whoAsksTooOftenIsToldHowLongToWait() throws IOException {
        try (PredictionService service =
                        Started.with(SampleModels.corrected(), withToken().withLimit(1));
                Wire wire = new Wire(service.address())) {
            List<Integer> statuses = List.of(
                    wire.ask("GET", "/", "", "").status(),
                    wire.ask("GET", "/", "", "").status());
            assertEquals(List.of(401, 401), statuses);
            Answer refused = wire.ask("GET", "/nothing", "", "");
            for (int i = 0; i < 5 && refused.status() != 429; i++) {
                refused = wire.ask("GET", "/nothing", "", "");
            }
            assertEquals(429, refused.status());
            assertEquals("1", refused.headers().get("retry-after"));
            assertTrue(refused.body().startsWith("{\"error\":\"Too many requests"), refused.body());
            for (int i = 0; i < 20; i++) {
                assertEquals(200, wire.ask("GET", "/health", "", "").status());
            }
        }
    }

    @Test
    void twoSecondsOfRequestsMayComeAtOnceAndThenARate() {
        AtomicLong now = new AtomicLong(17);
        ClientLimit limit = new ClientLimit(10, now::get);
        for (int i = 0; i < 20; i++) {
            assertEquals(0, limit.secondsToWait("a"));
        }
        assertEquals(1, limit.secondsToWait("a"));
        assertEquals(0, limit.secondsToWait("b"));
        now.addAndGet(SECOND / 10 + 1);
        assertEquals(0, limit.secondsToWait("a"));
        assertEquals(1, limit.secondsToWait("a"));
        now.addAndGet(3_600 * SECOND);
        int answered = 0;
        while (limit.secondsToWait("a") == 0) {
            answered++;
        }
        assertEquals(20, answered);
    }

    @Test
    void clientsThatAskedLongestAgoAreForgotten() {
        ClientLimit limit = new ClientLimit(1, () -> 0);
        limit.secondsToWait("kept");
        for (int i = 0; i < 3 * ClientLimit.CLIENTS; i++) {
            limit.secondsToWait("client " + i);
            if (i == 5) {
                limit.secondsToWait("kept");
            }
            if (i % 1_000 == 0) {
                assertEquals(i < 1_000 ? 0 : 1, Math.min(1, limit.secondsToWait("kept")));
            }
        }
        assertEquals(ClientLimit.CLIENTS, limit.clients());
    }
}
