package org.lectern.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.analysis.next.Recommending;
import org.lectern.analysis.next.SampleRecommenders;
import org.lectern.analysis.next.TrainedRecommender;
import org.lectern.contract.TaskContext;
import org.lectern.server.Wire.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A recommender over HTTP. */
class RecommendServiceTest {

    private static final String JSON = "application/json";
    private static final TrainedRecommender MODEL = SampleRecommenders.trained();
    private static final Recommending ASKED = Recommending.of(MODEL, TaskContext.quiet());

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

    private static JsonNode json(Answer answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private JsonNode got(String path) throws IOException {
        Answer answer = wire.ask("GET", path, "", "");
        assertEquals(200, answer.status(), answer.body());
        assertEquals(JSON, answer.contentType());
        return json(answer);
    }

    private JsonNode posted(String body) throws IOException {
        Answer answer = wire.ask("POST", "/recommendations", JSON, body);
        assertEquals(200, answer.status(), answer.body());
        return json(answer);
    }

    private static List<String> ids(JsonNode list) {
        List<String> ids = new ArrayList<>();
        list.forEach(one -> ids.add(one.get("id").stringValue()));
        return ids;
    }

    @Test
    void aLearnerOfTheTrainingIsShownWhatTheModelSays() throws IOException {
        JsonNode answer = got("/recommendations?learner=l7&n=3");
        Recommending.Answer said = ASKED.ofLearner("l7", 3).orElseThrow();
        assertEquals(said.shown().stream().map(one -> one.item().id()).toList(), ids(answer.get("recommendations")));
        JsonNode first = answer.at("/recommendations/0");
        assertEquals(1, first.get("rank").intValue());
        assertEquals(said.shown().getFirst().reason(), first.get("reason").stringValue());
        assertEquals(said.shown().getFirst().score(), first.get("score").doubleValue());
        assertEquals(MODEL.id(), answer.get("model_id").stringValue());
        assertEquals("model", answer.get("source").stringValue());
        assertFalse(answer.get("baseline").booleanValue());
        assertEquals(
                5, got("/recommendations?learner=l7").get("recommendations").size());
        assertEquals("model", got("/recommendations?learner=lone").get("source").stringValue());
    }

    @Test
    void somebodyNewIsShownWhatFollowsFromTheirHistory() throws IOException {
        int[] places = {ASKED.place("4").orElseThrow(), ASKED.place("6").orElseThrow()};
        assertEquals(
                ASKED.ofHistory(places, 4).shown().stream()
                        .map(one -> one.item().id())
                        .toList(),
                ids(posted("{\"n\":4,\"history\":[4,\"6\"]}").get("recommendations")));
    }

    @Test
    void anEmptyHistoryGetsWhatIsPopularAndIsToldSo() throws IOException {
        JsonNode answer = posted("{\"history\":[]}");
        assertEquals("popular", answer.get("source").stringValue());
        assertTrue(answer.get("baseline").booleanValue());
        assertEquals(5, answer.get("recommendations").size());
        assertTrue(answer.at("/recommendations/0/reason").stringValue().matches("Opened by \\d+ of 151 learners"));
        assertEquals("popular", posted("{\"history\":[\"90\"]}").get("source").stringValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/recommendations?learner=nobody|404|not_found|The model knows no such learner. POST to /recommendations"
                        + " what they opened: {\"history\": [ids]}, empty where that is nothing.",
                "/recommendations|400|http_error|Say whose: GET /recommendations?learner=ID, or POST what somebody opened"
                        + " as a history.",
                "/recommendations?learner=l7&n=0|400|http_error|n is a whole number from 1 to 100.",
                "/recommendations?learner=l7&n=101|400|http_error|n is a whole number from 1 to 100.",
                "/recommendations?learner=l7&n=five|400|http_error|n is a whole number from 1 to 100.",
                "/similar|400|http_error|Say to what: GET /similar?content=ID.",
                "/similar?content=none|404|not_found|The model knows no course of this id. GET /courses lists those that it"
                        + " knows.",
                "/courses?price=3|400|http_error|Courses have no field of this name. They have: after, domain, id, jobs,"
                        + " kind, language, learners, level, retired, seconds, subtopic, tags, title.",
                "/courses?sort_by=price|400|http_error|Courses have no field of this name. They have: after, domain, id,"
                        + " jobs, kind, language, learners, level, retired, seconds, subtopic, tags, title.",
                "/courses?sort_order=up|400|http_error|sort_order is asc or desc.",
                "/courses?skip=-1|400|http_error|skip is a whole number from 0 on.",
                "/courses?limit=1000|400|http_error|limit is a whole number from 1 to 100.",
                "/courses/none|404|not_found|The model knows no course of this id. GET /courses lists those that it knows.",
                "/elsewhere|404|not_found|There is nothing at this path."
            })
    void whatCannotBeAnsweredIsToldInASentenceWithACode(String path, int status, String code, String message)
            throws IOException {
        Answer answer = wire.ask("GET", path, "", "");
        assertEquals(status, answer.status());
        assertEquals(code, json(answer).get("code").stringValue());
        assertEquals(message, json(answer).get("message").stringValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"history\":[\"4\",\"zz\"]}|404|1 of the 2 ids in history are not known to the model. GET /courses lists"
                        + " those that are.",
                "{\"n\":3}|400|history is missing: a list of ids, which may be empty.",
                "{\"history\":[4],\"n\":101}|400|n is a whole number from 1 to 100.",
                "{\"history\":[4],\"n\":1.5}|400|n is a whole number from 1 to 100.",
                "{\"history\":4}|400|history must be a list of ids.",
                "{\"history\":[[4]]}|400|history must be a list of ids: texts or whole numbers.",
                "{\"history\":[4],\"who\":1}|400|The body has a key that is not known. It may have: history, n.",
                "[4]|400|Request body must be a JSON object such as {\"history\": [\"7\", \"12\"], \"n\": 5}.",
                "{\"history\":[4|400|Request body is not valid JSON."
            })
    void aBodyThatIsNoHistoryIsRefused(String body, int status, String message) throws IOException {
        Answer answer = wire.ask("POST", "/recommendations", JSON, body);
        assertEquals(status, answer.status(), answer.body());
        assertEquals(message, json(answer).get("message").stringValue());
    }

    @Test
    void aMethodThatAPathDoesNotTakeIsRefusedWithThoseThatItTakes() throws IOException {
        Answer answer = wire.ask("DELETE", "/recommendations", "", "");
        assertEquals(405, answer.status());
        assertEquals("GET, HEAD, POST", answer.headers().get("allow"));
        assertEquals("http_error", json(answer).get("code").stringValue());
    }

    @Test
    void whatIsNoRequestIsToldInTheSameForm() throws IOException {
        wire.send("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(20_000) + "\r\n\r\n");
        Answer answer = wire.answer();
        assertEquals(431, answer.status());
        assertEquals("http_error", json(answer).get("code").stringValue());
    }

    @Test
    void coursesLikeOneAreToldWithSharedTerms() throws IOException {
        JsonNode first = got("/similar?content=0&n=2").at("/similar/0");
        assertEquals("90", first.get("id").stringValue());
        assertEquals("pivot", first.at("/shared_terms/0").stringValue());
    }

    @Test
    void coursesArePagedSortedAndFiltered() throws IOException {
        assertEquals(List.of("0", "1"), ids(got("/courses?limit=2").get("courses")));
        JsonNode page = got("/courses?sort_by=learners&sort_order=desc&skip=1&limit=3");
        assertEquals(41, page.get("total").intValue());
        assertEquals(1, page.get("skip").intValue());
        assertTrue(page.at("/courses/0/learners").intValue()
                >= page.at("/courses/1/learners").intValue());
        assertEquals(List.of("90"), ids(got("/courses?learners=0").get("courses")));
        assertEquals(List.of("7"), ids(got("/courses?title=title%207").get("courses")));
        assertEquals(0, got("/courses?level=Expert").get("courses").size());
        assertEquals(41, got("/courses?skip=100").get("total").intValue());
        assertEquals("Title 7", got("/courses/7").get("title").stringValue());
        assertTrue(got("/courses/7").get("seconds").isNull());
    }

    @Test
    void describesItself() throws IOException {
        JsonNode api = got("/openapi.json");
        assertEquals(
                List.copyOf(api.at("/components/schemas/Recommended/properties").propertyNames()),
                List.copyOf(got("/recommendations?learner=l7").propertyNames()));
        assertEquals(
                List.copyOf(api.at("/components/schemas/Course/properties").propertyNames()),
                List.copyOf(got("/courses/7").propertyNames()));
        assertEquals(
                List.copyOf(api.at("/components/schemas/Similar/properties").propertyNames()),
                List.copyOf(got("/similar?content=0").propertyNames()));
        assertTrue(got("/health").get("model_loaded").booleanValue());
    }

    @Test
    void countsWhatWasShownByWhatAndNothingOfWhoAsked() throws IOException {
        got("/recommendations?learner=l7&n=3");
        posted("{\"history\":[],\"n\":2}");
        got("/courses/7");
        wire.ask("GET", "/recommendations?learner=l8secret", "", "");
        Answer answer = wire.ask("GET", "/metrics", "", "");
        for (String line : List.of(
                "lectern_recommendations_total{source=\"model\"} 3.0",
                "lectern_recommendations_total{source=\"popular\"} 2.0",
                "lectern_recommendations_total{source=\"order\"} 0.0",
                "lectern_recommendations_empty_total 0.0",
                "lectern_model_age_seconds{task=\"recommend\"} ",
                "http_server_requests_seconds_count{path=\"/recommendations\",status=\"200\"} 2",
                "http_server_requests_seconds_count{path=\"/recommendations\",status=\"404\"} 1",
                "http_server_requests_seconds_bucket{path=\"/courses/{id}\",status=\"200\",le=\"+Inf\"} 1")) {
            assertTrue(answer.body().contains(line), line + " in " + answer.body());
        }
        assertFalse(answer.body().contains("l7") || answer.body().contains("secret"));
    }
}
