package org.lectern.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.language.ScriptedService.json;
import static org.lectern.language.ScriptedService.raw;
import static org.lectern.language.ScriptedService.rawForever;
import static org.lectern.language.ScriptedService.says;
import static org.lectern.language.ScriptedService.status;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.contract.Problem;
import org.lectern.contract.ProblemException;
import org.lectern.contract.TaskCancelled;
import org.lectern.contract.TaskContext;

/** What is sent, what of a reply is taken, and what is said of those that are none: against a socket that replies so. */
class LanguageModelTest {

    private static final ChatRequest REQUEST = new ChatRequest("some-model", "Be \"brief\".", "Day: 12 März\n…");
    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

    private static final Patience SHORT =
            new Patience(Duration.ofSeconds(5), Duration.ofSeconds(60), Duration.ofNanos(1), Duration.ofSeconds(30));

    private static LanguageModel model(ScriptedService service, Patience patience) {
        return new LanguageModel(ModelSettings.of(service.environment()), patience);
    }

    private static Problem refused(LanguageModel model) {
        return assertThrows(ProblemException.class, () -> model.ask(REQUEST, TaskContext.quiet()))
                .problem();
    }

    @Test
    void sendsWhatWasShownAndTheKeyBesideIt() throws IOException {
        try (ScriptedService service = new ScriptedService(says("Grüße\nan alle"))) {
            assertEquals("Grüße\nan alle", model(service, SHORT).ask(REQUEST, TaskContext.quiet()));
            assertEquals("""
                    {"model":"some-model",
                    "messages":[{"role":"system","content":"Be \\"brief\\"."},
                    {"role":"user","content":"Day: 12 März\\n…"}],
                    "temperature":0.4,
                    "max_tokens":2000}""", service.body(0));
            String head = service.received().getFirst();
            assertTrue(head.startsWith("POST /v1/chat/completions HTTP/1.1\r\n"), head);
            assertTrue(head.contains("\r\nAuthorization: Bearer secret-key\r\n"), head);
            assertFalse(head.contains("Upgrade"), head);
            assertEquals(1, service.received().size());
        }
    }

    @Test
    void withoutAKeyNoneIsSent() throws IOException {
        try (ScriptedService service = new ScriptedService(says("Hello"))) {
            Map<String, String> environment =
                    Map.of("LLM_BASE_URL", service.address() + "/v1/", "LLM_MODEL", "m", "LLM_API_KEY", " ");
            new LanguageModel(ModelSettings.of(environment), SHORT).ask(REQUEST, TaskContext.quiet());
            String head = service.received().getFirst();
            assertTrue(head.startsWith("POST /v1/chat/completions "), head);
            assertFalse(head.contains("Authorization"), head);
        }
    }

    static Stream<Arguments> replies() {
        String stream = "data: {\"choices\":[]}\n\n";
        return Stream.of(
                Arguments.of("model-key-refused", status("401 Unauthorized", "", "{\"error\":\"secret-key\"}")),
                Arguments.of("model-key-refused", status("403 Forbidden", "", "")),
                Arguments.of("model-unknown", status("404 Not Found", "", "{\"error\":\"model\"}")),
                Arguments.of("model-refuses", status("400 Bad Request", "", "{}")),
                Arguments.of("model-refuses", status("413 Payload Too Large", "", "{}")),
                Arguments.of("model-busy", status("429 Too Many Requests", "Retry-After: 31\r\n", "{}")),
                Arguments.of("answer-is-page", status("200 OK", "Content-Type: text/html\r\n", "<html>no</html>")),
                Arguments.of("answer-is-page", status("200 OK", "", "\n <!doctype html><p>Sign in")),
                Arguments.of(
                        "answer-streamed",
                        rawForever(
                                "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream; " + "charset=utf-8\r\n\r\n",
                                stream)),
                Arguments.of("answer-streamed", json(stream)),
                Arguments.of("answer-broken", json("{\"choices\":[{\"message\":{\"content\":\"Hel")),
                Arguments.of("answer-broken", json("")),
                Arguments.of("answer-foreign", json("{\"error\":{\"message\":\"secret-key\"}}")),
                Arguments.of("answer-foreign", json("[]")),
                Arguments.of("answer-foreign", json("{\"choices\":[{\"message\":{\"content\":[]}}]}")),
                Arguments.of("answer-empty", json("{\"choices\":[]}")),
                Arguments.of("answer-empty", json("{\"choices\":[{\"message\":{\"content\":null}}]}")),
                Arguments.of("answer-empty", says(" \n")),
                Arguments.of(
                        "answer-unfinished",
                        json("{\"choices\":[{\"message\":{\"content\":\"Hel\"},\"finish_reason\":\"length\"}]}")),
                Arguments.of(
                        "answer-too-long",
                        rawForever(HEAD + "\r\n{\"choices\":[{\"message\":{\"content\":\"", "hello")),
                Arguments.of("answer-too-long", rawForever(HEAD + "Content-Length: 10000000\r\n\r\n", " ")),
                Arguments.of("model-cut", raw("")),
                Arguments.of("model-cut", raw("HTTP/1.1 200")),
                Arguments.of("model-cut", raw("no HTTP at all\r\n\r\n")),
                Arguments.of("model-cut", raw(HEAD + "Content-Length: 100\r\n\r\n{\"choices\":")),
                Arguments.of("model-cut", raw(HEAD + "Transfer-Encoding: chunked\r\n\r\n5\r\n{\"cho")));
    }

    /** What is no answer is a sentence and a remedy, is asked for once, and nothing of it is quoted. */
    @ParameterizedTest
    @MethodSource("replies")
    void whatIsNoAnswerIsASentence(String code, ScriptedService.Act act) throws IOException {
        try (ScriptedService service = new ScriptedService(act)) {
            Problem problem = refused(model(service, SHORT));
            assertEquals(code, problem.code());
            assertTrue(
                    problem.sentence().contains("127.0.0.1:")
                            || problem.sentence().contains("model"),
                    problem.sentence());
            assertFalse(problem.toString().contains("secret-key"), problem.toString());
            assertEquals(1, service.received().size());
        }
    }

    @Test
    void whereNobodyAnswersItIsSaid() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        ModelSettings settings =
                ModelSettings.of(Map.of("LLM_BASE_URL", "http://localhost:" + port + "/v1", "LLM_MODEL", "m"));
        assertEquals(
                "Nobody answers at localhost:" + port + ".",
                refused(new LanguageModel(settings)).sentence());
    }

    @Test
    void aBusyOrFaultyServiceIsAskedTwiceMore() throws IOException {
        try (ScriptedService service = new ScriptedService(
                status("503 Service Unavailable", "", "<html>"),
                status("429 Too Many Requests", "Retry-After: 0\r\n", "{}"),
                says("At last"))) {
            assertEquals("At last", model(service, SHORT).ask(REQUEST, TaskContext.quiet()));
            assertEquals(3, service.received().size());
            assertEquals(service.body(0), service.body(2));
        }
    }

    @Test
    void andThenNoMore() throws IOException {
        try (ScriptedService service = new ScriptedService(status("500 Oh", "Retry-After: soon\r\n", "{}"))) {
            Problem problem = refused(model(service, SHORT));
            assertEquals("model-faulty", problem.code());
            assertTrue(problem.sentence().contains("500"), problem.sentence());
            assertEquals(3, service.received().size());
        }
    }

    /** 1, 2 and 4 seconds; what a service asks for counts more, up to its limit. */
    @Test
    void pausesGrow() {
        assertEquals(
                "PT1S", Patience.USUAL.before(1, Optional.empty()).orElseThrow().toString());
        assertEquals(
                "PT2S",
                Patience.USUAL.before(2, Optional.of("Mon")).orElseThrow().toString());
        assertEquals(
                "PT30S",
                Patience.USUAL.before(1, Optional.of(" 30")).orElseThrow().toString());
        assertTrue(Patience.USUAL.before(1, Optional.of("31")).isEmpty());
    }

    /** The key would go along. */
    @Test
    void aRedirectIsNotFollowed() throws IOException {
        try (ScriptedService other = new ScriptedService(says("Hello"));
                ScriptedService service = new ScriptedService(
                        status("307 Moved", "Location: " + other.address() + "/v1/chat/completions\r\n", ""))) {
            assertEquals("model-moved", refused(model(service, SHORT)).code());
            assertEquals(0, other.received().size());
        }
    }

    /** Neither where nothing comes nor where an answer stops in the middle is waited longer than is said. */
    @Test
    void aSlowServiceIsNotWaitedForWithoutEnd() throws IOException, InterruptedException {
        for (String beginning : new String[] {"", HEAD + "Content-Length: 100\r\n\r\n{"}) {
            ScriptedService[] itself = new ScriptedService[1];
            try (ScriptedService service = new ScriptedService(
                    connection -> itself[0].rawAndSilence(beginning).on(connection))) {
                itself[0] = service;
                Patience little = new Patience(
                        Duration.ofSeconds(5), Duration.ofMillis(300), Duration.ofNanos(1), Duration.ofSeconds(1));
                assertEquals("model-slow", refused(model(service, little)).code());
                assertTrue(service.isHungUp());
            }
        }
    }

    @Test
    void cancellingHangsUp() throws IOException, InterruptedException {
        CancelledContext context = new CancelledContext("");
        ScriptedService[] itself = new ScriptedService[1];
        try (ScriptedService service = new ScriptedService(connection -> {
            context.cancel();
            itself[0].rawAndSilence("").on(connection);
        })) {
            itself[0] = service;
            LanguageModel model = model(service, SHORT);
            assertThrows(TaskCancelled.class, () -> model.ask(REQUEST, context));
            assertTrue(service.isHungUp());
            assertEquals(1, service.received().size());
        }
    }

    @Test
    void thePauseBeforeAnotherTryCanBeCancelled() throws IOException {
        try (ScriptedService service =
                new ScriptedService(status("429 Too Many Requests", "Retry-After: 30\r\n", "{}"), says("Hello"))) {
            LanguageModel model = model(service, SHORT);
            assertThrows(TaskCancelled.class, () -> model.ask(REQUEST, new CancelledContext("The service is busy")));
            assertEquals(1, service.received().size());
        }
    }
}
