package org.lectern.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.lectern.contract.Words;

/**
 * Writes down each request as a line of JSON: when, what kind, and how it ended. Never what was asked, by whom or from where; of a path only
 * which of the service's it is.
 */
public final class AccessLog implements RequestLog {

    private static final Words WORDS = Words.of(AccessLog.class);
    private static final double NANOS = 1e6;

    /** Others may be any text. */
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "CONNECT");

    private final Lines lines;
    private final Consumer<String> notices;
    private final Clock clock = Clock.systemUTC();
    private final AtomicBoolean failing = new AtomicBoolean();

    /** Where lines go; given from many threads at a time. */
    public interface Lines {

        /** @param line without an end of line */
        void add(String line) throws IOException;
    }

    /** @param notices is told once where lines cannot be written, until they can again */
    AccessLog(Lines lines, Consumer<String> notices) {
        this.lines = lines;
        this.notices = notices;
    }

    @Override
    public void log(Request request, Response response) {
        try {
            lines.add(line(request, response));
            failing.set(false);
        } catch (IOException | RuntimeException e) {
            if (!failing.getAndSet(true)) {
                notices.accept(WORDS.say("access-log.failing"));
            }
        }
    }

    private String line(Request request, Response response) {
        String method = String.valueOf(request.getMethod());
        String path = String.valueOf(request.getHttpURI().getPath());
        double milliseconds = (System.nanoTime() - request.getBeginNanoTime()) / NANOS;
        byte[] json = Replies.object(line -> {
            line.writeStringProperty(
                    "time", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
            line.writeStringProperty("method", METHODS.contains(method) ? method : Route.OTHER);
            line.writeStringProperty("route", Route.templateOf(path));
            line.writeNumberProperty("status", response.getStatus());
            line.writeNumberProperty("milliseconds", Math.round(1000 * milliseconds) / 1000.0);
            line.writeNumberProperty("bytes", Response.getContentBytesWritten(response));
            line.writeStringProperty("request_id", RequestId.of(request));
        });
        return new String(json, StandardCharsets.UTF_8);
    }
}
