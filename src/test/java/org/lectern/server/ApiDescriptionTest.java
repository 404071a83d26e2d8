package org.lectern.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.analysis.TrainedModel;
import org.lectern.analysis.next.SampleRecommenders;
import org.lectern.analysis.predictor.SampleModels;
import org.lectern.analysis.risk.SampleRisks;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as it describes itself, beside what OpenAPI 3.1 asks for and what is answered. */
class ApiDescriptionTest {

    private static final TrainedModel COMPLETION = SampleModels.corrected();
    private static final TrainedModel RISK = SampleRisks.logistic();
    private static final TrainedModel NEXT = SampleRecommenders.trained();
    private static final Set<String> METHODS = Set.of("get", "post");

    static Stream<List<TrainedModel>> services() {
        return Stream.of(
                List.of(),
                List.of(COMPLETION),
                List.of(RISK),
                List.of(NEXT),
                List.of(COMPLETION, RISK),
                List.of(RISK, NEXT),
                List.of(COMPLETION, RISK, NEXT));
    }

    private static Served served(List<TrainedModel> models) {
        return Served.of(models.stream().map(ServedModel::of).toList());
    }

    private static JsonNode described(List<TrainedModel> models, Optional<Token> token) {
        Gate gate = new Gate(null, Optional.of(new ClientLimit(1, () -> 0)), token);
        return JsonMapper.shared().readTree(new ApiDescription(gate).of(served(models)));
    }

    private static JsonNode described(List<TrainedModel> models) {
        return described(models, Optional.empty());
    }

    @ParameterizedTest
    @MethodSource("services")
    void namesEveryPathThatIsAnsweredAndNoOther(List<TrainedModel> models) {
        Served served = served(models);
        boolean empty = models.isEmpty();
        Set<String> answered = Arrays.stream(Route.values())
                .filter(route ->
                        served.has(route) || (empty && (route == Route.PREDICT || route == Route.PREDICT_BATCH)))
                .map(Route::template)
                .collect(Collectors.toCollection(TreeSet::new));
        JsonNode paths = described(models).get("paths");
        assertEquals(answered, new TreeSet<>(paths.propertyNames()));
        paths.properties().forEach(path -> {
            List<String> methods = List.of(Route.of(path.getKey())
                    .orElseThrow()
                    .methods()
                    .replace("HEAD, ", "")
                    .replace(", HEAD", "")
                    .toLowerCase(Locale.ROOT)
                    .split(", "));
            assertEquals(
                    methods, path.getValue().propertyNames().stream().sorted().toList());
        });
    }

    @ParameterizedTest
    @MethodSource("services")
    void isAnOpenApiDocument(List<TrainedModel> models) {
        JsonNode api = described(models, Optional.of(Token.of("0123456789abcdef")));
        assertEquals("3.1.0", api.get("openapi").stringValue());
        assertFalse(api.at("/info/title").stringValue().isBlank());
        assertFalse(api.at("/info/version").stringValue().isBlank());
        Set<String> tags = new HashSet<>();
        api.get("tags").forEach(tag -> assertTrue(tags.add(tag.get("name").stringValue())));
        for (var path : api.get("paths").properties()) {
            assertTrue(path.getKey().startsWith("/"));
            for (var operation : path.getValue().properties()) {
                assertTrue(METHODS.contains(operation.getKey()));
                checkOperation(path.getKey() + " " + operation.getKey(), operation.getValue(), tags);
            }
        }
        checkReferences(api, api);
    }

    private static void checkOperation(String name, JsonNode operation, Set<String> tags) {
        operation.get("tags").forEach(tag -> assertTrue(tags.contains(tag.stringValue()), name));
        assertFalse(operation.get("responses").isEmpty(), name);
        for (var response : operation.get("responses").properties()) {
            assertTrue(response.getKey().matches("[1-5]\\d\\d"), name);
            assertTrue(
                    response.getValue().has("description")
                            || response.getValue().has("$ref"),
                    name);
        }
        Set<String> parameters = new HashSet<>();
        for (JsonNode parameter : operation.path("parameters")) {
            String in = parameter.get("in").stringValue();
            assertTrue(Set.of("query", "path", "header").contains(in), name);
            assertTrue(parameters.add(in + " " + parameter.get("name").stringValue()), name);
            assertTrue(parameter.get("schema").isObject(), name);
            assertTrue(!in.equals("path") || parameter.get("required").booleanValue(), name);
        }
        if (operation.has("requestBody")) {
            assertFalse(operation.at("/requestBody/content").isEmpty(), name);
        }
    }

    private static void checkReferences(JsonNode node, JsonNode api) {
        if (node.has("$ref")) {
            String to = node.get("$ref").stringValue();
            assertTrue(to.startsWith("#/"), to);
            assertFalse(api.at(to.substring(1)).isMissingNode(), to);
        }
        node.forEach(part -> checkReferences(part, api));
    }

    @Test
    void saysHowToBeLetIn() {
        JsonNode api = described(List.of(COMPLETION), Optional.of(Token.of("0123456789abcdef")));
        assertEquals(
                "bearer", api.at("/components/securitySchemes/token/scheme").stringValue());
        assertTrue(api.at("/security/0/token").isArray());
        assertTrue(api.at("/paths/~1health/get/security").isEmpty());
        assertTrue(api.at("/paths/~1predict/post/responses").has("401"));
        assertTrue(api.at("/paths/~1predict/post/responses").has("429"));
        assertTrue(described(List.of(COMPLETION)).path("security").isMissingNode());
    }

    @Test
    void answersFitWhatIsSaidOfThem() throws IOException {
        JsonNode api = described(List.of(COMPLETION, RISK, NEXT));
        String view = "{\"learner_avg_completion_rate\":75.5,\"course_code\":\"CSC101\"}";
        String learner = "{\"active_days\":0,\"days_since_last\":19,\"missing_due\":1}";
        try (PredictionService service = PredictionService.start(COMPLETION, PredictionService.LOOPBACK, 0);
                Wire wire = new Wire(service.address())) {
            fits(api, "/predict", "post", wire.ask("POST", "/predict?explain=true", "application/json", view));
            fits(api, "/predict", "post", wire.ask("POST", "/predict", "application/json", view));
            fits(api, "/predict", "post", wire.ask("POST", "/predict", "application/json", "{}"));
            fits(
                    api,
                    "/predict/batch",
                    "post",
                    wire.ask("POST", "/predict/batch", "application/x-ndjson", view + "\n{}"));
            fits(api, "/health", "get", wire.ask("GET", "/health", "", ""));
            fits(api, "/", "get", wire.ask("GET", "/", "", ""));
        }
        try (PredictionService service = PredictionService.start(RISK, PredictionService.LOOPBACK, 0);
                Wire wire = new Wire(service.address())) {
            fits(api, "/risk", "post", wire.ask("POST", "/risk?explain=true", "application/json", learner));
            fits(api, "/risk", "post", wire.ask("POST", "/risk", "application/json", "[" + learner + "]"));
            fits(api, "/risk/batch", "post", wire.ask("POST", "/risk/batch", "application/x-ndjson", learner + "\nx"));
        }
        try (PredictionService service = PredictionService.start(NEXT, PredictionService.LOOPBACK, 0);
                Wire wire = new Wire(service.address())) {
            fits(api, "/recommend", "get", wire.ask("GET", "/recommend?learner=l7", "", ""));
            fits(api, "/recommend", "get", wire.ask("GET", "/recommend?learner=nobody", "", ""));
            fits(api, "/similar", "get", wire.ask("GET", "/similar?content=0", "", ""));
            fits(api, "/courses", "get", wire.ask("GET", "/courses?limit=3", "", ""));
            fits(api, "/courses/{id}", "get", wire.ask("GET", "/courses/7", "", ""));
            fits(api, "/health", "get", wire.ask("GET", "/health", "", ""));
        }
    }

    private static void fits(JsonNode api, String path, String method, Wire.Answer answer) {
        JsonNode responses = api.get("paths").get(path).get(method).get("responses");
        JsonNode response = resolved(api, responses.get(Integer.toString(answer.status())));
        String kind = answer.contentType();
        JsonNode schema = response.get("content").get(kind).get("schema");
        List<String> bodies = kind.endsWith("ndjson") ? answer.body().lines().toList() : List.of(answer.body());
        bodies.forEach(body ->
                assertEquals(List.of(), faults(api, schema, JsonMapper.shared().readTree(body), "answer"), path));
    }

    private static JsonNode resolved(JsonNode api, JsonNode schema) {
        return schema.has("$ref") ? api.at(schema.get("$ref").stringValue().substring(1)) : schema;
    }

    /** What of JSON Schema the description uses, and no more. */
    private static List<String> faults(JsonNode api, JsonNode given, JsonNode value, String at) {
        JsonNode schema = resolved(api, given);
        List<String> faults = new ArrayList<>();
        if (schema.has("anyOf")) {
            boolean any = false;
            for (JsonNode one : schema.get("anyOf")) {
                any |= faults(api, one, value, at).isEmpty();
            }
            if (!any) {
                faults.add(at + " is none of those it may be");
            }
        }
        if (schema.has("type") && !types(schema.get("type")).contains(type(value, types(schema.get("type"))))) {
            faults.add(at + " is " + type(value, Set.of()));
        }
        if (schema.has("const") && !schema.get("const").equals(value)) {
            faults.add(at + " is another text");
        }
        if (schema.has("enum")
                && !value.isNull()
                && schema.get("enum").valueStream().noneMatch(value::equals)) {
            faults.add(at + " is another value");
        }
        if (value.isNumber()
                && (value.doubleValue() < schema.path("minimum").asDouble(Double.NEGATIVE_INFINITY)
                        || value.doubleValue() > schema.path("maximum").asDouble(Double.POSITIVE_INFINITY))) {
            faults.add(at + " is out of bounds");
        }
        schema.path("required").forEach(name -> {
            if (value.isObject() && !value.has(name.stringValue())) {
                faults.add(at + " lacks " + name.stringValue());
            }
        });
        if (value.isObject() && schema.has("properties")) {
            value.properties().forEach(property -> {
                JsonNode known = schema.get("properties").get(property.getKey());
                if (known == null) {
                    faults.add(at + " has " + property.getKey() + ", of which nothing is said");
                } else {
                    faults.addAll(faults(api, known, property.getValue(), at + "." + property.getKey()));
                }
            });
        }
        if (value.isArray() && schema.has("items")) {
            value.forEach(item -> faults.addAll(faults(api, schema.get("items"), item, at + "[]")));
        }
        return faults;
    }

    private static Set<String> types(JsonNode type) {
        return type.isArray()
                ? type.valueStream().map(JsonNode::stringValue).collect(Collectors.toSet())
                : Set.of(type.stringValue());
    }

    private static String type(JsonNode value, Set<String> wanted) {
        return switch (value.getNodeType()) {
            case ARRAY -> "array";
            case BOOLEAN -> "boolean";
            case NULL -> "null";
            case NUMBER -> value.isIntegralNumber() && wanted.contains("integer") ? "integer" : "number";
            case OBJECT -> "object";
            default -> "string";
        };
    }

    @Test
    void theCheckOfAnswersFindsWhatDoesNotFit() {
        JsonNode api = described(List.of(COMPLETION));
        JsonNode schema = api.at("/components/schemas/Prediction");
        JsonNode answer = JsonMapper.shared()
                .readTree(
                        "{\"message\":\"x\",\"prediction\":2,\"prediction_label\":1,\"probability_complete\":1.5,\"more\":1}");
        assertEquals(
                Set.of(
                        "answer lacks probability_not_complete",
                        "answer.message is another text",
                        "answer.prediction is another value",
                        "answer.prediction_label is number",
                        "answer.prediction_label is another value",
                        "answer.probability_complete is out of bounds",
                        "answer has more, of which nothing is said"),
                Set.copyOf(faults(api, schema, answer, "answer")));
    }
}
