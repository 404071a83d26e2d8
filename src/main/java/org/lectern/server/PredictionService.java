package org.lectern.server;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.lectern.analysis.TrainedModel;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.model.Task;

/** Answers requests over HTTP with what a model says, until it is closed. */
public final class PredictionService implements AutoCloseable {

    /** Nobody but this machine reaches it. */
    public static final String LOOPBACK = "127.0.0.1";

    /** Where the published service listened. */
    public static final int PORT = 5000;

    private static final Words WORDS = Words.of(PredictionService.class);

    /** Fewer than the files that a process may have open everywhere. */
    private static final int MOST_CONNECTIONS = 800;

    /** Connections that the system takes on while all others are served. */
    private static final int WAITING = 1_024;

    /** Shorter than Ctrl-C waits for a command to put its things in order. */
    private static final Duration GRACE = Duration.ofSeconds(8);

    private final Javalin javalin;
    private final ServerConnector connector;
    private final URI address;

    private PredictionService(Javalin javalin, ServerConnector connector, URI address) {
        this.javalin = javalin;
        this.connector = connector;
        this.address = address;
    }

    /**
     * Starts a service of one model that no file holds, to be asked by whoever reaches it.
     *
     * @param host name or address of this machine under which it is reached
     * @param port where it listens; 0 takes a free one
     * @throws org.lectern.contract.ProblemException where it cannot listen there
     */
    public static PredictionService start(TrainedModel model, String host, int port) {
        return start(ServedModel.of(model), ServiceSettings.at(host, port));
    }

    /** Starts a service that has no model yet and says so to everybody who asks for a prediction. */
    public static PredictionService startWithoutModel(String host, int port) {
        return start(Served.of(List.of()), List.of(), ServiceSettings.at(host, port));
    }

    /**
     * Starts a service of the models in files, which it reads again where they change.
     *
     * @throws org.lectern.contract.ProblemException where a file cannot be read, two hold models of the same task, or the service cannot
     *     listen where it should
     */
    public static PredictionService start(List<ModelSource> sources, ServiceSettings settings) {
        Map<Task, ModelSource> byTask = new EnumMap<>(Task.class);
        List<WatchedModel> watched = new ArrayList<>();
        for (ModelSource source : sources) {
            WatchedModel model = WatchedModel.open(source);
            Task task = model.first().task();
            ModelSource other = byTask.put(task, source);
            if (other != null) {
                throw Problem.of(
                                WORDS,
                                "two-of-one-task",
                                other.file().getFileName(),
                                source.file().getFileName(),
                                task.id())
                        .asException();
            }
            watched.add(model);
        }
        Served served = Served.of(watched.stream().map(WatchedModel::first).toList());
        return start(served, watched, settings);
    }

    static PredictionService start(ServedModel model, ServiceSettings settings) {
        return start(Served.of(List.of(model)), List.of(), settings);
    }

    private static PredictionService start(Served first, List<WatchedModel> watched, ServiceSettings settings) {
        InetAddress at = resolved(settings.host());
        AtomicReference<Served> served = new AtomicReference<>(first);
        ServiceMetrics metrics = new ServiceMetrics(first);
        ServerConnector[] listening = new ServerConnector[1];
        Javalin javalin = Javalin.create(config -> {
            quieten(config);
            config.concurrency.useVirtualThreads = true;
            config.jetty.modifyServer(server -> {
                server.setErrorHandler(new JsonErrors(ErrorForm.usual(first)));
                settings.accessLog().ifPresent(lines -> server.setRequestLog(new AccessLog(lines, settings.notices())));
            });
            config.jetty.addConnector((server, http) -> {
                listening[0] = listening(server, http, at, settings);
                return listening[0];
            });
            new Routes(served::get, metrics, gate(at, settings), settings.patience(), () -> listening[0].isShutdown())
                    .addTo(config);
        });
        javalin.start();
        new Reloading(watched, served, metrics, settings.notices(), settings.look()).start(listening[0]);
        return new PredictionService(javalin, listening[0], address(settings, listening[0].getLocalPort()));
    }

    private static Gate gate(InetAddress at, ServiceSettings settings) {
        return new Gate(
                at.isLoopbackAddress() ? new Callers(settings.host()) : null,
                settings.limit() == 0
                        ? Optional.empty()
                        : Optional.of(new ClientLimit(settings.limit(), System::nanoTime)),
                settings.token());
    }

    private static void quieten(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
    }

    private static InetAddress resolved(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw Problem.of(WORDS, "unknown-host", host).asException(e);
        }
    }

    private static ServerConnector listening(
            Server server, HttpConfiguration http, InetAddress at, ServiceSettings settings) {
        http.setSendServerVersion(false);
        http.addCustomizer(new RequestId());
        HttpConnectionFactory plain = new HttpConnectionFactory(http);
        Duration patience = settings.patience();
        ServerConnector connector = settings.tls()
                .map(tls -> new ServerConnector(server, tls.factory(), plain))
                .orElseGet(() -> new ServerConnector(server, plain));
        connector.setHost(at.getHostAddress());
        connector.setPort(settings.port());
        connector.setIdleTimeout(patience.toMillis());
        connector.setAcceptQueueSize(WAITING);
        connector.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, connector));
        connector.addBean(new TricklingRequests(connector, patience));
        try {
            connector.open();
        } catch (IOException e) {
            throw trouble(settings.host(), settings.port(), e);
        }
        return connector;
    }

    private static RuntimeException trouble(String host, int port, IOException cause) {
        Throwable root = cause.getCause() == null ? cause : cause.getCause();
        String reason = String.valueOf(root.getMessage());
        if (reason.contains("in use")) {
            return Problem.of(WORDS, "port-in-use", String.valueOf(port), host).asException(cause);
        }
        if (root instanceof BindException && !reason.contains("ermission")) {
            return Problem.of(WORDS, "not-this-machine", host).asException(cause);
        }
        return Problem.of(WORDS, "port-not-allowed", String.valueOf(port), host).asException(cause);
    }

    private static URI address(ServiceSettings settings, int port) {
        try {
            return new URI(settings.tls().isPresent() ? "https" : "http", null, settings.host(), port, "/", null, null);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("A host that listens has an address", e);
        }
    }

    /** Whether it takes no new requests any more. */
    boolean isEnding() {
        return connector.isShutdown();
    }

    /** Where it answers. */
    public URI address() {
        return address;
    }

    /** Whether other machines may reach it. */
    public boolean isOpenToOthers() {
        return isOpenToOthers(address.getHost());
    }

    /**
     * Whether other machines may reach what listens under a name of this machine.
     *
     * @throws org.lectern.contract.ProblemException where there is no such machine
     */
    public static boolean isOpenToOthers(String host) {
        return !resolved(host).isLoopbackAddress();
    }

    /** Ends the service: takes no new requests, and waits until those that have begun are answered. */
    @Override
    public void close() {
        try {
            connector.shutdown().get(GRACE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException overdue) {
            // Whoever has not sent a request in that time is cut off below.
        }
        javalin.stop();
    }
}
