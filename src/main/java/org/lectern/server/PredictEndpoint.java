package org.lectern.server;

import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** {@code POST /predict}: the published contract, its checks in the published order, and more for those who ask. */
final class PredictEndpoint implements Handler {

    private static final Logger LOGGER = Logger.getLogger(PredictEndpoint.class.getName());

    private final Route route;
    private final Supplier<Served> served;
    private final ServiceMetrics metrics;
    private final Duration patience;

    /**
     * @param served what is served at this moment
     * @param patience with bodies that trickle in
     */
    PredictEndpoint(Route route, Supplier<Served> served, ServiceMetrics metrics, Duration patience) {
        this.route = route;
        this.served = served;
        this.metrics = metrics;
        this.patience = patience;
    }

    @Override
    public void handle(Context context) {
        Served now = served.get();
        Answers answers = now.predicting(route);
        if (!isJson(context.contentType())) {
            throw new Refusal(400, "Request must be JSON");
        }
        Tally tally = metrics.tally(now.taskOf(route));
        byte[] body = LimitedBody.read(context.req(), patience);
        boolean named = isAsked(context, "named");
        boolean explain = isAsked(context, "explain");
        byte[] answer = told(() -> answers.answer(body, named, explain, tally), tally);
        context.contentType(ContentType.APPLICATION_JSON).result(answer);
    }

    static boolean isAsked(Context context, String extra) {
        return "true".equals(context.queryParam(extra));
    }

    static boolean isJson(@Nullable String contentType) {
        String kind = kind(contentType);
        return kind.equals("application/json") || (kind.startsWith("application/") && kind.endsWith("+json"));
    }

    /** A content type without its parameters, in small letters. */
    static String kind(@Nullable String contentType) {
        return contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** An answer, or why there is none. */
    static byte[] told(Supplier<byte[]> answer, Tally tally) {
        try {
            return answer.get();
        } catch (Refusal e) {
            tally.refused();
            throw e;
        } catch (IllegalArgumentException e) {
            tally.refused();
            throw new Refusal(400, "Prediction failed. Check input data format or values. Details: " + e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            tally.refused();
            // The message may hold what was asked, which is a learner's.
            LOGGER.log(Level.SEVERE, "a prediction failed by {0}", e.getClass().getName());
            throw new Refusal(500, "Prediction failed due to an internal server error.");
        }
    }
}
