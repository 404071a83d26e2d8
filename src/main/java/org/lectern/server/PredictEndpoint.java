package org.lectern.server;

import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Duration;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** {@code POST /predict}: the published contract, its checks in the published order, and more for those who ask. */
final class PredictEndpoint implements Handler {

    private static final Logger LOGGER = Logger.getLogger(PredictEndpoint.class.getName());
    private static final int UNAVAILABLE = 503;

    private final @Nullable Answers answers;
    private final Duration patience;

    /**
     * @param answers null where no model is loaded
     * @param patience with bodies that trickle in
     */
    PredictEndpoint(@Nullable Answers answers, Duration patience) {
        this.answers = answers;
        this.patience = patience;
    }

    @Override
    public void handle(Context context) {
        if (answers == null) {
            throw new Refusal(UNAVAILABLE, "Model pipeline is not loaded. Cannot make predictions.");
        }
        if (!isJson(context.contentType())) {
            throw new Refusal(400, "Request must be JSON");
        }
        byte[] body = LimitedBody.read(context.req(), patience);
        byte[] answer = answer(answers, body, isAsked(context, "named"), isAsked(context, "explain"));
        context.contentType(ContentType.APPLICATION_JSON).result(answer);
    }

    private static boolean isAsked(Context context, String extra) {
        return "true".equals(context.queryParam(extra));
    }

    private static boolean isJson(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        String kind = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return kind.equals("application/json") || (kind.startsWith("application/") && kind.endsWith("+json"));
    }

    private static byte[] answer(Answers answers, byte[] body, boolean named, boolean explain) {
        try {
            return answers.answer(body, named, explain);
        } catch (Refusal e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new Refusal(400, "Prediction failed. Check input data format or values. Details: " + e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            // The message may hold what was asked, which is a learner's.
            LOGGER.log(Level.SEVERE, "a prediction failed by {0}", e.getClass().getName());
            throw new Refusal(500, "Prediction failed due to an internal server error.");
        }
    }
}
