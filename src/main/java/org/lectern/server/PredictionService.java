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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.TrainedModel;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;

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

    private static final Duration IDLE = Duration.ofSeconds(10);
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
     * Starts a service.
     *
     * @param host name or address of this machine under which it is reached
     * @param port where it listens; 0 takes a free one
     * @throws org.lectern.contract.ProblemException where it cannot listen there
     */
    public static PredictionService start(TrainedModel model, String host, int port) {
        return start(Asked.of(model), host, port, IDLE);
    }

    /** Starts a service that has no model yet and says so to everybody who asks for a prediction. */
    public static PredictionService startWithoutModel(String host, int port) {
        return start((Asked) null, host, port, IDLE);
    }

    static PredictionService start(Answers predicting, String host, int port, Duration patience) {
        return start(new Asked.Predicted(predicting), host, port, patience);
    }

    private static PredictionService start(@Nullable Asked asked, String host, int port, Duration patience) {
        InetAddress at = resolved(host);
        ServerConnector[] listening = new ServerConnector[1];
        Javalin javalin = Javalin.create(config -> {
            quieten(config);
            config.concurrency.useVirtualThreads = true;
            config.jetty.modifyServer(server -> server.setErrorHandler(
                    new JsonErrors(asked instanceof Asked.Recommender ? ErrorForm.CODED : ErrorForm.PUBLISHED)));
            config.jetty.addConnector((server, http) -> {
                listening[0] = listening(server, http, at, host, port, patience);
                return listening[0];
            });
            Callers callers = at.isLoopbackAddress() ? new Callers(host) : null;
            new Routes(asked, callers, patience, () -> listening[0].isShutdown()).addTo(config);
        });
        javalin.start();
        return new PredictionService(javalin, listening[0], address(host, listening[0].getLocalPort()));
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
            Server server, HttpConfiguration http, InetAddress at, String host, int port, Duration patience) {
        http.setSendServerVersion(false);
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(at.getHostAddress());
        connector.setPort(port);
        connector.setIdleTimeout(patience.toMillis());
        connector.setAcceptQueueSize(WAITING);
        connector.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, connector));
        connector.addBean(new TricklingRequests(connector, patience));
        try {
            connector.open();
        } catch (IOException e) {
            throw trouble(host, port, e);
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

    private static URI address(String host, int port) {
        try {
            return new URI("http", null, host, port, "/", null, null);
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
        return !resolved(address.getHost()).isLoopbackAddress();
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
