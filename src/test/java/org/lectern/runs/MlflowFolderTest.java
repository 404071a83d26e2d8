package org.lectern.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.contract.ProblemException;
import org.lectern.json.JsonText;

/** Reads the folder by what MLflow's file store asks of one, not by what wrote it. */
class MlflowFolderTest {

    @TempDir
    private Path home;

    private Runs runs() {
        RunLog log = new RunLog(home.resolve("log"));
        KeptRun one = log.add(
                SomeRuns.run(
                        SomeRuns.ONE, "", "completion", 0.75, Map.of("depth", "6", "what: ever*", "x".repeat(700))),
                List.of(SomeRuns.run(SomeRuns.TWO, SomeRuns.ONE, "completion", 0.7, Map.of())),
                into -> {
                    Files.writeString(into.resolve("predictor_metrics.csv"), "mode\n");
                    return List.of(new Run.KeptFile("predictor_metrics.csv", "0"));
                });
        log.name(one, "Autumn: \"first\"");
        log.note(one, "said so");
        SomeRuns.kept(log, SomeRuns.run("3".repeat(32), "", "risk", Double.NaN, Map.of()));
        return log.read();
    }

    /** Keys and values as MLflow's validation has them. */
    private static Map<String, String> texts(Path folder) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Path file : list(folder)) {
            String name = String.valueOf(file.getFileName());
            assertTrue(name.matches("[/\\w.\\- ]{1,250}"), name);
            texts.put(name, Files.readString(file));
        }
        return texts;
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static <T> T there(@Nullable T value) {
        return Objects.requireNonNull(value);
    }

    private static Map<String, Object> yaml(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf(": ")),
                        line -> JsonText.read(
                                line.substring(line.indexOf(": ") + 2).getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void aReaderOfMlflowsLayoutFindsEveryRun() throws IOException {
        Path folder = home.resolve("mlruns");
        assertEquals(3, MlflowFolder.write(runs(), folder));
        Map<String, Path> experiments = new LinkedHashMap<>();
        for (Path experiment : list(folder)) {
            if (!experiment.endsWith(".trash")) {
                Map<String, Object> meta = yaml(experiment.resolve("meta.yaml"));
                assertEquals(String.valueOf(experiment.getFileName()), meta.get("experiment_id"));
                assertEquals("active", meta.get("lifecycle_stage"));
                assertTrue(meta.get("creation_time") instanceof Long);
                experiments.put((String) meta.get("name"), experiment);
            }
        }
        assertEquals(List.of("lectern-completion", "lectern-risk"), List.copyOf(experiments.keySet()));
        Path run = there(experiments.get("lectern-completion")).resolve(SomeRuns.ONE);
        Map<String, Object> meta = yaml(run.resolve("meta.yaml"));
        assertEquals(SomeRuns.ONE, meta.get("run_id"));
        assertEquals(SomeRuns.ONE, meta.get("run_uuid"));
        assertEquals(3L, meta.get("status"));
        assertEquals(2500L, (Long) there(meta.get("end_time")) - (Long) there(meta.get("start_time")));
        assertEquals("Autumn: \"first\"", meta.get("run_name"));
        assertEquals("6", texts(run.resolve("params")).get("depth"));
        assertEquals(500, there(texts(run.resolve("params")).get("what_ ever_")).length());
        Map<String, String> metrics = texts(run.resolve("metrics"));
        assertTrue(there(metrics.get("roc_auc")).matches("\\d{13} 0\\.75 0\n"), metrics::toString);
        assertTrue(metrics.containsKey("precision_at_5") && !metrics.containsKey("precision_at_5_low"));
        assertEquals("said so", texts(run.resolve("tags")).get("mlflow.note.content"));
        assertEquals("mode\n", Files.readString(run.resolve("artifacts").resolve("predictor_metrics.csv")));
        Path trial = there(experiments.get("lectern-completion")).resolve(SomeRuns.TWO);
        assertEquals(SomeRuns.ONE, texts(trial.resolve("tags")).get("mlflow.parentRunId"));
        // A measure that says nothing is no number.
        Path other = there(experiments.get("lectern-risk")).resolve("3".repeat(32));
        assertTrue(!texts(other.resolve("metrics")).containsKey("roc_auc"));
    }

    @Test
    void aFolderWithSomethingInItIsLeftAlone() throws IOException {
        Path folder = Files.createDirectory(home.resolve("full"));
        Files.writeString(folder.resolve("a"), "a");
        assertEquals(
                "folder-not-empty",
                assertThrows(ProblemException.class, () -> MlflowFolder.write(runs(), folder))
                        .problem()
                        .code());
        assertEquals(List.of(folder.resolve("a")), list(folder));
    }

    /** As after a crash while they were written, or a hand that cleared up. */
    @Test
    void aRunWithoutItsFilesIsHandedOnWithoutThem() throws IOException {
        Runs runs = runs();
        Files.delete(runs.get(SomeRuns.ONE).folder().resolve("predictor_metrics.csv"));
        Path folder = home.resolve("mlruns");
        assertEquals(3, MlflowFolder.write(runs, folder));
        assertEquals(List.of(), list(folder.resolve("1").resolve(SomeRuns.ONE).resolve("artifacts")));
    }
}
