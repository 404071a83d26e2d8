package org.lectern.server;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lectern.analysis.predictor.CompletionModel;
import org.lectern.model.Task;

/** Services for tests, on a free port of this machine. */
final class Started {

    private Started() {}

    static ServiceSettings settings() {
        return ServiceSettings.at(PredictionService.LOOPBACK, 0);
    }

    /** Answers views by whatever says so. */
    static PredictionService with(Answers answers, Duration patience) {
        ServedModel model = new ServedModel(
                Task.COMPLETION,
                "completion",
                new Asked.Predicted(answers),
                List.of(),
                Instant.EPOCH,
                Optional.empty(),
                false,
                false,
                Optional.empty());
        return PredictionService.start(model, settings().withPatience(patience));
    }

    static PredictionService with(CompletionModel model, ServiceSettings settings) {
        return PredictionService.start(ServedModel.of(model), settings);
    }
}
