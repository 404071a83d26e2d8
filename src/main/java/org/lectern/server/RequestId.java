package org.lectern.server;

import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** Gives every request an id, by which a client's log and this service's can be put side by side: the client's own, or one drawn by chance. */
final class RequestId implements HttpConfiguration.Customizer {

    private static final String HEADER = "X-Request-Id";
    private static final String ATTRIBUTE = RequestId.class.getName();
    private static final Pattern VALID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    @Override
    public Request customize(Request request, HttpFields.Mutable answered) {
        String given = request.getHeaders().get(HEADER);
        String id = given != null && VALID.matcher(given).matches() ? given : drawn();
        request.setAttribute(ATTRIBUTE, id);
        answered.put(HEADER, id);
        return request;
    }

    /** The id that a request was given; of what was no HTTP, a new one. */
    static String of(Request request) {
        @Nullable Object id = request.getAttribute(ATTRIBUTE);
        return id == null ? drawn() : id.toString();
    }

    private static String drawn() {
        return UUID.randomUUID().toString();
    }
}
