package org.lectern.runs;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskCancelled;
import org.lectern.contract.Words;
import org.lectern.json.JsonText;

/**
 * Sends runs to an MLflow tracking server, where {@code MLFLOW_TRACKING_URI} names one. The run stays in the log whatever becomes of that.
 * Source: MLflow's REST interface, version 2.0.
 *
 * @param address of the server
 * @param patience how long an answer is waited for
 */
public record TrackingServer(URI address, Duration patience) {

    /** Names the server. */
    public static final String VARIABLE = "MLFLOW_TRACKING_URI";

    private static final Words WORDS = Words.of(TrackingServer.class);
    private static final String API = "/api/2.0/mlflow/";
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final int MOST_PARAMS = 100;
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    /**
     * The server that the environment names.
     *
     * @return empty where none is named, or a place that is no server, such as a folder of MLflow's own
     */
    public static Optional<TrackingServer> of(Map<String, String> environment) {
        String named = environment.getOrDefault(VARIABLE, "").strip();
        if (!named.startsWith("http://") && !named.startsWith("https://")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new TrackingServer(new URI(named.replaceAll("/+$", "")), ANSWER));
        } catch (URISyntaxException e) {
            throw Problem.of(WORDS, "no-address", VARIABLE).asException(e);
        }
    }

    /**
     * Sends a run: its settings, measures and tags; no files.
     *
     * @throws org.lectern.contract.ProblemException where the server cannot be reached, does not answer in time or refuses
     */
    public void send(KeptRun kept) {
        MlflowRun run = MlflowRun.of(kept);
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(patience).build()) {
            send(run, client);
        } catch (HttpTimeoutException e) {
            throw Problem.of(WORDS, "server-silent", address.getHost(), patience.toSeconds())
                    .asException(e);
        } catch (IOException | IllegalArgumentException e) {
            throw Problem.of(WORDS, "server-unreachable", address.getHost()).asException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TaskCancelled();
        }
    }

    private void send(MlflowRun run, HttpClient client) throws IOException, InterruptedException {
        String id = text(
                post(
                        client,
                        "runs/create",
                        Map.of(
                                "experiment_id", experiment(run, client),
                                "run_name", run.name(),
                                "start_time", run.start(),
                                "tags", pairs(run.tags()))),
                "run",
                "info",
                "run_id");
        List<Map<String, Object>> params = pairs(run.params());
        for (int from = 0; from < params.size(); from += MOST_PARAMS) {
            post(
                    client,
                    "runs/log-batch",
                    Map.of("run_id", id, "params", params.subList(from, Math.min(params.size(), from + MOST_PARAMS))));
        }
        post(client, "runs/log-batch", Map.of("run_id", id, "metrics", metrics(run)));
        post(client, "runs/update", Map.of("run_id", id, "status", "FINISHED", "end_time", run.end()));
    }

    private String experiment(MlflowRun run, HttpClient client) throws IOException, InterruptedException {
        HttpResponse<byte[]> found = client.send(
                request("experiments/get-by-name?experiment_name="
                                + URLEncoder.encode(run.experiment(), StandardCharsets.UTF_8))
                        .GET()
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        return found.statusCode() == NOT_FOUND
                ? text(post(client, "experiments/create", Map.of("name", run.experiment())), "experiment_id")
                : text(answer(found), "experiment", "experiment_id");
    }

    private HttpRequest.Builder request(String call) {
        return HttpRequest.newBuilder(URI.create(address + API + call))
                .timeout(patience)
                .header("Content-Type", "application/json");
    }

    private @Nullable Object post(HttpClient client, String call, Map<String, Object> body)
            throws IOException, InterruptedException {
        return answer(client.send(
                request(call)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(JsonText.write(body)))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray()));
    }

    private @Nullable Object answer(HttpResponse<byte[]> response) {
        if (response.statusCode() != OK) {
            throw Problem.of(WORDS, "server-refuses", address.getHost(), response.statusCode())
                    .asException();
        }
        try {
            return response.body().length == 0 ? null : JsonText.read(response.body());
        } catch (RuntimeException e) {
            throw Problem.of(WORDS, "server-foreign", address.getHost()).asException(e);
        }
    }

    private String text(@Nullable Object json, String... path) {
        Object at = json;
        for (String name : path) {
            at = at instanceof Map<?, ?> object ? object.get(name) : null;
        }
        if (at instanceof String text) {
            return text;
        }
        throw Problem.of(WORDS, "server-foreign", address.getHost()).asException();
    }

    private static List<Map<String, Object>> pairs(Map<String, String> texts) {
        List<Map<String, Object>> pairs = new ArrayList<>();
        texts.forEach((key, value) -> pairs.add(Map.of("key", key, "value", value)));
        return pairs;
    }

    private static List<Map<String, Object>> metrics(MlflowRun run) {
        List<Map<String, Object>> metrics = new ArrayList<>();
        run.metrics()
                .forEach((key, value) ->
                        metrics.add(Map.of("key", key, "value", value, "timestamp", run.end(), "step", 0)));
        return metrics;
    }
}
