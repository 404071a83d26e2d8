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
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.http.HttpException;
import org.lectern.model.Task;

/** What is answered under which path, and how errors are told. */
final class Routes {

    private static final Logger LOGGER = Logger.getLogger(Routes.class.getName());
    private static final String PROMETHEUS_TEXT = "text/plain; version=0.0.4; charset=utf-8";

    /** A buffer of this size is made for every answer. */
    private static final int USUAL_LENGTH = 512;

    private final Supplier<Served> served;
    private final ServiceMetrics metrics;
    private final Gate gate;
    private final Duration patience;
    private final BooleanSupplier closing;
    private final ErrorForm usualErrors;

    /**
     * @param served what is served at this moment, always of the same tasks
     * @param gate who may ask
     * @param patience with bodies that trickle in
     * @param closing whether connections are to end after their next answer
     */
    Routes(Supplier<Served> served, ServiceMetrics metrics, Gate gate, Duration patience, BooleanSupplier closing) {
        this.served = served;
        this.metrics = metrics;
        this.gate = gate;
        this.patience = patience;
        this.closing = closing;
        usualErrors = ErrorForm.usual(served.get());
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
        ApiDescription description = new ApiDescription(gate);
        routes.before(context -> {
            if (closing.getAsBoolean()) {
                context.header(Header.CONNECTION, "close");
            }
            gate.check(context);
        });
        routes.get(Route.GREETING.template(), context -> json(context, running));
        for (Route route : List.of(Route.PREDICT, Route.RISK)) {
            routes.post(route.template(), new PredictEndpoint(route, served, metrics, patience));
        }
        for (Route route : List.of(Route.PREDICT_BATCH, Route.RISK_BATCH)) {
            routes.post(route.template(), new BatchEndpoint(route, served, metrics));
        }
        new RecommendRoutes(served, metrics, patience).addTo(routes);
        routes.get(Route.HEALTH.template(), context -> json(context, HealthReply.of(served.get())));
        routes.get(Route.OPENAPI.template(), context -> json(context, description.of(served.get())));
        routes.get(
                Route.METRICS.template(),
                context -> context.contentType(PROMETHEUS_TEXT).result(metrics.text(served.get())));
    }

    private void errors(RoutesConfig routes) {
        routes.exception(Refusal.class, (refusal, context) -> error(context, refusal.status(), refusal.text()));
        routes.exception(NotFoundResponse.class, (_, context) -> error(context, 404, "There is nothing at this path."));
        routes.exception(MethodNotAllowedResponse.class, (refused, context) -> {
            Route.of(context.path()).ifPresent(route -> context.header(Header.ALLOW, route.methods()));
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

    private void error(Context context, int status, String text) {
        ErrorForm form = Route.of(context.path())
                .flatMap(Route::task)
                .map(task -> task == Task.RECOMMEND ? ErrorForm.CODED : ErrorForm.PUBLISHED)
                .orElse(usualErrors);
        context.status(status);
        json(context, form.of(status, text));
    }

    private static void json(Context context, byte[] body) {
        context.contentType(ContentType.APPLICATION_JSON).result(body);
    }
}
