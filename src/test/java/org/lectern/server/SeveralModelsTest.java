package org.lectern.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.analysis.TrainedModel;
import org.lectern.analysis.next.SampleRecommenders;
import org.lectern.analysis.predictor.SampleModels;
import org.lectern.analysis.risk.SampleRisks;
import org.lectern.contract.ProblemException;
import org.lectern.model.ModelFile;
import org.lectern.server.Wire.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Models of several tasks in one service. */
class SeveralModelsTest {

    private static final String JSON = "application/json";
    private static final String VIEW = "{\"learner_avg_completion_rate\":75.5,\"course_code\":\"CSC101\"}";
    private static final String LEARNER = "{\"active_days\":0,\"days_since_last\":19,\"missing_due\":1}";
    private static final String HISTORY = "{\"history\":[4],\"n\":2}";

    @TempDir
    private Path folder;

    private ModelSource saved(TrainedModel model, String name) {
        Path file = folder.resolve(name);
        ModelFile.write(model, file);
        return new ModelSource(file, ModelFile::read);
    }

    private static String alone(TrainedModel model, String path, String body) throws IOException {
        try (PredictionService service = PredictionService.start(model, PredictionService.LOOPBACK, 0);
                Wire wire = new Wire(service.address())) {
            return wire.ask("POST", path, JSON, body).body();
        }
    }

    @Test
    void eachAnswersAsItWouldAlone() throws IOException {
        List<ModelSource> sources = List.of(
                saved(SampleModels.corrected(), "c"),
                saved(SampleRisks.logistic(), "r"),
                saved(SampleRecommenders.trained(), "n"));
        try (PredictionService service = PredictionService.start(sources, Started.settings());
                Wire wire = new Wire(service.address())) {
            assertEquals(
                    alone(SampleModels.corrected(), "/predict", VIEW),
                    wire.predict(VIEW).body());
            assertEquals(
                    alone(SampleRisks.logistic(), "/predict", LEARNER),
                    wire.ask("POST", "/risk", JSON, LEARNER).body());
            String next = wire.ask("POST", "/recommendations", JSON, HISTORY).body();
            assertEquals(alone(SampleRecommenders.trained(), "/recommendations", HISTORY), next);
            assertEquals(next, wire.ask("POST", "/recommend", JSON, HISTORY).body());
            assertEquals(
                    wire.ask("GET", "/recommendations?learner=l7&n=3", "", "").body(),
                    wire.ask("GET", "/recommend?learner=l7&n=3", "", "").body());
            assertEquals(200, wire.ask("GET", "/courses/7", "", "").status());
            JsonNode health = JsonMapper.shared()
                    .readTree(wire.ask("GET", "/health", "", "").body());
            assertTrue(health.get("model_loaded").booleanValue());
            assertEquals(3, health.get("models").size());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "POST|/risk|{\"error\":\"No model of the task risk is served here.\"}",
                "POST|/risk/batch|{\"error\":\"No model of the task risk is served here.\"}",
                "GET|/recommend?learner=x|{\"code\":\"untrained\",\"message\":\"No model of the task recommend is served here.\"}",
                "POST|/recommendations|{\"code\":\"untrained\",\"message\":\"No model of the task recommend is served here.\"}",
                "GET|/similar|{\"code\":\"untrained\",\"message\":\"No model of the task recommend is served here.\"}",
                "GET|/courses|{\"code\":\"untrained\",\"message\":\"No model of the task recommend is served here.\"}",
                "GET|/courses/a/b|{\"code\":\"untrained\",\"message\":\"No model of the task recommend is served here.\"}"
            })
    void aTaskThatIsNotServedIsNamed(String method, String path, String body) throws IOException {
        try (PredictionService service =
                        PredictionService.start(SampleModels.corrected(), PredictionService.LOOPBACK, 0);
                Wire wire = new Wire(service.address())) {
            Answer answer = wire.ask(method, path, JSON, "{}");
            assertEquals(503, answer.status());
            assertEquals(body, answer.body());
        }
    }

    @Test
    void aRecommenderAlonePredictsNothing() throws IOException {
        try (PredictionService service =
                        PredictionService.start(SampleRecommenders.trained(), PredictionService.LOOPBACK, 0);
                Wire wire = new Wire(service.address())) {
            for (String path : List.of("/predict", "/predict/batch")) {
                Answer answer = wire.ask("POST", path, JSON, VIEW);
                assertEquals(503, answer.status());
                assertEquals("{\"error\":\"No model of the task completion is served here.\"}", answer.body());
            }
        }
    }

    @Test
    void aModelOfRiskIsAskedUnderThePublishedPathWhereItIsAloneOnly() throws IOException {
        List<ModelSource> sources =
                List.of(saved(SampleRisks.logistic(), "r"), saved(SampleRecommenders.trained(), "n"));
        try (PredictionService service = PredictionService.start(sources, Started.settings());
                Wire wire = new Wire(service.address())) {
            assertEquals(503, wire.ask("POST", "/predict", JSON, LEARNER).status());
            assertEquals(200, wire.ask("POST", "/risk", JSON, LEARNER).status());
        }
    }

    @Test
    void twoOfOneTaskAreToldOf() {
        List<ModelSource> sources =
                List.of(saved(SampleModels.corrected(), "first"), saved(SampleModels.asPublished(), "second"));
        ProblemException refused =
                assertThrows(ProblemException.class, () -> PredictionService.start(sources, Started.settings()));
        assertEquals("two-of-one-task", refused.problem().code());
        assertEquals(
                "first and second both hold a model of the task completion.",
                refused.problem().sentence());
    }
}
