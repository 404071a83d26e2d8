package org.lectern.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.analysis.predictor.CompletionModel;
import org.lectern.analysis.predictor.SampleModels;
import org.lectern.analysis.risk.SampleRisks;
import org.lectern.server.Wire.Answer;
import tools.jackson.databind.json.JsonMapper;

/** Rows line by line. */
class BatchTest {

    private static final CompletionModel MODEL = SampleModels.corrected();
    private static final String NDJSON = "application/x-ndjson";
    private static final String BATCH = "/predict/batch";
    private static final String ROW = "{\"learner_avg_completion_rate\":75.5,\"course_code\":\"CSC101\"}";
    private static final String HEAD = """
            POST /predict/batch HTTP/1.1
            Host: localhost
            Content-Type: application/x-ndjson
            Transfer-Encoding: chunked

            """.replace("\n", "\r\n");

    private PredictionService service;
    private Wire wire;

    @BeforeEach
    void start() throws IOException {
        service = Started.with(MODEL, Started.settings());
        wire = new Wire(service.address());
    }

    @AfterEach
    void stop() throws IOException {
        wire.close();
        service.close();
    }

    private static String row(double average) {
        return "{\"learner_avg_completion_rate\":" + average + ",\"course_code\":\"CSC101\"}";
    }

    private static String piece(String text) {
        return Integer.toHexString(text.getBytes(StandardCharsets.UTF_8).length) + "\r\n" + text + "\r\n";
    }

    @Test
    void everyLineIsAnsweredAsItWouldBeAlone() throws IOException {
        String named =
                wire.ask("POST", "/predict?named=true", "application/json", ROW).body();
        String explained = wire.ask("POST", "/predict?explain=true", "application/json", ROW)
                .body();
        Answer answer = wire.ask("POST", BATCH, NDJSON, ROW + "\n" + ROW + "\r\n");
        assertEquals(200, answer.status());
        assertEquals(NDJSON, answer.contentType());
        assertEquals(named + "\n" + named + "\n", answer.body());
        assertEquals(
                explained + "\n",
                wire.ask("POST", BATCH + "?explain=true", "application/jsonl", ROW)
                        .body());
        assertEquals(
                "",
                wire.ask("POST", BATCH, "application/json; charset=utf-8", "").body());
    }

    @Test
    void aLineThatCannotBeAnsweredHasItsErrorInItsPlace() throws IOException {
        String lines = String.join(
                "\n",
                ROW,
                "",
                "{",
                "[" + ROW + "]",
                " \t\r",
                row(101),
                "x".repeat(LimitedBody.LONGEST + 1),
                ROW + " ".repeat(LimitedBody.LONGEST - ROW.length()),
                "{\"course_code\":null}");
        List<String> answers =
                wire.ask("POST", BATCH, NDJSON, lines).body().lines().toList();
        assertEquals(7, answers.size());
        assertEquals("{\"error\":\"This line is not valid JSON.\",\"line\":3}", answers.get(1));
        assertEquals("{\"error\":\"A line must be a JSON object.\",\"line\":4}", answers.get(2));
        assertEquals(
                "{\"error\":\"Invalid value for 'learner_avg_completion_rate'. Must be between 0 and 100 (inclusive).\","
                        + "\"line\":6}",
                answers.get(3));
        assertEquals("{\"error\":\"A line is larger than 64 KB.\",\"line\":7}", answers.get(4));
        assertEquals(answers.get(0), answers.get(5));
        assertEquals(
                "{\"error\":\"Missing required features: ['learner_avg_completion_rate']\",\"line\":9}",
                answers.get(6));
    }

    @ParameterizedTest
    @CsvSource({"text/plain", "''", "application/x-www-form-urlencoded", "text/json"})
    void whatIsNoLinesOfJsonIsRefused(String kind) throws IOException {
        Answer answer = wire.ask("POST", BATCH, kind, ROW);
        assertEquals(400, answer.status());
        assertEquals("{\"error\":\"Request must be lines of JSON, as application/x-ndjson\"}", answer.body());
    }

    @Test
    void aModelOfRiskAnswersItsLines() throws IOException {
        String learner = "{\"active_days\":0,\"days_since_last\":19,\"missing_due\":1}";
        try (PredictionService risk = PredictionService.start(SampleRisks.logistic(), PredictionService.LOOPBACK, 0);
                Wire asking = new Wire(risk.address())) {
            String alone =
                    asking.ask("POST", "/risk", "application/json", learner).body();
            String answers = asking.ask("POST", "/risk/batch", NDJSON, learner + "\n{}\n" + learner)
                    .body();
            assertEquals(alone, answers.lines().toList().get(0));
            assertEquals(alone, answers.lines().toList().get(2));
            assertEquals(
                    2,
                    JsonMapper.shared()
                            .readTree(answers.lines().toList().get(1))
                            .get("line")
                            .intValue());
            assertEquals(
                    alone,
                    asking.ask("POST", "/predict", "application/json", learner).body());
            assertEquals(
                    answers,
                    asking.ask("POST", "/predict/batch", NDJSON, learner + "\n{}\n" + learner)
                            .body());
        }
    }

    /** The service cannot wait for a body whose end is sent only once its lines are answered. */
    @Test
    @Timeout(120)
    void answersComeWhileTheBodyIsStillSent() throws IOException {
        wire.send(HEAD);
        wire.send(piece(row(0) + "\n"));
        assertEquals(200, wire.head().status());
        for (int i = 0; i < 500; i++) {
            double average = i / 5.0;
            String answer = wire.piece();
            assertTrue(
                    answer.contains("\"probability_complete\":" + MODEL.probability(average, "CSC101") + ","), answer);
            wire.send(piece(row((i + 1) / 5.0) + "\n"));
        }
        wire.piece();
        wire.send("0\r\n\r\n");
        assertEquals("", wire.piece());
    }

    /** Counts what is asked of it. */
    private static final class Counting implements Answers {

        @Override
        public byte[] answer(byte[] body, boolean named, boolean explain, Tally tally) {
            throw new IllegalStateException("not asked for");
        }

        @Override
        public byte[] row(byte[] row, boolean explain, Tally tally) {
            tally.said(OptionalDouble.empty(), true);
            return new byte[] {'1'};
        }
    }

    /** As many lines at a time as both sides' buffers hold, so that more could wait in memory alone. */
    @Test
    @Timeout(120)
    void aBatchOfAnyLengthIsAnswered() throws IOException {
        int lines = 200_000;
        int sent = 1_000;
        try (PredictionService counting = Started.with(new Counting(), Duration.ofSeconds(10));
                Wire asking = new Wire(counting.address())) {
            asking.send(HEAD);
            String piece = piece(("{\"course_code\":\"" + "x".repeat(200) + "\"}\n").repeat(sent));
            long answered = 0;
            for (int i = 0; i < lines; i += sent) {
                asking.send(piece);
                if (i == 0) {
                    assertEquals(200, asking.head().status());
                }
                while (answered < i + sent) {
                    answered += asking.piece().lines().count();
                }
            }
            asking.send("0\r\n\r\n");
            assertEquals("", asking.piece());
            assertEquals(lines, answered);
            String metrics = asking.ask("GET", "/metrics", "", "").body();
            assertTrue(
                    metrics.contains("lectern_predictions_total{answer=\"yes\",task=\"completion\"} 200000.0"),
                    metrics);
        }
    }

    @Test
    @Timeout(60)
    void aLongBatchIsNotTakenForOneThatTrickles() throws IOException {
        Duration patience = Duration.ofMillis(200);
        try (PredictionService impatient = Started.with(Answers.of(MODEL), patience);
                Wire asking = new Wire(impatient.address())) {
            asking.send(HEAD);
            asking.send(piece(ROW + "\n"));
            assertEquals(200, asking.head().status());
            long end = System.nanoTime() + 8 * patience.toNanos();
            while (System.nanoTime() < end) {
                assertFalse(asking.piece().isEmpty());
                asking.send(piece(ROW + "\n"));
            }
            asking.piece();
            asking.send("0\r\n\r\n");
            assertEquals("", asking.piece());
        }
    }

    @Test
    @Timeout(60)
    void aLineThatNeverEndsIsCutOff() throws IOException {
        Duration patience = Duration.ofMillis(300);
        try (PredictionService impatient = Started.with(Answers.of(MODEL), patience);
                Wire asking = new Wire(impatient.address())) {
            asking.send(HEAD);
            assertThrows(IOException.class, () -> {
                long next = System.nanoTime();
                while (true) {
                    while (System.nanoTime() < next) {
                        Thread.onSpinWait();
                    }
                    next += patience.toNanos() / 10;
                    asking.send(piece(" "));
                }
            });
        }
    }

    @Test
    void aBatchThatStopsIsToldWhereItStopped() throws IOException {
        try (PredictionService impatient = Started.with(Answers.of(MODEL), Duration.ofMillis(200));
                Wire asking = new Wire(impatient.address())) {
            asking.send(HEAD + piece(ROW + "\n" + ROW.substring(0, 5)));
            assertEquals(
                    "{\"error\":\"Request body takes too long.\",\"line\":2}"
                            .replace("Request body takes", "This line takes"),
                    asking.answer().body().lines().toList().get(1));
        }
    }
}
