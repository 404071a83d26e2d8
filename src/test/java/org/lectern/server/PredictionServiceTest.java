package org.lectern.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.analysis.predictor.CompletionModel;
import org.lectern.analysis.predictor.Prediction;
import org.lectern.analysis.predictor.SampleModels;
import org.lectern.contract.ProblemException;
import org.lectern.server.Wire.Answer;

class PredictionServiceTest {

    private static final CompletionModel MODEL = SampleModels.corrected();
    private static final List<String> COURSES = List.of("CSC101", "MTH202", "PHY303", "another");
    private static final String GOOD = "{\"learner_avg_completion_rate\": 75.5, \"course_code\": \"CSC101\"}";

    private static PredictionService started() {
        return PredictionService.start(MODEL, PredictionService.LOOPBACK, 0);
    }

    private static String trouble(String host, int port) {
        return assertThrows(ProblemException.class, () -> PredictionService.start(MODEL, host, port))
                .problem()
                .code();
    }

    @Test
    void aPortInUseIsToldOf() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertEquals("port-in-use", trouble(PredictionService.LOOPBACK, taken.getLocalPort()));
        }
    }

    @Test
    void aHostThatIsNotHereIsToldOf() {
        assertEquals("not-this-machine", trouble("192.0.2.1", 0));
        assertEquals("unknown-host", trouble("no such host", 0));
    }

    @Test
    void onlyThisMachineReachesALoopbackAddress() {
        try (PredictionService service = started()) {
            assertFalse(service.isOpenToOthers());
            assertEquals(
                    "http://127.0.0.1:" + service.address().getPort() + "/",
                    service.address().toString());
        }
        try (PredictionService service = PredictionService.start(MODEL, "0.0.0.0", 0)) {
            assertTrue(service.isOpenToOthers());
        }
    }

    @Test
    void manyAtOnceGetTheModelsAnswers() throws Exception {
        try (PredictionService service = started();
                ExecutorService clients = Executors.newFixedThreadPool(16)) {
            List<Future<?>> asked = IntStream.range(0, 16)
                    .<Future<?>>mapToObj(client -> clients.submit(() -> {
                        askTwoHundred(service.address(), client);
                        return null;
                    }))
                    .toList();
            for (Future<?> client : asked) {
                client.get();
            }
        }
    }

    private static void askTwoHundred(URI address, int client) throws IOException {
        try (Wire wire = new Wire(address)) {
            for (int i = 0; i < 200; i++) {
                double average = (client * 200 + i) / 32.0;
                String course = COURSES.get(i % COURSES.size());
                Answer answer = wire.predict(
                        "{\"learner_avg_completion_rate\":" + average + ",\"course_code\":\"" + course + "\"}");
                String expected = "\"probability_complete\":" + MODEL.probability(average, course) + ",";
                assertTrue(answer.body().contains(expected), answer.body());
            }
        }
    }

    @Test
    void aUsualClientIsAnswered() throws Exception {
        try (PredictionService service = started();
                HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(service.address().resolve("/predict"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(GOOD))
                    .build();
            assertEquals(
                    200,
                    client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode());
        }
    }

    /** Answers when it is allowed to. */
    private static final class Waiting implements Predictor {

        private final CountDownLatch asked = new CountDownLatch(1);
        private final CountDownLatch allowed = new CountDownLatch(1);

        @Override
        public double probability(double average, String course) {
            asked.countDown();
            try {
                allowed.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return 0.25;
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

    @Test
    void aRequestInFlightIsAnsweredBeforeTheServiceEnds() throws Exception {
        Waiting predictor = new Waiting();
        PredictionService service = Started.with(new CompletionAnswers(predictor), Duration.ofSeconds(10));
        try (Wire idle = new Wire(service.address());
                Wire inFlight = new Wire(service.address())) {
            assertEquals(200, idle.ask("GET", "/health", "", "").status());
            inFlight.send(Wire.request("POST", "/predict", "application/json", GOOD));
            predictor.asked.await();
            CompletableFuture<Void> closing = ending(service);
            assertFalse(closing.isDone());
            predictor.allowed.countDown();
            Answer answer = inFlight.answer();
            assertEquals(200, answer.status());
            assertTrue(answer.body().contains("\"probability_complete\":0.25"), answer.body());
            closing.join();
            assertTrue(idle.isAtEnd());
        }
    }

    @Test
    void aBodyHalfSentWhenTheServiceEndsIsAwaited() throws Exception {
        PredictionService service = started();
        try (Wire wire = new Wire(service.address())) {
            String request = Wire.request("POST", "/predict", "application/json\r\nExpect: 100-continue", GOOD);
            wire.send(request.substring(0, request.length() - 10));
            assertEquals(100, wire.answer().status());
            CompletableFuture<Void> closing = ending(service);
            wire.send(request.substring(request.length() - 10));
            Answer answer = wire.answer();
            assertEquals(200, answer.status());
            assertTrue(answer.closes());
            closing.join();
        }
    }

    private static CompletableFuture<Void> ending(PredictionService service) {
        CompletableFuture<Void> closing = CompletableFuture.runAsync(service::close);
        while (!service.isEnding()) {
            Thread.onSpinWait();
        }
        return closing;
    }

    @Test
    void aBodyThatStopsIsStoppedEarly() throws Exception {
        try (PredictionService service = Started.with(Answers.of(MODEL), Duration.ofMillis(200));
                Wire wire = new Wire(service.address())) {
            String request = Wire.request("POST", "/predict", "application/json", GOOD);
            wire.send(request.substring(0, request.length() - 5));
            Answer answer = wire.answer();
            assertEquals("{\"error\":\"Request body takes too long.\"}", answer.body());
            assertEquals(408, answer.status());
            assertTrue(wire.isAtEnd());
        }
    }

    @Test
    @Timeout(60)
    void aHeaderThatNeverEndsIsCutOff() throws Exception {
        Duration patience = Duration.ofMillis(300);
        try (PredictionService service = Started.with(Answers.of(MODEL), patience);
                Wire wire = new Wire(service.address());
                Wire other = new Wire(service.address())) {
            wire.send("GET / HTTP/1.1\r\nHost: localhost\r\nX: ");
            assertThrows(IOException.class, () -> {
                long next = System.nanoTime();
                while (true) {
                    // Ten bytes in each time of patience, so that the connection is never idle.
                    while (System.nanoTime() < next) {
                        Thread.onSpinWait();
                    }
                    next += patience.toNanos() / 10;
                    wire.send("x");
                }
            });
            assertTrue(other.isAtEnd() || other.predict(GOOD).status() == 200);
        }
    }

    @Test
    @Timeout(60)
    void aConnectionThatIsUsedSlowlyStays() throws Exception {
        Duration patience = Duration.ofMillis(500);
        try (PredictionService service = Started.with(Answers.of(MODEL), patience);
                Wire wire = new Wire(service.address())) {
            long end = System.nanoTime() + 5 * patience.toNanos();
            while (System.nanoTime() < end) {
                assertEquals(200, wire.predict(GOOD).status());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "localhost,, 200",
        "LOCALHOST:5601,, 200",
        "127.0.0.1:5000,, 200",
        "[::1]:80,, 200",
        "evil.example,, 421",
        "evil.example:5601,, 421",
        "127.0.0.1.evil.example,, 421",
        "localhost@evil.example,, 421",
        "evil.example, http://evil.example, 421",
        "localhost, http://localhost:3000, 200",
        "localhost, http://evil.example:5601, 403",
        "localhost, null, 403",
    })
    void onlyNamesOfThisMachineAreAnswered(String host, @Nullable String origin, int status) throws Exception {
        try (PredictionService service = started();
                Wire wire = new Wire(service.address())) {
            String from = origin == null ? "" : "Origin: " + origin + "\r\n";
            wire.send("GET /health HTTP/1.1\r\nHost: " + host + "\r\n" + from + "\r\n");
            Answer answer = wire.answer();
            assertTrue(answer.status() == status || (status == 421 && answer.status() == 400), answer.toString());
            assertEquals(status == 200, !answer.body().contains("error"), answer.body());
        }
    }

    @Test
    void whoIsOpenToOthersIsAskedUnderAnyName() throws Exception {
        try (PredictionService service = PredictionService.start(MODEL, "0.0.0.0", 0);
                Wire wire = new Wire(service.address())) {
            wire.send("GET /health HTTP/1.1\r\nHost: predictions.school.example\r\n\r\n");
            assertEquals(200, wire.answer().status());
        }
    }

    @Test
    void aBodyThatBreaksOffIsRefused() throws Exception {
        try (PredictionService service = started();
                Wire wire = new Wire(service.address())) {
            String request = Wire.request("POST", "/predict", "application/json", GOOD);
            wire.send(request.substring(0, request.length() - 5));
            wire.finish();
            assertEquals(400, wire.answer().status());
        }
    }

    @Test
    void survivesAHundredThousandMalformedRequests() throws Exception {
        try (PredictionService service = started();
                ExecutorService clients = Executors.newFixedThreadPool(4)) {
            List<Future<?>> asked = IntStream.range(0, 4)
                    .<Future<?>>mapToObj(seed -> clients.submit(() -> {
                        askMalformed(service.address(), new MalformedRequests(seed), 25_000);
                        return null;
                    }))
                    .toList();
            for (Future<?> client : asked) {
                client.get();
            }
            try (Wire wire = new Wire(service.address())) {
                assertEquals(200, wire.predict(GOOD).status());
            }
        }
    }

    private static void askMalformed(URI address, MalformedRequests requests, int count) throws IOException {
        Wire wire = new Wire(address);
        int answered = 0;
        int closedIdle = 0;
        for (int i = 0; i < count; i++) {
            byte[] request = requests.next();
            String told = new String(request, StandardCharsets.ISO_8859_1);
            Answer answer;
            try {
                wire.send(request);
                answer = wire.answer();
            } catch (IOException closed) {
                // A service may end a connection that idles, for example after this machine was held up: RFC 9112, 9.5.
                assertTrue(answered > 0, () -> "No answer on a new connection to " + told);
                assertTrue(++closedIdle < 10, () -> "Connections end before their answer, last before " + told);
                wire.close();
                wire = new Wire(address);
                wire.send(request);
                answer = wire.answer();
                answered = 0;
            }
            answered++;
            int status = answer.status();
            assertTrue(status >= 400 && status < 500, () -> status + " to " + told);
            assertTrue(answer.body().startsWith("{\"error\":\""), answer.body());
            if (answer.closes()) {
                wire.close();
                wire = new Wire(address);
                answered = 0;
            }
        }
        wire.close();
    }
}
