package org.lectern.server;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.predictor.CompletionModel;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * What a client wants to know.
 *
 * @param average of the learner, 0..100
 * @param course as the client spells it
 */
record PredictionRequest(double average, String course) {

    static final String AVERAGE = CompletionModel.AVERAGE;
    static final String COURSE = CompletionModel.COURSE;

    /** As the published service does, NaN is read as a number, to be refused by its value. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    /**
     * Reads a body. Checks in the published order, with the published texts; of a key that stands there twice the last counts.
     *
     * @throws Refusal where the body is something else
     */
    static PredictionRequest parse(byte[] body) {
        Given given = new Given();
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                checkRest(parser);
                throw new Refusal(400, "Request body must be a JSON object.");
            }
            for (String key = parser.nextName(); key != null; key = parser.nextName()) {
                given.take(key, parser);
            }
            checkRest(parser);
        } catch (JacksonException e) {
            throw new Refusal(400, "Request body is not valid JSON.");
        }
        return given.checked();
    }

    private static void checkRest(JsonParser parser) {
        boolean whole = parser.currentToken() != null;
        parser.skipChildren();
        if (!whole || parser.nextToken() != null) {
            throw new Refusal(400, "Request body is not valid JSON.");
        }
    }

    /** The values that stood there, whatever they are. */
    private static final class Given {

        private boolean averageGiven;
        private boolean courseGiven;
        private @Nullable Double average;
        private @Nullable String course;

        void take(String key, JsonParser parser) {
            JsonToken value = parser.nextToken();
            if (key.equals(AVERAGE)) {
                averageGiven = true;
                average = value.isNumeric() ? Double.valueOf(parser.getDoubleValue()) : null;
            } else if (key.equals(COURSE)) {
                courseGiven = true;
                course = value == JsonToken.VALUE_STRING ? parser.getString() : null;
            }
            parser.skipChildren();
        }

        PredictionRequest checked() {
            if (!averageGiven || !courseGiven) {
                throw new Refusal(400, "Missing required features: " + missing());
            }
            if (average == null) {
                throw new Refusal(
                        400, "Invalid data type or value for 'learner_avg_completion_rate'. Must be a number.");
            }
            if (!(average >= 0 && average <= 100)) {
                throw new Refusal(
                        400, "Invalid value for 'learner_avg_completion_rate'. Must be between 0 and 100 (inclusive).");
            }
            if (course == null) {
                throw new Refusal(400, "'course_code' must be a string.");
            }
            return new PredictionRequest(average, course);
        }

        private List<String> missing() {
            List<String> missing = new ArrayList<>();
            if (!averageGiven) {
                missing.add("'" + AVERAGE + "'");
            }
            if (!courseGiven) {
                missing.add("'" + COURSE + "'");
            }
            return missing;
        }
    }
}
