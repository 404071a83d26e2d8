package org.lectern.server;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.function.Consumer;
import org.lectern.analysis.predictor.CompletionModel;
import org.lectern.analysis.predictor.Prediction;
import org.lectern.analysis.risk.TrainedRisk;
import org.lectern.learning.Contributions;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The bodies of answers: JSON objects and lists of them, keys in alphabetical order. */
final class Replies {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int USUAL_LENGTH = 256;

    private Replies() {}

    static byte[] message(String text) {
        return object(json -> json.writeStringProperty("message", text));
    }

    static byte[] error(String text) {
        return object(json -> json.writeStringProperty("error", text));
    }

    /** Why a line of a batch has no other answer. */
    static byte[] errorOfLine(String text, int line) {
        return object(json -> {
            json.writeStringProperty("error", text);
            json.writeNumberProperty("line", line);
        });
    }

    static byte[] prediction(double probability, boolean willComplete) {
        return object(json -> {
            label(json, willComplete);
            json.writeNumberProperty("probability_complete", probability);
            json.writeNumberProperty("probability_not_complete", 1 - probability);
        });
    }

    /** The same with what stands behind it; contributions are log odds. */
    static byte[] explained(Prediction prediction) {
        return object(json -> {
            contributions(json, prediction.contributions());
            json.writeBooleanProperty("known_course", prediction.knownCourse());
            label(json, prediction.willComplete());
            json.writeNumberProperty("probability_complete", prediction.probability());
            json.writeNumberProperty("probability_high", prediction.interval().high());
            json.writeNumberProperty("probability_low", prediction.interval().low());
            json.writeNumberProperty("probability_not_complete", 1 - prediction.probability());
            json.writeBooleanProperty("seen_average", prediction.seenAverage());
        });
    }

    /**
     * What is said of one learner; without a probability where the model's are not to be trusted. The score orders learners, it
     * is the log odds.
     */
    static byte[] risk(TrainedRisk model, TrainedRisk.Outlook outlook, boolean explain) {
        return object(json -> {
            texts(json, "beyond_training", outlook.beyond());
            if (explain) {
                json.writeObjectPropertyStart("contributions");
                json.writeNumberProperty("base", outlook.contributions().base());
                for (int place = 0; place < model.names().size(); place++) {
                    json.writeNumberProperty(
                            model.names().get(place), outlook.contributions().of(place));
                }
                json.writeEndObject();
            }
            json.writeStringProperty("foreseen", model.inWords());
            json.writeStringProperty("message", "Prediction successful.");
            if (!model.orderOnly()) {
                json.writeNumberProperty("probability", outlook.probability());
                outlook.interval().ifPresent(interval -> {
                    json.writeNumberProperty("probability_high", interval.high());
                    json.writeNumberProperty("probability_low", interval.low());
                });
            }
            texts(json, "reasons", outlook.reasons());
            json.writeNumberProperty("score", outlook.contributions().logOdds());
        });
    }

    static void texts(JsonGenerator json, String name, List<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    /** Objects as a list. */
    static byte[] list(List<byte[]> objects) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream((objects.size() + 1) * USUAL_LENGTH);
        bytes.write('[');
        for (int i = 0; i < objects.size(); i++) {
            if (i > 0) {
                bytes.write(',');
            }
            bytes.writeBytes(objects.get(i));
        }
        bytes.write(']');
        return bytes.toByteArray();
    }

    private static void contributions(JsonGenerator json, Contributions contributions) {
        json.writeObjectPropertyStart("contributions");
        json.writeNumberProperty("base", contributions.base());
        json.writeNumberProperty(PredictionRequest.COURSE, contributions.of(CompletionModel.COURSE_PLACE));
        json.writeNumberProperty(PredictionRequest.AVERAGE, contributions.of(CompletionModel.AVERAGE_PLACE));
        json.writeEndObject();
    }

    private static void label(JsonGenerator json, boolean willComplete) {
        json.writeStringProperty("message", "Prediction successful.");
        json.writeNumberProperty("prediction", willComplete ? 1 : 0);
        json.writeStringProperty("prediction_label", Prediction.label(willComplete));
    }

    static byte[] object(Consumer<JsonGenerator> properties) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_LENGTH);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes, JsonEncoding.UTF8)) {
            json.writeStartObject();
            properties.accept(json);
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }
}
