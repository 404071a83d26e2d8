package org.lectern.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.OperationsFilesTest;
import org.lectern.analysis.next.SampleRecommenders;
import org.lectern.analysis.predictor.CompletionModel;
import org.lectern.analysis.predictor.SampleModels;
import org.lectern.analysis.risk.SampleRisks;
import org.lectern.evaluation.DriftReport;
import org.lectern.evaluation.Shift;
import org.lectern.model.ModelFile;
import org.lectern.model.Task;
import org.lectern.upkeep.LastCheck;
import org.lectern.upkeep.Policy;
import org.lectern.upkeep.Result;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files of models that change while they are served. */
class ReloadTest {

    private static final CompletionModel OLD = SampleModels.corrected();
    private static final CompletionModel NEW = threshold(OLD, 0.999_999);
    private static final Instant SAVED = Instant.parse("2026-03-01T10:00:00Z");
    private static final String ROW = "{\"learner_avg_completion_rate\":99,\"course_code\":\"CSC101\"}";

    @TempDir
    private Path folder;

    private Path file;
    private final List<String> told = new CopyOnWriteArrayList<>();

    /** The same in all but what it takes to say yes. */
    private static CompletionModel threshold(CompletionModel model, double threshold) {
        return new CompletionModel(
                model.mode(),
                model.finished(),
                threshold,
                model.trees(),
                model.resampled(),
                model.calibration(),
                model.seen(),
                model.metrics(),
                model.provenance());
    }

    @BeforeEach
    void save() {
        file = folder.resolve("m.lectern-model");
        ModelFile.write(OLD, file, SAVED);
    }

    /** Looks when it is told to. */
    private final class Looked {

        private final WatchedModel watched = WatchedModel.open(new ModelSource(file, ModelFile::read));
        private final AtomicReference<Served> served = new AtomicReference<>(Served.of(List.of(watched.first())));
        private final ServiceMetrics metrics = new ServiceMetrics(now());
        private final Reloading reloading =
                new Reloading(List.of(watched), served, metrics, told::add, Duration.ofHours(1));

        private Served now() {
            return Objects.requireNonNull(served.get());
        }

        String text() {
            return metrics.text(now());
        }

        ServedModel look() {
            reloading.look();
            return now().model(Task.COMPLETION).orElseThrow();
        }

        JsonNode health() {
            return JsonMapper.shared().readTree(HealthReply.of(now())).at("/models/0");
        }

        void counts(String result, int times) {
            String line = "lectern_model_reloads_total{result=\"" + result + "\",task=\"completion\"} " + times + ".0";
            assertTrue(text().contains(line), line);
        }
    }

    @Test
    void aNewerFileTakesThePlaceOfTheOldOne() {
        Looked looked = new Looked();
        ServedModel first = looked.look();
        assertEquals(first, looked.look());
        ModelFile.write(NEW, file, SAVED.plusSeconds(60));
        ServedModel second = looked.look();
        assertNotEquals(first.id(), second.id());
        assertEquals(Optional.of(SAVED.plusSeconds(60)), second.trained());
        assertTrue(second.id().matches("completion-[0-9a-f]{12}"), second.id());
        assertEquals(second, looked.look());
        looked.counts("replaced", 1);
        looked.counts("failed", 0);
        assertEquals(List.of(), told);
    }

    @Test
    void ofAFileThatIsDamagedGoneOrOfAnotherTaskTheOldModelGoesOn() throws IOException {
        Looked looked = new Looked();
        String id = looked.look().id();
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertEquals(id, looked.look().id());
        assertTrue(looked.health().get("reload_failed").booleanValue());
        assertTrue(looked.health().get("file_is_there").booleanValue());
        looked.look();
        looked.counts("failed", 1);
        assertEquals(1, told.size());
        assertTrue(told.getFirst().contains("m.lectern-model"), told.getFirst());
        assertEquals(1, told.getFirst().lines().count());
        Files.delete(file);
        assertEquals(id, looked.look().id());
        assertFalse(looked.health().get("file_is_there").booleanValue());
        looked.look();
        looked.counts("failed", 2);
        ModelFile.write(SampleRisks.logistic(), file);
        assertEquals(id, looked.look().id());
        looked.counts("failed", 3);
        assertEquals(3, told.size());
        Files.write(file, whole);
        assertEquals(id, looked.look().id());
        assertFalse(looked.health().get("reload_failed").booleanValue());
        assertTrue(looked.health().get("file_is_there").booleanValue());
        looked.counts("replaced", 1);
    }

    private static Shift shift(String column, double effect, Shift.Standing standing) {
        return new Shift(column, true, effect, 0.01, 2 * effect, 0.5, 1, 2, 400, 500, List.of(), List.of(), standing);
    }

    private static DriftReport drift(DriftReport.Verdict verdict, Shift... shifts) {
        return new DriftReport(List.of(shifts), Optional.empty(), Optional.empty(), verdict, 1_000, 500);
    }

    @Test
    void whatTheLastCheckFoundIsTold() throws IOException {
        Looked looked = new Looked();
        assertTrue(looked.health().get("drift").isNull());
        assertFalse(looked.text().contains("lectern_drift_verdict{"));
        Instant checked = Instant.parse("2026-04-01T00:00:00Z");
        new LastCheck(
                        checked,
                        "f",
                        Optional.of(drift(
                                DriftReport.Verdict.TRAIN_AGAIN,
                                shift("score", 0.25, Shift.Standing.DRIFTED),
                                shift("course_code", 0.05, Shift.Standing.SAME))),
                        Optional.of(new LastCheck.Retrained(checked.plusSeconds(5), Result.REFUSED, "f", Policy.USUAL)))
                .keepBeside(file);
        looked.look();
        assertEquals("train_again", looked.health().at("/drift/verdict").stringValue());
        assertEquals(checked.toString(), looked.health().at("/drift/checked_at").stringValue());
        assertEquals(SAVED.toString(), looked.health().get("trained_at").stringValue());
        assertTrue(looked.health().get("age_days").doubleValue() > 0);
        String metrics = looked.text();
        for (String line : List.of(
                "lectern_drift_effect{column=\"score\",task=\"completion\"} 0.25",
                "lectern_drift_index{column=\"course_code\",task=\"completion\"} 0.1",
                "lectern_drift_drifted{column=\"score\",task=\"completion\"} 1.0",
                "lectern_drift_drifted{column=\"course_code\",task=\"completion\"} 0.0",
                "lectern_drift_verdict{task=\"completion\"} 2.0",
                "lectern_drift_checked_timestamp_seconds{task=\"completion\"} 1.7750016E9",
                "lectern_retrain_timestamp_seconds{result=\"refused\",task=\"completion\"} 1.775001605E9",
                "lectern_model_age_seconds{task=\"completion\"} ")) {
            assertTrue(metrics.contains(line), line + " in " + metrics);
        }
        Files.delete(LastCheck.file(file));
        looked.look();
        assertTrue(looked.health().get("drift").isNull());
        assertFalse(looked.text().contains("lectern_drift_verdict{"));
    }

    /** Dashboards and alerts ask for what stands on the page. */
    @Test
    void allThatThePageForOperatorsListsIsThere() throws IOException {
        Path next = folder.resolve("next.lectern-model");
        ModelFile.write(SampleRecommenders.trained(), next);
        new LastCheck(
                        SAVED,
                        "f",
                        Optional.of(drift(DriftReport.Verdict.FINE, shift("score", 0.02, Shift.Standing.SAME))),
                        Optional.of(new LastCheck.Retrained(SAVED, Result.REPLACED, "f", Policy.USUAL)))
                .keepBeside(file);
        List<ModelSource> sources =
                List.of(new ModelSource(file, ModelFile::read), new ModelSource(next, ModelFile::read));
        try (PredictionService service = PredictionService.start(sources, Started.settings());
                Wire wire = new Wire(service.address())) {
            wire.predict(ROW);
            wire.ask("POST", "/recommend", "application/json", "{\"history\":[]}");
            String told = wire.ask("GET", "/metrics", "", "").body();
            Set<String> missing = new TreeSet<>(OperationsFilesTest.metrics());
            missing.removeIf(metric ->
                    told.lines().anyMatch(line -> line.startsWith(metric + "{") || line.startsWith(metric + " ")));
            assertEquals(Set.of(), missing);
        }
    }

    @Test
    void columnsAreToldByNameUpToFifty() {
        List<Shift> shifts = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            shifts.add(shift(
                    "c" + i, i == 55 ? Double.NaN : i / 100.0, i == 57 ? Shift.Standing.DRIFTED : Shift.Standing.SAME));
        }
        List<DriftColumn> told = DriftColumn.of(drift(DriftReport.Verdict.FINE, shifts.toArray(Shift[]::new)));
        assertEquals(51, told.size());
        assertEquals("c49", told.get(49).name());
        assertEquals(new DriftColumn("other", 0.59, 1.18, true), told.get(50));
    }

    /** Asks until it is told to stop, and says whether answers ever went back to the old model. */
    private static int asked(URI address, String before, String after, AtomicBoolean stop, CountDownLatch changed)
            throws IOException {
        int requests = 0;
        boolean seen = false;
        try (Wire wire = new Wire(address)) {
            while (!stop.get()) {
                Wire.Answer answer = wire.predict(ROW);
                assertEquals(200, answer.status());
                assertTrue(
                        answer.body().equals(after) || (!seen && answer.body().equals(before)), answer.body());
                if (answer.body().equals(after) && !seen) {
                    seen = true;
                    changed.countDown();
                }
                requests++;
            }
        }
        return requests;
    }

    private static String answer(CompletionModel model) throws IOException {
        try (PredictionService service = PredictionService.start(model, PredictionService.LOOPBACK, 0);
                Wire wire = new Wire(service.address())) {
            return wire.predict(ROW).body();
        }
    }

    @Test
    @Timeout(120)
    void underALoadNoRequestFailsAndAnswersChangeOnce() throws Exception {
        String before = answer(OLD);
        String after = answer(NEW);
        assertNotEquals(before, after);
        AtomicBoolean stop = new AtomicBoolean();
        int clients = 4;
        CountDownLatch changed = new CountDownLatch(clients);
        ServiceSettings settings =
                Started.settings().withLook(Duration.ofMillis(20)).withNotices(told::add);
        try (PredictionService service =
                        PredictionService.start(List.of(new ModelSource(file, ModelFile::read)), settings);
                ExecutorService load = Executors.newFixedThreadPool(clients)) {
            List<Future<Integer>> asking = IntStream.range(0, clients)
                    .mapToObj(_ -> load.submit(() -> asked(service.address(), before, after, stop, changed)))
                    .toList();
            ModelFile.write(NEW, file, SAVED);
            changed.await();
            // The same model in another file: answers stay as they are.
            ModelFile.write(NEW, file, SAVED.plusSeconds(1));
            try (Wire wire = new Wire(service.address())) {
                while (!wire.ask("GET", "/metrics", "", "")
                        .body()
                        .contains("lectern_model_reloads_total{result=\"replaced\",task=\"completion\"} 2.0")) {
                    Thread.onSpinWait();
                }
            }
            stop.set(true);
            for (Future<Integer> each : asking) {
                assertTrue(each.get() > 0);
            }
        }
        assertEquals(List.of(), told);
    }
}
