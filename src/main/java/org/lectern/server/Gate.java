package org.lectern.server;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who is let in: by the name that a service is asked under, by how often somebody asks, and by the token that is shown. */
final class Gate {

    private final @Nullable Callers callers;
    private final Optional<ClientLimit> limit;
    private final Optional<Token> token;

    /** @param callers who may ask; null for everybody who reaches the service */
    Gate(@Nullable Callers callers, Optional<ClientLimit> limit, Optional<Token> token) {
        this.callers = callers;
        this.limit = limit;
        this.token = token;
    }

    /**
     * Checks a request. Whoever watches the service sends no token and is not counted. Those who show a wrong token are counted, so that nobody
     * tries many.
     *
     * @throws Refusal where it is not let in
     */
    void check(Context context) {
        if (callers != null) {
            callers.check(context);
        }
        if (Route.of(context.path()).filter(Route.HEALTH::equals).isPresent()) {
            return;
        }
        int seconds = limit.map(each -> each.secondsToWait(context.req().getRemoteAddr()))
                .orElse(0);
        if (seconds > 0) {
            context.header(Header.RETRY_AFTER, Integer.toString(seconds));
            throw new Refusal(
                    429, "Too many requests come from this address. Retry-After says how many seconds to wait.");
        }
        if (token.filter(each -> !each.isShownBy(context.header(Header.AUTHORIZATION)))
                .isPresent()) {
            context.header(Header.WWW_AUTHENTICATE, "Bearer");
            throw new Refusal(401, "This service asks for its token in the header Authorization: Bearer TOKEN.");
        }
    }

    boolean asksForToken() {
        return token.isPresent();
    }

    boolean limits() {
        return limit.isPresent();
    }
}
