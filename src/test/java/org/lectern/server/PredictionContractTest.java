package org.lectern.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.analysis.predictor.CompletionModel;
import org.lectern.analysis.predictor.Prediction;
import org.lectern.analysis.predictor.SampleModels;
import org.lectern.server.Wire.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published contract, over a real socket. */
class PredictionContractTest {

    private static final CompletionModel MODEL = SampleModels.corrected();
    private static final String JSON = "application/json";
    private static final String NO_JSON = "Request must be JSON";
    private static final String MISSING_BOTH =
            "Missing required features: ['learner_avg_completion_rate', 'course_code']";
    private static final String MISSING_AVERAGE = "Missing required features: ['learner_avg_completion_rate']";
    private static final String MISSING_COURSE = "Missing required features: ['course_code']";
    private static final String NO_NUMBER =
            "Invalid data type or value for 'learner_avg_completion_rate'. Must be a number.";
    private static final String OUTSIDE =
            "Invalid value for 'learner_avg_completion_rate'. Must be between 0 and 100 (inclusive).";
    private static final String NO_TEXT = "'course_code' must be a string.";
    private static final String BROKEN = "Request body is not valid JSON.";
    private static final String TOO_LONG =
            "Request body has a number, a name or a nesting that is too long to be read.";
    private static final String NO_OBJECT = "Request body must be a JSON object.";

    private static final String UNKNOWN = "A column has a name that the model does not know."
            + " It knows: 'learner_avg_completion_rate', 'course_code'.";
    private static final String NO_ROWS = "Request body must be a JSON object or a list of JSON objects.";

    private static PredictionService service;
    private Wire wire;

    @BeforeAll
    static void start() {
        service = PredictionService.start(MODEL, PredictionService.LOOPBACK, 0);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void connect() throws IOException {
        wire = new Wire(service.address());
    }

    @AfterEach
    void disconnect() throws IOException {
        wire.close();
    }

    private static String body(String average, String course) {
        return "{\"learner_avg_completion_rate\": " + average + ", \"course_code\": " + course + "}";
    }

    private static String error(String text) {
        return "{\"error\":\"" + text.replace("\"", "\\\"") + "\"}";
    }

    private static String published(double average, String course) {
        double p = MODEL.probability(average, course);
        return "{\"message\":\"Prediction successful.\",\"prediction\":" + (p > 0.5 ? 1 : 0)
                + ",\"prediction_label\":\""
                + (p > 0.5 ? "Will Complete" : "Will Not Complete") + "\",\"probability_complete\":" + p
                + ",\"probability_not_complete\":" + (1 - p) + "}";
    }

    static Stream<Arguments> goodRequests() {
        return Stream.of(
                Arguments.of(body("75.5", "\"CSC101\""), 75.5, "CSC101"),
                Arguments.of(body("10", "\"MTH202\""), 10, "MTH202"),
                Arguments.of(body("0", "\"PHY303\""), 0, "PHY303"),
                Arguments.of(body("-0.0", "\"PHY303\""), -0.0, "PHY303"),
                Arguments.of(body("100", "\"PHY303\""), 100, "PHY303"),
                Arguments.of(body("1e2", "\"PHY303\""), 100, "PHY303"),
                Arguments.of(body("60", "\"nowhere\""), 60, "nowhere"),
                Arguments.of(body("60", "\"\""), 60, ""),
                Arguments.of(body("60", "\"\\u0043SC101\""), 60, "CSC101"),
                Arguments.of(body("60", "\"Κυκλώματα\""), 60, "Κυκλώματα"),
                Arguments.of(
                        "{\"course_code\":\"CSC101\",\"more\":[{\"a\":[1,null]}],\"learner_avg_completion_rate\":80}",
                        80,
                        "CSC101"),
                Arguments.of(
                        "{\"course_code\":1,\"course_code\":\"CSC101\",\"learner_avg_completion_rate\":\"x\","
                                + "\"learner_avg_completion_rate\":80}",
                        80,
                        "CSC101"),
                Arguments.of("\uFEFF" + body("60", "\"CSC101\"") + "\n", 60, "CSC101"));
    }

    @ParameterizedTest
    @MethodSource("goodRequests")
    void answersAsPublished(String body, double average, String course) throws IOException {
        Answer answer = wire.predict(body);
        assertEquals(published(average, course), answer.body());
        assertEquals(200, answer.status());
        assertEquals(JSON, answer.contentType());
    }

    static Stream<Arguments> badRequests() {
        String good = body("60", "\"CSC101\"");
        return Stream.of(
                Arguments.of("", good, 400, NO_JSON),
                Arguments.of("text/plain", good, 400, NO_JSON),
                Arguments.of("application/x-www-form-urlencoded", "a=b", 400, NO_JSON),
                Arguments.of("text/json", "no", 400, NO_JSON),
                Arguments.of("application/jsonp", good, 400, NO_JSON),
                Arguments.of(JSON, "{}", 400, MISSING_BOTH),
                Arguments.of(JSON, "{\"average\":60}", 400, MISSING_BOTH),
                Arguments.of(JSON, "{\"course_code\":7}", 400, MISSING_AVERAGE),
                Arguments.of(JSON, "{\"learner_avg_completion_rate\":\"x\"}", 400, MISSING_COURSE),
                Arguments.of(JSON, body("\"60\"", "\"CSC101\""), 400, NO_NUMBER),
                Arguments.of(JSON, body("\"60\"", "7"), 400, NO_NUMBER),
                Arguments.of(JSON, body("null", "\"CSC101\""), 400, NO_NUMBER),
                Arguments.of(JSON, body("true", "\"CSC101\""), 400, NO_NUMBER),
                Arguments.of(JSON, body("[60]", "\"CSC101\""), 400, NO_NUMBER),
                Arguments.of(JSON, body("{\"a\":60}", "\"CSC101\""), 400, NO_NUMBER),
                Arguments.of(JSON, body("-0.001", "\"CSC101\""), 400, OUTSIDE),
                Arguments.of(JSON, body("100.0000001", "\"CSC101\""), 400, OUTSIDE),
                Arguments.of(JSON, body("101", "7"), 400, OUTSIDE),
                Arguments.of(JSON, body("-1", "null"), 400, OUTSIDE),
                Arguments.of(JSON, body("NaN", "\"CSC101\""), 400, OUTSIDE),
                Arguments.of(JSON, body("Infinity", "\"CSC101\""), 400, OUTSIDE),
                Arguments.of(JSON, body("-Infinity", "\"CSC101\""), 400, OUTSIDE),
                Arguments.of(JSON, body("1e999", "\"CSC101\""), 400, OUTSIDE),
                Arguments.of(JSON, body("1" + "0".repeat(400), "\"CSC101\""), 400, OUTSIDE),
                Arguments.of(JSON, body("60", "7"), 400, NO_TEXT),
                Arguments.of(JSON, body("60", "null"), 400, NO_TEXT),
                Arguments.of(JSON, body("60", "true"), 400, NO_TEXT),
                Arguments.of(JSON, body("60", "[\"CSC101\"]"), 400, NO_TEXT),
                Arguments.of(JSON, "null", 400, NO_OBJECT),
                Arguments.of(JSON, "[]", 400, NO_OBJECT),
                Arguments.of(JSON, "[" + good + "]", 400, NO_OBJECT),
                Arguments.of(JSON, "60", 400, NO_OBJECT),
                Arguments.of(JSON, "\"CSC101\"", 400, NO_OBJECT),
                Arguments.of(JSON, "", 400, BROKEN),
                Arguments.of(JSON, " ", 400, BROKEN),
                Arguments.of(JSON, "{", 400, BROKEN),
                Arguments.of(JSON, "[1", 400, BROKEN),
                Arguments.of(JSON, good.substring(1), 400, BROKEN),
                Arguments.of(JSON, good + "}", 400, BROKEN),
                Arguments.of(JSON, good + good, 400, BROKEN),
                Arguments.of(JSON, good.replace('"', '\''), 400, BROKEN),
                Arguments.of(JSON, body("060", "\"CSC101\""), 400, BROKEN),
                Arguments.of(JSON, body("60", "\"CSC\n101\""), 400, BROKEN),
                Arguments.of(JSON, "{\"a\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}", 400, TOO_LONG),
                Arguments.of(JSON, body("1" + "0".repeat(5_000), "\"CSC101\""), 400, TOO_LONG),
                Arguments.of(JSON, "{\"" + "k".repeat(60_000) + "\":1}", 400, TOO_LONG),
                Arguments.of(
                        JSON,
                        body("60", "\"" + "x".repeat(64 * 1024) + "\""),
                        413,
                        "Request body is larger than 64 KB."));
    }

    @ParameterizedTest
    @MethodSource("badRequests")
    void refusesAsPublished(String contentType, String body, int status, String text) throws IOException {
        Answer answer = wire.ask("POST", "/predict", contentType, body);
        assertEquals(error(text), answer.body());
        assertEquals(status, answer.status());
        assertEquals(JSON, answer.contentType());
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json; charset=utf-8", "Application/JSON", "application/problem+json"})
    void takesJsonUnderAllItsNames(String contentType) throws IOException {
        Answer answer = wire.ask("POST", "/predict", contentType, body("60", "\"CSC101\""));
        assertEquals(published(60, "CSC101"), answer.body());
    }

    @Test
    void aBodyOfJustSixtyFourKilobytesIsRead() throws IOException {
        String around = body("60", "\"\"");
        String course = "x".repeat(64 * 1024 - around.length());
        assertEquals(
                published(60, course),
                wire.predict(body("60", "\"" + course + "\"")).body());
    }

    @Test
    void aBodyInPiecesIsMeasuredToo() throws IOException {
        String head = """
                POST /predict HTTP/1.1
                Host: localhost
                Content-Type: application/json
                Transfer-Encoding: chunked

                """.replace("\n", "\r\n");
        String good = body("60", "\"CSC101\"");
        wire.send(head + Integer.toHexString(good.length()) + "\r\n" + good + "\r\n0\r\n\r\n");
        assertEquals(published(60, "CSC101"), wire.answer().body());
        wire.send(head + "20000\r\n" + "x".repeat(0x20000) + "\r\n0\r\n\r\n");
        assertEquals(413, wire.answer().status());
    }

    @Test
    void bytesThatAreNoTextAreRefused() throws IOException {
        byte[] bytes =
                Wire.request("POST", "/predict", JSON, body("60", "\"CSC101\"")).getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 4] = (byte) 0xff;
        wire.send(bytes);
        assertEquals(error(BROKEN), wire.answer().body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/predict",
                "/predict?explain=false",
                "/predict?explain=1",
                "/predict?explain",
                "/predict?x=%zz",
                "/predict?named=true"
            })
    void extrasAreOnlyForThoseWhoAsk(String target) throws IOException {
        Answer answer = wire.ask("POST", target, JSON, body("60", "\"CSC101\""));
        assertFalse(answer.body().contains("known_course"), answer.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"CSC101", "nowhere"})
    void explainsWhenAsked(String course) throws IOException {
        Prediction expected = MODEL.predict(99.9, course);
        JsonNode answer = JsonMapper.shared()
                .readTree(wire.ask("POST", "/predict?explain=true", JSON, body("99.9", "\"" + course + "\""))
                        .body());
        List<String> keys = List.copyOf(answer.propertyNames());
        assertEquals(keys.stream().sorted().toList(), keys);
        assertEquals(course.equals("CSC101"), answer.get("known_course").asBoolean());
        assertFalse(answer.get("seen_average").asBoolean());
        assertEquals(expected.probability(), answer.get("probability_complete").asDouble());
        assertEquals(expected.interval().low(), answer.get("probability_low").asDouble());
        assertEquals(expected.interval().high(), answer.get("probability_high").asDouble());
        JsonNode contributions = answer.get("contributions");
        assertEquals(
                expected.contributions().logOdds(),
                contributions.get("base").asDouble()
                        + contributions.get("learner_avg_completion_rate").asDouble()
                        + contributions.get("course_code").asDouble());
    }

    static Stream<Arguments> namedRows() {
        String good = body("60", "\"CSC101\"");
        return Stream.of(
                Arguments.of(good, published(60, "CSC101")),
                Arguments.of(
                        "{\"course_code\":\"nowhere\",\"learner_avg_completion_rate\":1}", published(1, "nowhere")),
                Arguments.of(body("60", "null"), published(60, "")),
                Arguments.of("[]", "[]"),
                Arguments.of("[" + good + "]", "[" + published(60, "CSC101") + "]"),
                Arguments.of(
                        "[" + body("5", "\"PHY303\"") + ", " + body("95", "null") + ", " + good + "]\n",
                        "[" + published(5, "PHY303") + "," + published(95, "") + "," + published(60, "CSC101") + "]"));
    }

    @ParameterizedTest
    @MethodSource("namedRows")
    void answersNamedColumns(String body, String expected) throws IOException {
        Answer answer = wire.ask("POST", "/predict?named=true", JSON, body);
        assertEquals(expected, answer.body());
        assertEquals(200, answer.status());
        assertEquals(JSON, answer.contentType());
    }

    static Stream<Arguments> badNamedRows() {
        String good = body("60", "\"CSC101\"");
        String unknown = good.replace("{", "{\"average\":null,");
        return Stream.of(
                Arguments.of(unknown, UNKNOWN),
                Arguments.of("{\"average\":60}", UNKNOWN),
                Arguments.of("{\"Course_code\":\"CSC101\",\"learner_avg_completion_rate\":60}", UNKNOWN),
                Arguments.of("{}", MISSING_BOTH),
                Arguments.of("{\"course_code\":null}", MISSING_AVERAGE),
                Arguments.of(body("null", "\"CSC101\""), NO_NUMBER),
                Arguments.of(body("NaN", "\"CSC101\""), OUTSIDE),
                Arguments.of(body("60", "7"), NO_TEXT),
                Arguments.of("[" + good + "," + unknown + "]", "Row 2: " + UNKNOWN),
                Arguments.of("[" + body("101", "null") + "," + unknown + "]", "Row 1: " + OUTSIDE),
                Arguments.of("[" + good + ",7]", NO_ROWS),
                Arguments.of("[[" + good + "]]", NO_ROWS),
                Arguments.of("7", NO_ROWS),
                Arguments.of("null", NO_ROWS),
                Arguments.of("", BROKEN),
                Arguments.of("[" + good, BROKEN),
                Arguments.of("[" + unknown + "]]", BROKEN),
                Arguments.of(unknown + good, BROKEN));
    }

    @ParameterizedTest
    @MethodSource("badNamedRows")
    void refusesOtherColumnsAndValues(String body, String text) throws IOException {
        Answer answer = wire.ask("POST", "/predict?named=true", JSON, body);
        assertEquals(error(text), answer.body());
        assertEquals(400, answer.status());
        assertEquals(JSON, answer.contentType());
    }

    @Test
    void namedRowsAreExplainedLikeAnyOther() throws IOException {
        String good = body("60", "\"CSC101\"");
        String explained = wire.ask("POST", "/predict?explain=true", JSON, good).body();
        assertEquals(
                "[" + explained + "," + explained + "]",
                wire.ask("POST", "/predict?named=true&explain=true", JSON, "[" + good + "," + good + "]")
                        .body());
    }

    @Test
    void greetsAsPublished() throws IOException {
        Answer answer = wire.ask("GET", "/", "", "");
        assertEquals("{\"message\":\"Video Completion Prediction API is running!\"}", answer.body());
        assertEquals(200, answer.status());
        assertEquals(200, wire.ask("HEAD", "/", "", "").status());
    }

    @Test
    void withoutAModelEverythingIsUnavailable() throws IOException {
        try (PredictionService empty = PredictionService.startWithoutModel(PredictionService.LOOPBACK, 0);
                Wire asking = new Wire(empty.address())) {
            String text = error("Model pipeline is not loaded. Cannot make predictions.");
            for (String contentType : List.of(JSON, "text/plain")) {
                Answer answer = asking.ask("POST", "/predict", contentType, "no");
                assertEquals(text, answer.body());
                assertEquals(503, answer.status());
            }
            assertEquals(200, asking.ask("GET", "/", "", "").status());
            assertEquals(
                    "{\"model_loaded\":false,\"models\":[],\"status\":\"up\"}",
                    asking.ask("GET", "/health", "", "").body());
        }
    }

    @Test
    void whatTheModelRefusesAndWhatBreaksItIsTold() throws IOException {
        try (PredictionService broken = Started.with(new CompletionAnswers(new Breaking()), Duration.ofSeconds(5));
                Wire asking = new Wire(broken.address())) {
            assertEquals(
                    error("Prediction failed. Check input data format or values. Details: no \"such\" value"),
                    asking.predict(body("60", "\"value\"")).body());
            assertEquals(400, asking.predict(body("60", "\"value\"")).status());
            assertEquals(
                    error("Prediction failed due to an internal server error."),
                    asking.predict(body("60", "\"fault\"")).body());
            assertEquals(500, asking.predict(body("60", "\"fault\"")).status());
            assertEquals(500, asking.predict(body("60", "\"error\"")).status());
            assertEquals(
                    error("Prediction failed due to an internal server error."),
                    asking.predict(body("60", "\"error\"")).body());
            assertEquals(200, asking.predict(body("60", "\"good\"")).status());
        }
    }

    /** Fails as its course says. */
    private static final class Breaking implements Predictor {
        @Override
        public double probability(double average, String course) {
            return switch (course) {
                case "value" -> throw new IllegalArgumentException("no \"such\" value");
                case "fault" -> throw new IllegalStateException("a fault");
                case "error" -> throw new StackOverflowError("an error");
                default -> 0.5;
            };
        }

        @Override
        public Prediction explained(double average, String course) {
            throw new IllegalStateException("not asked for");
        }

        @Override
        public double threshold() {
            return 0.5;
        }
    }

    static Stream<Arguments> strangePaths() {
        return Stream.of(
                Arguments.of("GET", "/nothing", 404),
                Arguments.of("POST", "/predict/more", 404),
                Arguments.of("GET", "/predict/batch", 405),
                Arguments.of("PUT", "/risk", 405),
                Arguments.of("GET", "/predicts", 404),
                Arguments.of("GET", "/../etc/passwd", 400),
                Arguments.of("GET", "/%2e%2e/etc/passwd", 400),
                Arguments.of("GET", "/predict", 405),
                Arguments.of("PUT", "/predict", 405),
                Arguments.of("DELETE", "/predict", 405),
                Arguments.of("OPTIONS", "/predict", 405),
                Arguments.of("PATCH", "/", 405),
                Arguments.of("POST", "/health", 405),
                Arguments.of("POST", "/metrics", 405),
                Arguments.of("BREW", "/predict", 405));
    }

    @ParameterizedTest
    @MethodSource("strangePaths")
    void unknownPathsAndMethodsAreToldInJson(String method, String target, int status) throws IOException {
        Answer answer = wire.ask(method, target, "", "");
        assertEquals(status, answer.status(), answer.body());
        assertTrue(answer.body().matches("\\{\"error\":\".+\"}"), answer.body());
        assertEquals(JSON, answer.contentType());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no http at all\r\n\r\n",
                "POST /predict HTTP/1.1\r\nHost: localhost\r\nContent-Length: many\r\n\r\n",
                "POST /predict HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
                "POST /predict HTTP/1.1\r\n\r\n",
                "GET / HTTP/7.7\r\nHost: localhost\r\n\r\n",
                "GET /\u0000 HTTP/1.1\r\nHost: localhost\r\n\r\n",
            })
    void whatIsNoHttpIsToldInJson(String request) throws IOException {
        wire.send(request);
        Answer answer = wire.answer();
        assertTrue(answer.status() >= 400 && answer.status() < 600, answer.toString());
        assertTrue(answer.body().matches("\\{\"error\":\".+\"}"), answer.toString());
    }

    @Test
    void headersWithoutEndAreRefused() throws IOException {
        wire.send("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(20_000) + "\r\n\r\n");
        assertEquals(431, wire.answer().status());
    }

    @Test
    void describesItself() throws IOException {
        JsonNode api = JsonMapper.shared()
                .readTree(wire.ask("GET", "/openapi.json", "", "").body());
        assertEquals(
                List.of("/", "/health", "/metrics", "/openapi.json", "/predict", "/predict/batch"),
                List.copyOf(api.get("paths").propertyNames()));
        JsonNode described = api.at("/components/schemas/Prediction/properties");
        JsonNode answered = JsonMapper.shared()
                .readTree(wire.ask("POST", "/predict?explain=true", JSON, body("60", "\"CSC101\""))
                        .body());
        assertEquals(List.copyOf(described.propertyNames()), List.copyOf(answered.propertyNames()));
    }

    @Test
    void countsRequestsByPathAndStatusAndNothingElse() throws IOException {
        try (PredictionService fresh = PredictionService.start(MODEL, PredictionService.LOOPBACK, 0);
                Wire asking = new Wire(fresh.address())) {
            asking.predict(body("61.25", "\"CSC101\""));
            asking.predict(body("61.25", "\"CSC101\""));
            asking.predict("{}");
            asking.ask("GET", "/secret-path", "", "");
            Answer answer = asking.ask("GET", "/metrics", "", "");
            assertTrue(answer.contentType().startsWith("text/plain"));
            assertTrue(
                    answer.body().contains("http_server_requests_seconds_count{path=\"/predict\",status=\"200\"} 2"),
                    answer.body());
            assertTrue(answer.body().contains("{path=\"/predict\",status=\"400\"} 1"), answer.body());
            assertTrue(answer.body().contains("{path=\"other\",status=\"404\"} 1"), answer.body());
            assertFalse(answer.body().contains("CSC101") || answer.body().contains("61.25"));
        }
    }
}
