package org.lectern.model;

import java.util.Arrays;
import java.util.Locale;
import org.lectern.analysis.risk.RiskModel;
import org.lectern.analysis.risk.TrainedRisk;

/** What is of its own in a model of who is at risk. */
final class RiskWriter {

    private final ModelJson json;

    RiskWriter(ModelJson json) {
        this.json = json;
    }

    void write(TrainedRisk model) {
        json.text("foreseen", model.foreseen().name().toLowerCase(Locale.ROOT));
        json.text("probabilities", model.orderOnly() ? "hidden" : "shown");
        json.each("features", model.features(), known -> {
            json.open();
            json.text("name", known.name());
            json.any("lowest", known.lowest());
            json.any("median", known.median());
            json.any("highest", known.highest());
            json.shut();
        });
        json.open("model");
        switch (model.learnt()) {
            case RiskModel.Regression regression -> regression(regression);
            case RiskModel.Trees trees -> {
                json.text("kind", "trees");
                new TreeWriter(json).trees(trees.trees());
            }
        }
        json.shut();
    }

    private void regression(RiskModel.Regression regression) {
        json.text("kind", "logistic");
        json.number("intercept", regression.model().intercept());
        json.each(
                "terms",
                regression.model().terms(),
                term -> json.list(() -> {
                    json.value(term.feature());
                    json.value(term.told());
                    json.value(term.mean());
                    json.value(term.centre());
                    json.value(term.scale());
                    json.value(term.weight());
                }));
        json.each("curvature", Arrays.asList(regression.uncertainty().curvature()), json::numbers);
    }
}
