package org.lectern.language;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import javax.net.ssl.SSLException;
import org.lectern.contract.Problem;
import org.lectern.contract.ProblemException;
import org.lectern.contract.Words;

/** Why nothing came back, as a sentence. */
final class NoReply {

    private static final Words WORDS = Words.of(NoReply.class);

    private NoReply() {}

    static ProblemException of(ModelSettings settings, IOException e) {
        return switch (e) {
            case ConnectException _, HttpConnectTimeoutException _ ->
                Problem.of(WORDS, "model-unreachable", settings.host()).asException(e);
            case SSLException _ ->
                Problem.of(WORDS, "model-untrusted", settings.host()).asException(e);
            // The client quotes a reply that is none, and what is caught goes into the log.
            default -> Problem.of(WORDS, "model-cut", settings.host()).asException();
        };
    }
}
