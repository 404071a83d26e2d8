package org.lectern.model;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.Mode;
import org.lectern.analysis.Provenance;
import org.lectern.analysis.predictor.CompletionModel;
import org.lectern.analysis.predictor.Seen;
import org.lectern.evaluation.Calibration;
import org.lectern.evaluation.Metric;
import org.lectern.learning.BoostedTrees;
import org.lectern.learning.Feature;
import org.lectern.model.JsonInOrder.Kind;
import org.lectern.stats.Interval;
import org.lectern.study.Days;
import org.lectern.study.Filter;
import tools.jackson.core.JacksonException;

/** A model from JSON; what is no model is an {@link IllegalArgumentException} or a {@link JacksonException}. */
final class ModelReader {

    /** The version of what is not a model. */
    static final int FOREIGN = 0;

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

    static CompletionModel read(byte[] text) {
        try (JsonInOrder json = new JsonInOrder(text)) {
            return new ModelReader(json).model();
        }
    }

    private int version() {
        json.open();
        if (!json.at("format").text().equals(ModelWriter.FORMAT)) {
            return FOREIGN;
        }
        return json.at("version").whole();
    }

    private CompletionModel model() {
        int version = version();
        String program = json.at("program").text();
        List<Feature> named = version == 1 ? List.of() : features();
        Mode mode = ModeName.mode(json.at("mode").text());
        double finished = json.at("finished").number();
        double threshold = json.at("threshold").number();
        Calibration calibration = calibration();
        Seen seen = seen();
        TreeReader reader = new TreeReader(json, version == 1 ? CompletionModel.features(seen) : named, version == 1);
        json.at("trees").open();
        BoostedTrees trees = reader.trees();
        List<BoostedTrees> resampled = json.at("resampled").list(Kind.OBJECT, reader::trees);
        List<Metric> metrics = json.at("metrics").list(Kind.OBJECT, this::metric);
        Provenance provenance = provenance(program);
        json.at("checksum").text();
        json.shut();
        json.end();
        return new CompletionModel(mode, finished, threshold, trees, resampled, calibration, seen, metrics, provenance);
    }

    /** What is asked, which the first version of the format did not say. */
    private List<Feature> features() {
        String task = json.at("task").text();
        if (!task.equals(ModelWriter.TASK)) {
            throw new IllegalArgumentException("No model answers " + task);
        }
        return json.at("features").list(Kind.OBJECT, this::feature);
    }

    private Feature feature() {
        String name = json.at("name").text();
        Feature.Kind kind = Feature.Kind.valueOf(json.at("kind").text().toUpperCase(Locale.ROOT));
        Feature feature = new Feature(name, kind, texts("categories"));
        json.shut();
        return feature;
    }

    private Calibration calibration() {
        json.at("calibration").open();
        String kind = json.at("kind").text();
        Calibration calibration = switch (kind) {
            case "none" -> new Calibration.None();
            case "platt" ->
                new Calibration.Platt(
                        json.at("slope").number(), json.at("intercept").number());
            case "isotonic" -> new Calibration.Isotonic(json.at("points").list(Kind.LIST, this::point));
            default -> throw new IllegalArgumentException("No calibration is called " + kind);
        };
        json.shut();
        return calibration;
    }

    private Calibration.Isotonic.Point point() {
        Calibration.Isotonic.Point point = new Calibration.Isotonic.Point(json.number(), json.number());
        json.shutList();
        return point;
    }

    private Seen seen() {
        json.at("seen").open();
        Seen seen = new Seen(
                json.at("prior").number(),
                json.at("shrinkage").number(),
                json.at("lowest").number(),
                json.at("highest").number(),
                json.at("courses").list(Kind.OBJECT, this::course));
        json.shut();
        return seen;
    }

    private Seen.Course course() {
        Seen.Course course =
                new Seen.Course(json.at("name").text(), json.at("bands").list(Kind.LIST, this::counts));
        json.shut();
        return course;
    }

    private Seen.Counts counts() {
        Seen.Counts counts = new Seen.Counts(json.count(), json.count(), json.count());
        json.shutList();
        return counts;
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
        Filter filter = Filter.everything().withCourses(texts("courses")).withRoles(texts("roles"));
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

    private List<String> texts(String name) {
        return json.at(name).list(Kind.TEXT, json::currentText);
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
