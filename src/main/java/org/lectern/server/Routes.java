package org.lectern.server;

import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.http.NotFoundResponse;
import java.time.Duration;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.http.HttpException;
import org.jspecify.annotations.Nullable;

/** What is answered under which path, and how errors are told. */
final class Routes {

    private static final Logger LOGGER = Logger.getLogger(Routes.class.getName());
    private static final Set<String> PATHS = Set.of("/", "/predict", "/health", "/metrics", "/openapi.json");
    private static final Set<String> RECOMMENDING = Set.of(
            "/",
            RecommendRoutes.RECOMMENDATIONS,
            RecommendRoutes.SIMILAR,
            RecommendRoutes.COURSES,
            RecommendRoutes.COURSE,
            "/health",
            "/metrics",
            "/openapi.json");
    private static final String PROMETHEUS_TEXT = "text/plain; version=0.0.4; charset=utf-8";

    /** A buffer of this size is made for every answer. */
    private static final int USUAL_LENGTH = 512;

    private final @Nullable Answers predicting;
    private final @Nullable RecommendRoutes recommending;
    private final @Nullable Callers callers;
    private final Duration patience;
    private final BooleanSupplier closing;
    private final ServiceMetrics metrics;
    private final ErrorForm errors;

    /**
     * @param asked what is asked; null where there is no model yet
     * @param callers who may ask; null for everybody who reaches it
     * @param patience with bodies that trickle in
     * @param closing whether connections are to end after their next answer
     */
    Routes(@Nullable Asked asked, @Nullable Callers callers, Duration patience, BooleanSupplier closing) {
        this.callers = callers;
        this.patience = patience;
        this.closing = closing;
        if (asked instanceof Asked.Recommender recommender) {
            predicting = null;
            metrics = ServiceMetrics.of(RECOMMENDING, recommender.recommending().trained());
            recommending = new RecommendRoutes(recommender.recommending(), metrics, patience);
        } else {
            predicting = asked instanceof Asked.Predicted predicted ? predicted.answers() : null;
            metrics = new ServiceMetrics(PATHS);
            recommending = null;
        }
        errors = recommending == null ? ErrorForm.PUBLISHED : ErrorForm.CODED;
    }

    void addTo(JavalinConfig config) {
        config.http.prefer405over404 = true;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.http.responseBufferSize = USUAL_LENGTH;
        config.requestLogger.http(metrics::count);
        answers(config.routes);
        errors(config.routes);
    }

    private void answers(RoutesConfig routes) {
        byte[] running = Replies.message("Video Completion Prediction API is running!");
        byte[] health = Replies.health(predicting != null || recommending != null);
        byte[] description = description();
        routes.before(context -> {
            if (closing.getAsBoolean()) {
                context.header(Header.CONNECTION, "close");
            }
            if (callers != null) {
                callers.check(context);
            }
        });
        routes.get("/", context -> json(context, running));
        if (recommending == null) {
            routes.post("/predict", new PredictEndpoint(predicting, patience));
        } else {
            recommending.addTo(routes);
        }
        routes.get("/health", context -> json(context, health));
        routes.get("/openapi.json", context -> json(context, description));
        routes.get("/metrics", context -> context.contentType(PROMETHEUS_TEXT).result(metrics.text()));
    }

    private byte[] description() {
        if (recommending != null) {
            return recommending.description();
        }
        return predicting == null ? CompletionAnswers.described() : predicting.description();
    }

    private void errors(RoutesConfig routes) {
        routes.exception(Refusal.class, (refusal, context) -> error(context, refusal.status(), refusal.text()));
        routes.exception(NotFoundResponse.class, (_, context) -> error(context, 404, "There is nothing at this path."));
        routes.exception(MethodNotAllowedResponse.class, (refused, context) -> {
            context.header(Header.ALLOW, allowed(context.path()));
            error(context, refused.getStatus(), "This path does not take this method.");
        });
        routes.exception(
                HttpResponseException.class,
                (refused, context) -> error(context, refused.getStatus(), String.valueOf(refused.getMessage())));
        routes.exception(Exception.class, (fault, context) -> {
            if (fault instanceof HttpException broken) {
                error(context, broken.getCode(), "This is no HTTP request.");
                return;
            }
            LOGGER.log(Level.SEVERE, "a request ended by {0}", fault.getClass().getName());
            error(context, 500, "The service failed by a fault of its own.");
        });
    }

    private static String allowed(String path) {
        return switch (path) {
            case "/predict" -> "POST";
            case RecommendRoutes.RECOMMENDATIONS -> "GET, HEAD, POST";
            default -> "GET, HEAD";
        };
    }

    private void error(Context context, int status, String text) {
        context.status(status);
        json(context, errors.of(status, text));
    }

    private static void json(Context context, byte[] body) {
        context.contentType(ContentType.APPLICATION_JSON).result(body);
    }
}
