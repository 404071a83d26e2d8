package org.lectern.ingest.door;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.lectern.study.ClusterAddress;

/** Tokens that the user has typed in, for as long as the program runs: they are neither written nor logged. */
public final class ClusterTokens {

    /** Names the variable of who does not want to type it: lists of processes and the history of a shell do not show it. */
    static final String VARIABLE = "LECTERN_SPARK_TOKEN";

    private static final Map<ClusterAddress, String> GIVEN = new ConcurrentHashMap<>();

    private ClusterTokens() {}

    /** Keeps a token for a cluster; an empty one takes it away. */
    public static void give(ClusterAddress address, String token) {
        if (token.isBlank()) {
            GIVEN.remove(address);
        } else {
            GIVEN.put(address, token.strip());
        }
    }

    /**
     * The token for a cluster: what was typed in, else what the environment says.
     *
     * @param environment of the process
     */
    static Optional<String> of(ClusterAddress address, Map<String, String> environment) {
        return Optional.ofNullable(GIVEN.get(address))
                .or(() -> Optional.ofNullable(environment.get(VARIABLE)).filter(token -> !token.isBlank()));
    }
}
