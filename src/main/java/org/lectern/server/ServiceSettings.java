package org.lectern.server;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Logger;

/**
 * How a service is reached, and by whom.
 *
 * @param host name or address of this machine under which it is reached
 * @param port where it listens; 0 takes a free one
 * @param token that clients show; empty where anybody is answered
 * @param tls empty where it speaks HTTP without encryption
 * @param limit requests a second for each client address; 0 for any number
 * @param accessLog where requests are written down; empty where they are not
 * @param notices takes what whoever runs the service should know, a sentence each
 * @param patience with who sends nothing, or little
 * @param look how often files of models are looked at
 */
public record ServiceSettings(
        String host,
        int port,
        Optional<Token> token,
        Optional<Tls> tls,
        int limit,
        Optional<AccessLog.Lines> accessLog,
        Consumer<String> notices,
        Duration patience,
        Duration look) {

    private static final Logger LOGGER = Logger.getLogger(ServiceSettings.class.getName());
    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(10);
    private static final Duration USUAL_LOOK = Duration.ofSeconds(2);

    /** Open to everybody who reaches the address, without encryption; notices go to the log. */
    public static ServiceSettings at(String host, int port) {
        return new ServiceSettings(
                host,
                port,
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty(),
                LOGGER::warning,
                USUAL_PATIENCE,
                USUAL_LOOK);
    }

    public ServiceSettings withToken(Optional<Token> shown) {
        return new ServiceSettings(host, port, shown, tls, limit, accessLog, notices, patience, look);
    }

    public ServiceSettings withTls(Optional<Tls> encryption) {
        return new ServiceSettings(host, port, token, encryption, limit, accessLog, notices, patience, look);
    }

    public ServiceSettings withLimit(int requests) {
        return new ServiceSettings(host, port, token, tls, requests, accessLog, notices, patience, look);
    }

    public ServiceSettings withAccessLog(Optional<AccessLog.Lines> lines) {
        return new ServiceSettings(host, port, token, tls, limit, lines, notices, patience, look);
    }

    public ServiceSettings withNotices(Consumer<String> taken) {
        return new ServiceSettings(host, port, token, tls, limit, accessLog, taken, patience, look);
    }

    ServiceSettings withPatience(Duration other) {
        return new ServiceSettings(host, port, token, tls, limit, accessLog, notices, other, look);
    }

    ServiceSettings withLook(Duration other) {
        return new ServiceSettings(host, port, token, tls, limit, accessLog, notices, patience, other);
    }
}
