package org.lectern.study;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;

/**
 * Where a cluster listens, written {@code sc://HOST[:PORT]}, as Spark's own programs write it.
 *
 * @param host name or number; one of six parts stands in brackets
 * @param port 15002 where none is said
 */
public record ClusterAddress(String host, int port) {

    /** An address, and the token that somebody wrote into it. */
    public record Written(ClusterAddress address, Optional<String> token) {}

    private static final Words WORDS = Words.of(ClusterAddress.class);

    private static final int USUAL_PORT = 15002;
    private static final int LAST_PORT = 65535;

    private static final Pattern ADDRESS =
            Pattern.compile("sc://([A-Za-z0-9_.-]+|\\[[0-9A-Fa-f:.]+\\])(?::([0-9]{1,5}))?/?(?:;token=([^;]+))?;?");

    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[(0*:)*0*1\\]");

    /**
     * Reads an address. A token may stand in it, as {@code sc://HOST:PORT/;token=…}; other settings may not: TLS follows from the host.
     *
     * @throws org.lectern.contract.ProblemException where it is none; what was written, which may hold a token, is not repeated
     */
    public static Written parse(String text) {
        Matcher parts = ADDRESS.matcher(text.strip());
        if (!parts.matches()) {
            throw Problem.of(WORDS, "no-cluster-address").asException();
        }
        int port = Optional.ofNullable(parts.group(2)).map(Integer::parseInt).orElse(USUAL_PORT);
        if (port < 1 || port > LAST_PORT) {
            throw Problem.of(WORDS, "no-cluster-address").asException();
        }
        return new Written(new ClusterAddress(parts.group(1), port), Optional.ofNullable(parts.group(3)));
    }

    /** Whether it is this machine, so that nobody on the way can listen. */
    public boolean isLoopback() {
        return LOOPBACK.matcher(host).matches();
    }

    /** Never with a token. */
    @Override
    public String toString() {
        return "sc://" + host + ":" + port;
    }
}
