package org.lectern.server;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.predictor.CompletionModel;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamConstraintsException;
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

    /** What training calls the course of a view that has none. */
    private static final String NO_COURSE = "";

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
        return read(body, PredictionRequest::published).checked();
    }

    private static Given published(JsonParser parser) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            checkRest(parser);
            throw new Refusal(400, "Request body must be a JSON object.");
        }
        return Given.read(parser, false);
    }

    /**
     * Reads a body that is JSON from its beginning to its end.
     *
     * @param content reads the one value that stands there, up to its last token
     */
    static <T> T read(byte[] body, Function<JsonParser, T> content) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), body)) {
            T read = content.apply(parser);
            checkRest(parser);
            return read;
        } catch (StreamConstraintsException e) {
            throw new Refusal(400, "Request body has a number, a name or a nesting that is too long to be read.");
        } catch (JacksonException e) {
            throw new Refusal(400, "Request body is not valid JSON.");
        }
    }

    private static void checkRest(JsonParser parser) {
        boolean whole = parser.currentToken() != null;
        parser.skipChildren();
        if (!whole || parser.nextToken() != null) {
            throw new Refusal(400, "Request body is not valid JSON.");
        }
    }

    /** The values that stood there, whatever they are. */
    static final class Given {

        private final boolean named;
        private boolean unknownGiven;
        private boolean averageGiven;
        private boolean courseGiven;
        private @Nullable Double average;
        private @Nullable String course;

        private Given(boolean named) {
            this.named = named;
        }

        /**
         * The values of an object that has been opened.
         *
         * @param named whether every key names a column, and null is a course that a view does not have; as published, other
         *     keys are passed over and null is no course
         */
        static Given read(JsonParser parser, boolean named) {
            Given given = new Given(named);
            for (String key = parser.nextName(); key != null; key = parser.nextName()) {
                given.take(key, parser);
            }
            return given;
        }

        private void take(String key, JsonParser parser) {
            JsonToken value = parser.nextToken();
            if (key.equals(AVERAGE)) {
                averageGiven = true;
                average = value.isNumeric() ? Double.valueOf(parser.getDoubleValue()) : null;
            } else if (key.equals(COURSE)) {
                courseGiven = true;
                course = course(value, parser);
            } else {
                unknownGiven = true;
            }
            parser.skipChildren();
        }

        private @Nullable String course(JsonToken value, JsonParser parser) {
            if (named && value == JsonToken.VALUE_NULL) {
                return NO_COURSE;
            }
            return value == JsonToken.VALUE_STRING ? parser.getString() : null;
        }

        PredictionRequest checked() {
            if (named && unknownGiven) {
                throw new Refusal(
                        400,
                        "A column has a name that the model does not know. It knows: '" + AVERAGE + "', '" + COURSE
                                + "'.");
            }
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
