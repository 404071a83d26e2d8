package org.lectern.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.lectern.analysis.TrainedModel;
import org.lectern.analysis.predictor.CompletionModel;
import org.lectern.analysis.risk.TrainedRisk;

/** What {@code POST /predict} answers by a model; asked from many threads at a time. */
interface Answers {

    /**
     * Answers a body.
     *
     * @param named whether its keys are the names of the model's features
     * @param explain whether to say what stands behind it
     * @throws Refusal where it cannot be answered
     */
    byte[] answer(byte[] body, boolean named, boolean explain);

    /** The service described, as JSON. */
    byte[] description();

    static Answers of(TrainedModel model) {
        return switch (model) {
            case CompletionModel completion -> new CompletionAnswers(Predictor.of(completion));
            case TrainedRisk risk -> new RiskAnswers(risk);
            default -> throw new IllegalArgumentException("Nothing answers by " + model.getClass());
        };
    }

    /** A description that stands beside this class. */
    static String description(String name) {
        try (InputStream in = Objects.requireNonNull(Answers.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
