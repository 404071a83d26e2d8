package org.lectern.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.contract.ProblemException;
import org.lectern.json.JsonText;

/** Against a server that speaks MLflow's REST interface, and some that do not. */
class TrackingServerTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    private Path home;

    private final List<Map<?, ?>> bodies = Collections.synchronizedList(new ArrayList<>());
    private final List<String> calls = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, String> answers = new LinkedHashMap<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();

    private HttpServer stub;
    private int status = 200;

    @BeforeEach
    void start() throws IOException {
        stub = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        stub.setExecutor(threads);
        stub.createContext("/", this::answer);
        stub.start();
        answers.put("runs/create", "{\"run\":{\"info\":{\"run_id\":\"r1\"}}}");
        answers.put("experiments/create", "{\"experiment_id\":\"7\"}");
        answers.put("runs/log-batch", "{}");
        answers.put("runs/update", "{}");
    }

    @AfterEach
    void stop() {
        end.countDown();
        stub.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String call = exchange.getRequestURI().getPath().replace("/api/2.0/mlflow/", "");
        calls.add(call);
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (body.length > 0) {
            bodies.add((Map<?, ?>) JsonText.read(body));
        }
        String answer = answers.get(call);
        byte[] text = (answer == null ? "{}" : answer).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer == null ? 404 : status, text.length);
        exchange.getResponseBody().write(text);
        exchange.close();
    }

    private TrackingServer server(Duration patience) {
        return new TrackingServer(
                URI.create("http://127.0.0.1:" + stub.getAddress().getPort()), patience);
    }

    private KeptRun run(Map<String, String> parameters) {
        return SomeRuns.kept(new RunLog(home), SomeRuns.run(SomeRuns.ONE, "", "completion", 0.75, parameters));
    }

    private String code(TrackingServer server) {
        KeptRun run = run(Map.of());
        return assertThrows(ProblemException.class, () -> server.send(run))
                .problem()
                .code();
    }

    private static List<?> list(@Nullable Object json) {
        return (List<?>) Objects.requireNonNull(json);
    }

    @Test
    void aRunArrivesWhole() {
        Map<String, String> many = new LinkedHashMap<>();
        for (int i = 0; i < 150; i++) {
            many.put("p" + i, "v" + i);
        }
        server(LONG).send(run(many));
        assertEquals(
                List.of(
                        "experiments/get-by-name",
                        "experiments/create",
                        "runs/create",
                        "runs/log-batch",
                        "runs/log-batch",
                        "runs/log-batch",
                        "runs/update"),
                calls);
        assertEquals("lectern-completion", bodies.get(0).get("name"));
        assertEquals("7", bodies.get(1).get("experiment_id"));
        List<Object> params = new ArrayList<>(list(bodies.get(2).get("params")));
        assertEquals(100, params.size());
        params.addAll(list(bodies.get(3).get("params")));
        assertTrue(params.contains(Map.of("key", "p149", "value", "v149")));
        assertTrue(String.valueOf(bodies.get(4).get("metrics")).contains("key=roc_auc"));
        assertEquals("FINISHED", bodies.get(5).get("status"));
    }

    @Test
    void anExperimentThatIsThereIsUsed() {
        answers.put("experiments/get-by-name", "{\"experiment\":{\"experiment_id\":\"3\"}}");
        server(LONG).send(run(Map.of()));
        assertEquals("3", bodies.getFirst().get("experiment_id"));
    }

    @Test
    void aServerThatFailsIsToldAndTheRunStays() {
        status = 500;
        assertEquals("server-refuses", code(server(LONG)));
        assertEquals(1, new RunLog(home).read().all().size());
    }

    @Test
    void somethingElseThatAnswersIsTold() {
        answers.put("experiments/create", "<html>Welcome</html>");
        assertEquals("server-foreign", code(server(LONG)));
        answers.put("experiments/create", "[]");
        assertEquals("server-foreign", code(server(LONG)));
    }

    @Test
    void aServerThatNeverAnswersIsNotWaitedForForever() {
        stub.removeContext("/");
        stub.createContext("/", _ -> {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        assertEquals("server-silent", code(server(Duration.ofMillis(200))));
    }

    @Test
    void aServerThatIsNotThereIsTold() {
        TrackingServer gone = server(LONG);
        stub.stop(0);
        assertEquals("server-unreachable", code(gone));
    }

    @Test
    void nothingIsSentWhereNoServerIsNamed() {
        assertEquals(Optional.empty(), TrackingServer.of(Map.of()));
        assertEquals(Optional.empty(), TrackingServer.of(Map.of(TrackingServer.VARIABLE, "  ")));
        assertEquals(Optional.empty(), TrackingServer.of(Map.of(TrackingServer.VARIABLE, "sqlite:///mlflow.db")));
        assertEquals(
                URI.create("http://127.0.0.1:5000"),
                TrackingServer.of(Map.of(TrackingServer.VARIABLE, "http://127.0.0.1:5000/"))
                        .orElseThrow()
                        .address());
        assertEquals(
                "no-address",
                assertThrows(
                                ProblemException.class,
                                () -> TrackingServer.of(Map.of(TrackingServer.VARIABLE, "http://a b")))
                        .problem()
                        .code());
    }
}
