package org.lectern.model;

import java.util.Locale;
import org.lectern.analysis.predictor.CompletionModel;
import org.lectern.analysis.predictor.Seen;
import org.lectern.evaluation.Calibration;
import org.lectern.learning.Feature;

/** What is of its own in a model of completion. */
final class CompletionWriter {

    private final ModelJson json;

    CompletionWriter(ModelJson json) {
        this.json = json;
    }

    void write(CompletionModel model) {
        TreeWriter trees = new TreeWriter(json);
        json.each("features", model.trees().features(), this::feature);
        json.text("mode", ModeName.of(model.mode()));
        json.number("finished", model.finished());
        json.number("threshold", model.threshold());
        json.open("calibration");
        calibration(model.calibration());
        json.shut();
        json.open("seen");
        seen(model.seen());
        json.shut();
        json.open("trees");
        trees.trees(model.trees());
        json.shut();
        json.each("resampled", model.resampled(), other -> {
            json.open();
            trees.trees(other);
            json.shut();
        });
    }

    private void feature(Feature feature) {
        json.open();
        json.text("name", feature.name());
        json.text("kind", feature.kind().name().toLowerCase(Locale.ROOT));
        json.texts("categories", feature.categories());
        json.shut();
    }

    private void calibration(Calibration calibration) {
        switch (calibration) {
            case Calibration.None _ -> json.text("kind", "none");
            case Calibration.Platt platt -> {
                json.text("kind", "platt");
                json.number("slope", platt.slope());
                json.number("intercept", platt.intercept());
            }
            case Calibration.Isotonic isotonic -> {
                json.text("kind", "isotonic");
                json.each("points", isotonic.points(), point -> json.numbers(point.logOdds(), point.probability()));
            }
        }
    }

    private void seen(Seen seen) {
        json.number("prior", seen.prior());
        json.number("shrinkage", seen.shrinkage());
        json.number("lowest", seen.lowest());
        json.number("highest", seen.highest());
        json.each("courses", seen.courses(), course -> {
            json.open();
            json.text("name", course.name());
            json.each("bands", course.bands(), band -> {
                Seen.Counts counts = band.ofMany();
                json.wholes(counts.views(), counts.finished(), counts.learners());
            });
            json.shut();
        });
    }
}
