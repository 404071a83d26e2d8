package org.lectern.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lectern.analysis.risk.TrainedRisk;
import org.lectern.model.Task;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The service described as OpenAPI 3.1: the paths that it answers now, put together from {@code openapi.json}, which every service has, and a
 * piece a task beside it.
 */
final class ApiDescription {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PATHS = "paths";
    private static final String COMPONENTS = "components";

    /** Paths whose descriptions stand under other names. */
    private static final Map<Route, Route> LIKE = Map.of(Route.RECOMMEND, Route.RECOMMENDATIONS);

    private static final Map<Route, Route> OF_RISK_ALONE =
            Map.of(Route.PREDICT, Route.RISK, Route.PREDICT_BATCH, Route.RISK_BATCH);

    private final boolean asksForToken;
    private final boolean limits;

    ApiDescription(Gate gate) {
        asksForToken = gate.asksForToken();
        limits = gate.limits();
    }

    /** The description, as JSON. */
    byte[] of(Served served) {
        ObjectNode whole = read("openapi.json");
        // The published contract is described even where no model is there yet to keep it.
        if (served.models().isEmpty()) {
            add(piece(Task.COMPLETION), whole);
        }
        served.models().forEach(model -> add(piece(model), whole));
        LIKE.forEach((route, described) -> copy(whole, described, route));
        if (served.isRiskAlone()) {
            OF_RISK_ALONE.forEach((route, described) -> copy(whole, described, route));
        }
        addGate(whole);
        return JSON.writeValueAsString(whole).getBytes(StandardCharsets.UTF_8);
    }

    private static void copy(ObjectNode whole, Route from, Route to) {
        ObjectNode paths = whole.withObjectProperty(PATHS);
        if (paths.has(from.template())) {
            paths.set(to.template(), paths.get(from.template()).deepCopy());
        }
    }

    private static ObjectNode piece(ServedModel model) {
        ObjectNode piece = piece(model.task());
        if (model.task() == Task.RISK) {
            addFeatures(model.features(), (ObjectNode) piece.at("/components/schemas/Learner"));
        }
        return piece;
    }

    private static ObjectNode piece(Task task) {
        return read("openapi-" + task.id() + ".json");
    }

    private static void addFeatures(List<TrainedRisk.Known> features, ObjectNode learner) {
        ArrayNode required = learner.putArray("required");
        ObjectNode properties = learner.putObject("properties");
        features.forEach(known -> {
            required.add(known.name());
            ObjectNode property = properties.putObject(known.name());
            property.putArray("type").add("number").add("null");
            property.put("description", known.inWords());
        });
    }

    private static void add(ObjectNode piece, ObjectNode whole) {
        whole.withArrayProperty("tags").addAll((ArrayNode) piece.get("tags"));
        whole.withObjectProperty(PATHS).setAll((ObjectNode) piece.get(PATHS));
        ObjectNode components = whole.withObjectProperty(COMPONENTS);
        piece.get(COMPONENTS)
                .properties()
                .forEach(kind -> components.withObjectProperty(kind.getKey()).setAll((ObjectNode) kind.getValue()));
    }

    /** How to be let in, and what is said to those who are not. */
    private void addGate(ObjectNode whole) {
        if (asksForToken) {
            whole.withObjectProperty(COMPONENTS)
                    .withObjectProperty("securitySchemes")
                    .putObject("token")
                    .put("type", "http")
                    .put("scheme", "bearer");
            whole.putArray("security").addObject().putArray("token");
            ((ObjectNode) whole.at("/paths/~1health/get")).putArray("security");
        }
        whole.get(PATHS).properties().forEach(path -> {
            if (!path.getKey().equals(Route.HEALTH.template())) {
                path.getValue().forEach(operation -> addRefusals((ObjectNode) operation.get("responses")));
            }
        });
    }

    private void addRefusals(ObjectNode responses) {
        if (asksForToken) {
            responses.putObject("401").put("description", "The token of the service was not shown");
        }
        if (limits) {
            responses
                    .putObject("429")
                    .put("description", "Too many requests from this address; Retry-After says how long to wait");
        }
    }

    private static ObjectNode read(String name) {
        try (InputStream in = Objects.requireNonNull(ApiDescription.class.getResourceAsStream(name))) {
            return (ObjectNode) JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
