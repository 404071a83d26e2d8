package org.lectern.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.analysis.predictor.SampleModels;
import org.lectern.server.Wire.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is written down of requests. */
class AccessLogTest {

    private static final String GOOD = "{\"learner_avg_completion_rate\":61.25,\"course_code\":\"CSC101\"}";

    @TempDir
    private Path folder;

    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    private PredictionService started(AccessLog.Lines log) {
        return Started.with(SampleModels.corrected(), Started.settings().withAccessLog(Optional.of(log)));
    }

    private JsonNode next() throws InterruptedException {
        String line = lines.poll(20, TimeUnit.SECONDS);
        return JsonMapper.shared().readTree(String.valueOf(line));
    }

    @Test
    @Timeout(60)
    void aLineTellsWhatKindOfRequestItWasAndHowItEnded() throws Exception {
        try (PredictionService service = started(lines::add);
                Wire wire = new Wire(service.address())) {
            Answer answer = wire.predict(GOOD);
            JsonNode line = next();
            assertEquals(
                    List.of("time", "method", "route", "status", "milliseconds", "bytes", "request_id"),
                    List.copyOf(line.propertyNames()));
            assertEquals("POST", line.get("method").stringValue());
            assertEquals("/predict", line.get("route").stringValue());
            assertEquals(200, line.get("status").intValue());
            assertEquals(answer.body().length(), line.get("bytes").intValue());
            assertTrue(line.get("milliseconds").doubleValue() > 0);
            assertTrue(Instant.parse(line.get("time").stringValue()).isBefore(Instant.now()));
            assertEquals(
                    answer.headers().get("x-request-id"), line.get("request_id").stringValue());
        }
    }

    @Test
    @Timeout(60)
    void aPathIsToldByItsTemplateAndNothingThatWasAsked() throws Exception {
        try (PredictionService service = started(lines::add);
                Wire wire = new Wire(service.address())) {
            wire.ask("GET", "/courses/secret-course?learner=secret-learner", "", "");
            wire.ask("GET", "/secret-path", "", "");
            wire.ask("GET", "/predict/secret", "", "");
            wire.ask("SECRET", "/", "", "");
            wire.askWith("Authorization: Bearer secret-token", "GET", "/health?secret=1");
            wire.predict("{\"course_code\":\"secret-code\"}");
            wire.send("GET secret\r\n\r\n");
            List<JsonNode> told = List.of(next(), next(), next(), next(), next(), next());
            assertEquals(
                    List.of("/courses/{id}", "other", "other", "/", "/health", "/predict"),
                    told.stream().map(line -> line.get("route").stringValue()).toList());
            assertEquals("other", told.get(3).get("method").stringValue());
            assertEquals(503, told.get(0).get("status").intValue());
            assertFalse(told.toString().toLowerCase(Locale.ROOT).contains("secret"), told.toString());
            assertFalse(told.toString().contains("127.0.0.1"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc-123", "A.b_c", "0123456789012345678901234567890123456789012345678901234567890123"})
    void aClientsIdIsTakenOver(String id) throws Exception {
        try (PredictionService service = started(lines::add);
                Wire wire = new Wire(service.address())) {
            assertEquals(
                    id,
                    wire.askWith("X-Request-Id: " + id, "GET", "/nothing")
                            .headers()
                            .get("x-request-id"));
            assertEquals(id, next().get("request_id").stringValue());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b",
                "someone@school.example",
                "{}",
                "01234567890123456789012345678901234567890123456789012345678901234"
            })
    void anIdThatIsNoneIsReplaced(String id) throws Exception {
        try (PredictionService service = started(lines::add);
                Wire wire = new Wire(service.address())) {
            String one =
                    wire.askWith("X-Request-Id: " + id, "GET", "/").headers().get("x-request-id");
            String other =
                    wire.askWith("X-Request-Id: " + id, "GET", "/").headers().get("x-request-id");
            assertTrue(String.valueOf(one).matches("[0-9a-f-]{36}"), one);
            assertNotEquals(one, other);
        }
    }

    @Test
    void linesFromManyThreadsAreWhole() throws Exception {
        Path file = folder.resolve("access.log");
        LogFile log = new LogFile(file);
        try (ExecutorService writers = Executors.newFixedThreadPool(8)) {
            List<Future<?>> written = IntStream.range(0, 8)
                    .<Future<?>>mapToObj(writer -> writers.submit(() -> {
                        for (int i = 0; i < 250; i++) {
                            log.add(writer + "-" + i + "-" + "x".repeat(i));
                        }
                        return null;
                    }))
                    .toList();
            for (Future<?> each : written) {
                each.get();
            }
        }
        Set<String> expected = new HashSet<>();
        for (int writer = 0; writer < 8; writer++) {
            for (int i = 0; i < 250; i++) {
                expected.add(writer + "-" + i + "-" + "x".repeat(i));
            }
        }
        List<String> all = Files.readAllLines(file);
        assertEquals(2_000, all.size());
        assertEquals(expected, Set.copyOf(all));
    }

    @Test
    @Timeout(60)
    void aFolderThatIsGoneIsToldOnceAndFailsNoRequest() throws Exception {
        Path gone = Files.createDirectory(folder.resolve("logs"));
        LogFile file = new LogFile(gone.resolve("access.log"));
        BlockingQueue<Boolean> attempts = new LinkedBlockingQueue<>();
        List<String> told = new CopyOnWriteArrayList<>();
        AccessLog.Lines log = line -> {
            try {
                file.add(line);
                attempts.add(true);
            } catch (IOException e) {
                attempts.add(false);
                throw e;
            }
        };
        Files.delete(gone);
        try (PredictionService service = Started.with(
                        SampleModels.corrected(),
                        Started.settings().withAccessLog(Optional.of(log)).withNotices(told::add));
                Wire wire = new Wire(service.address())) {
            for (int i = 0; i < 20; i++) {
                assertEquals(200, wire.predict(GOOD).status());
                assertEquals(false, attempts.poll(20, TimeUnit.SECONDS));
            }
            Files.createDirectory(gone);
            assertEquals(200, wire.predict(GOOD).status());
            assertEquals(true, attempts.poll(20, TimeUnit.SECONDS));
        }
        assertEquals(1, told.size());
        assertEquals(1, Files.readAllLines(gone.resolve("access.log")).size());
    }
}
