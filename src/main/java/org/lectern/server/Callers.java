package org.lectern.server;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who may ask a service that only this machine reaches. A web page from elsewhere may let its own name stand for this machine, and a
 * browser then asks under that name: so the service answers to names of this machine alone.
 */
final class Callers {

    private static final Set<String> OF_THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Set<String> names = new TreeSet<>(OF_THIS_MACHINE);

    /** @param host under which the service was started */
    Callers(String host) {
        names.add(host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host.toLowerCase(Locale.ROOT));
    }

    /**
     * Checks whom a request asks and for whom.
     *
     * @throws Refusal where the one is not this machine or the other a page from elsewhere
     */
    void check(Context context) {
        String host = context.header(Header.HOST);
        if (host != null && !isKnown("http://" + host)) {
            throw new Refusal(421, "This service does not answer under this name of a host.");
        }
        String origin = context.header(Header.ORIGIN);
        if (origin != null && !isKnown(origin)) {
            throw new Refusal(403, "This service does not answer pages from elsewhere.");
        }
    }

    private boolean isKnown(String address) {
        try {
            return names.contains(lower(URI.create(address).getHost()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String lower(@Nullable String host) {
        return host == null ? "" : host.toLowerCase(Locale.ROOT);
    }
}
