package org.lectern.runs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lectern.contract.AtomicFile;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.json.JsonText;

/**
 * Runs as a folder that MLflow's own {@code mlflow migrate-filestore} reads. Source: mlflow.store.tracking.file_store of MLflow 3; section
 * 10 of the shared reference on recommendations.
 */
public final class MlflowFolder {

    private static final Words WORDS = Words.of(MlflowFolder.class);
    private static final int FINISHED = 3;
    private static final int LOCAL = 4;

    private MlflowFolder() {}

    /**
     * Writes runs into a folder that is not there yet, or is empty.
     *
     * @return how many runs were written, trials included
     * @throws org.lectern.contract.ProblemException {@code folder-not-empty}, and where it cannot be written or the disk is full
     */
    public static int write(Runs runs, Path folder) {
        try {
            if (Files.exists(folder) && !isEmpty(folder)) {
                throw Problem.of(WORDS, "folder-not-empty", folder).asException();
            }
            Files.createDirectories(folder.resolve(".trash"));
            Map<String, String> experiments = new LinkedHashMap<>();
            for (KeptRun kept : runs.all()) {
                MlflowRun run = MlflowRun.of(kept);
                String id = experiments.computeIfAbsent(run.experiment(), _ -> String.valueOf(experiments.size() + 1));
                Path experiment = folder.resolve(id);
                if (!Files.exists(experiment)) {
                    experiment(experiment, id, run);
                }
                run(experiment.resolve(run.id()), id, run, kept);
            }
            return runs.all().size();
        } catch (IOException e) {
            throw AtomicFile.trouble(folder, e);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static void experiment(Path folder, String id, MlflowRun first) throws IOException {
        Files.createDirectories(folder);
        yaml(
                folder.resolve("meta.yaml"),
                List.of(
                        Map.entry("artifact_location", folder.toUri().toString()),
                        Map.entry("creation_time", first.start()),
                        Map.entry("experiment_id", id),
                        Map.entry("last_update_time", first.start()),
                        Map.entry("lifecycle_stage", "active"),
                        Map.entry("name", first.experiment())));
    }

    private static void run(Path folder, String experiment, MlflowRun run, KeptRun kept) throws IOException {
        Path artifacts = Files.createDirectories(folder.resolve("artifacts"));
        for (Run.KeptFile file : kept.run().kept()) {
            Path source = kept.folder().resolve(file.name());
            // What somebody removed by hand is not there to be handed on.
            if (Files.exists(source)) {
                Files.copy(source, artifacts.resolve(file.name()));
            }
        }
        texts(folder.resolve("params"), run.params());
        texts(folder.resolve("tags"), run.tags());
        Path metrics = Files.createDirectories(folder.resolve("metrics"));
        for (Map.Entry<String, Double> metric : run.metrics().entrySet()) {
            Files.writeString(metrics.resolve(metric.getKey()), run.end() + " " + metric.getValue() + " 0\n");
        }
        yaml(
                folder.resolve("meta.yaml"),
                List.of(
                        Map.entry("artifact_uri", artifacts.toUri().toString()),
                        Map.entry("end_time", run.end()),
                        Map.entry("entry_point_name", ""),
                        Map.entry("experiment_id", experiment),
                        Map.entry("lifecycle_stage", "active"),
                        Map.entry("run_id", run.id()),
                        Map.entry("run_name", run.name()),
                        Map.entry("run_uuid", run.id()),
                        Map.entry("source_name", ""),
                        Map.entry("source_type", LOCAL),
                        Map.entry("source_version", ""),
                        Map.entry("start_time", run.start()),
                        Map.entry("status", FINISHED),
                        Map.entry("tags", List.of()),
                        Map.entry("user_id", "")));
    }

    private static void texts(Path folder, Map<String, String> texts) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Files.writeString(folder.resolve(text.getKey()), text.getValue());
        }
    }

    /** A text in JSON's quotes is one in YAML's. */
    private static void yaml(Path file, List<Map.Entry<String, ?>> values) throws IOException {
        StringBuilder yaml = new StringBuilder();
        values.forEach(entry -> yaml.append(entry.getKey())
                .append(": ")
                .append(new String(JsonText.write(entry.getValue()), StandardCharsets.UTF_8))
                .append('\n'));
        Files.writeString(file, yaml);
    }
}
