package org.lectern.model;

import java.util.List;
import java.util.Locale;
import org.lectern.analysis.Mode;
import org.lectern.analysis.predictor.CompletionModel;
import org.lectern.analysis.predictor.Seen;
import org.lectern.evaluation.Calibration;
import org.lectern.learning.BoostedTrees;
import org.lectern.learning.Feature;
import org.lectern.model.JsonInOrder.Kind;

/** What {@link CompletionWriter} wrote. */
final class CompletionReader {

    private final JsonInOrder json;

    CompletionReader(JsonInOrder json) {
        this.json = json;
    }

    /**
     * Reads what stands before the metrics.
     *
     * @param first whether the text is of the first version of the format, which told no features
     */
    ModelReader.Body body(boolean first) {
        List<Feature> named = first ? List.of() : json.at("features").list(Kind.OBJECT, this::feature);
        Mode mode = ModeName.mode(json.at("mode").text());
        double finished = json.at("finished").number();
        double threshold = json.at("threshold").number();
        Calibration calibration = calibration();
        Seen seen = seen();
        TreeReader reader = new TreeReader(json, first ? CompletionModel.features(seen) : named, first);
        json.at("trees").open();
        BoostedTrees trees = reader.trees();
        json.shut();
        List<BoostedTrees> resampled = json.at("resampled").list(Kind.OBJECT, () -> {
            BoostedTrees other = reader.trees();
            json.shut();
            return other;
        });
        return (metrics, provenance, reference) -> new CompletionModel(
                mode, finished, threshold, trees, resampled, calibration, seen, metrics, provenance, reference);
    }

    private Feature feature() {
        String name = json.at("name").text();
        Feature.Kind kind = Feature.Kind.valueOf(json.at("kind").text().toUpperCase(Locale.ROOT));
        Feature feature = new Feature(name, kind, json.texts("categories"));
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
}
