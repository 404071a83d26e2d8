package org.lectern.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.Provenance;
import org.lectern.analysis.TrainedModel;
import org.lectern.evaluation.Metric;
import org.lectern.evaluation.Observation;
import org.lectern.model.JsonInOrder.Kind;
import org.lectern.stats.Interval;
import org.lectern.study.Days;
import org.lectern.study.Filter;
import tools.jackson.core.JacksonException;

/** A model from JSON; what is no model is an {@link IllegalArgumentException} or a {@link JacksonException}. */
final class ModelReader {

    /** The version of what is not a model. */
    static final int FOREIGN = 0;

    /** From this version on files tell what was seen of learners. */
    private static final int WITH_REFERENCE = 6;

    /** From this version on they tell when they were saved, and may lack what was seen of learners. */
    private static final int DATED = 7;

    /** What stands before metrics and provenance; with these it is a model. */
    @FunctionalInterface
    interface Body {
        TrainedModel model(List<Metric> metrics, Provenance provenance, Optional<Observation> reference);
    }

    private final JsonInOrder json;

    private ModelReader(JsonInOrder json) {
        this.json = json;
    }

    /** The version of the format, or {@link #FOREIGN}. */
    static int version(byte[] text) {
        try (JsonInOrder json = new JsonInOrder(text)) {
            int version = new ModelReader(json).version();
            return Math.max(version, FOREIGN);
        } catch (IllegalArgumentException | JacksonException e) {
            return FOREIGN;
        }
    }

    static TrainedModel read(byte[] text) {
        try (JsonInOrder json = new JsonInOrder(text)) {
            return new ModelReader(json).model();
        }
    }

    /** When a model was saved; empty of one that does not say. */
    static Optional<Instant> saved(byte[] text) {
        try (JsonInOrder json = new JsonInOrder(text)) {
            ModelReader reader = new ModelReader(json);
            if (reader.version() < DATED) {
                return Optional.empty();
            }
            json.at("program").text();
            json.at("task").text();
            return Optional.of(reader.saved());
        }
    }

    private int version() {
        json.open();
        if (!json.at("format").text().equals(ModelWriter.FORMAT)) {
            return FOREIGN;
        }
        return json.at("version").whole();
    }

    private TrainedModel model() {
        int version = version();
        String program = json.at("program").text();
        Body body = body(task(version), version);
        List<Metric> metrics = json.at("metrics").list(Kind.OBJECT, this::metric);
        Provenance provenance = provenance(program);
        boolean tellsMore = version >= WITH_REFERENCE
                && json.hasProperty()
                && json.currentName().equals("reference");
        Optional<Observation> reference = tellsMore ? Optional.of(reference()) : Optional.empty();
        (tellsMore || version < WITH_REFERENCE ? json.at("checksum") : json).text();
        json.shut();
        json.end();
        return body.model(metrics, provenance, reference);
    }

    private Observation reference() {
        json.open();
        Observation seen = ReferenceJson.read(json);
        json.shut();
        return seen;
    }

    /** What is asked, which the first version of the format did not say; when it was saved is passed over. */
    private Task task(int version) {
        Task task = version == 1 ? Task.COMPLETION : Task.named(json.at("task").text());
        if (version >= DATED) {
            saved();
        }
        return task;
    }

    private Instant saved() {
        String when = json.at("saved").text();
        try {
            return Instant.parse(when);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("A moment was expected, not " + when, e);
        }
    }

    private Body body(Task task, int version) {
        return switch (task) {
            case COMPLETION -> new CompletionReader(json).body(version == 1);
            case RISK -> new RiskReader(json).body();
            case RECOMMEND -> new RecommendReader(json).body();
        };
    }

    private Metric metric() {
        String name = json.at("name").text();
        double value = json.at("value").anyNumber();
        double low = json.at("low").anyNumber();
        double high = json.at("high").anyNumber();
        Metric metric = new Metric(
                name,
                value,
                Double.isNaN(low) ? Optional.empty() : Optional.of(new Interval(low, high)),
                json.at("baseline").anyNumber(),
                json.at("average_alone").anyNumber());
        json.shut();
        return metric;
    }

    private Provenance provenance(String program) {
        json.at("provenance").open();
        String study = json.at("study").text();
        String fingerprint = json.at("fingerprint").text();
        Filter filter = filter();
        Provenance provenance = new Provenance(
                study,
                fingerprint,
                filter,
                json.count(),
                json.at("learners").count(),
                parameters(),
                json.at("seed").count(),
                program);
        json.shut();
        return provenance;
    }

    /** Up to the name of what follows. A choice of videos and days stands there only where there is one. */
    private Filter filter() {
        Filter filter = Filter.everything().withCourses(json.texts("courses")).withRoles(json.texts("roles"));
        @Nullable LocalDate from = null;
        @Nullable LocalDate to = null;
        while (json.hasProperty() && !json.currentName().equals("views")) {
            switch (json.currentName()) {
                case "videos" -> filter = filter.withVideos(json.list(Kind.TEXT, json::currentText));
                case "from" -> from = day();
                case "to" -> to = day();
                default -> throw new IllegalArgumentException("views was expected, not " + json.currentName());
            }
        }
        return filter.withDays(new Days(from, to));
    }

    private LocalDate day() {
        String day = json.text();
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("A day was expected, not " + day, e);
        }
    }

    private Map<String, String> parameters() {
        json.at("parameters").open();
        Map<String, String> parameters = new LinkedHashMap<>();
        while (json.hasProperty()) {
            parameters.put(json.currentName(), json.text());
        }
        return parameters;
    }
}
