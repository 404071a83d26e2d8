package org.lectern.server;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.lectern.evaluation.DriftReport;
import org.lectern.upkeep.LastCheck;
import tools.jackson.core.JsonGenerator;

/** Whether the service is up, and what is known of its models; nothing of anybody's data. Keys in alphabetical order. */
final class HealthReply {

    private static final double SECONDS_A_DAY = 86_400;

    private HealthReply() {}

    static byte[] of(Served served) {
        Instant now = Instant.now();
        return Replies.object(json -> {
            json.writeBooleanProperty("model_loaded", !served.models().isEmpty());
            json.writeArrayPropertyStart("models");
            served.models().forEach(model -> model(json, model, now));
            json.writeEndArray();
            json.writeStringProperty("status", "up");
        });
    }

    private static void model(JsonGenerator json, ServedModel model, Instant now) {
        json.writeStartObject();
        model.trained()
                .ifPresentOrElse(
                        trained -> json.writeNumberProperty("age_days", days(trained, now)),
                        () -> json.writeNullProperty("age_days"));
        drift(json, model.check());
        json.writeBooleanProperty("file_is_there", model.fileIsThere());
        json.writeStringProperty("id", model.id());
        json.writeStringProperty("loaded_at", model.loaded().toString());
        json.writeBooleanProperty("reload_failed", model.reloadFailed());
        json.writeStringProperty("task", model.task().id());
        model.trained()
                .ifPresentOrElse(
                        trained -> json.writeStringProperty("trained_at", trained.toString()),
                        () -> json.writeNullProperty("trained_at"));
        json.writeEndObject();
    }

    private static void drift(JsonGenerator json, Optional<LastCheck> check) {
        Optional<DriftReport> drift = check.flatMap(LastCheck::drift);
        if (drift.isEmpty()) {
            json.writeNullProperty("drift");
            return;
        }
        json.writeObjectPropertyStart("drift");
        json.writeStringProperty("checked_at", check.get().checked().toString());
        json.writeStringProperty("verdict", drift.get().verdict().name().toLowerCase(Locale.ROOT));
        json.writeEndObject();
    }

    /** In tenths. */
    private static double days(Instant trained, Instant now) {
        return Math.round(10 * Duration.between(trained, now).toSeconds() / SECONDS_A_DAY) / 10.0;
    }
}
