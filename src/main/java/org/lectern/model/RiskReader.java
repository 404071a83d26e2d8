package org.lectern.model;

import java.util.List;
import java.util.Locale;
import org.lectern.analysis.risk.Foreseen;
import org.lectern.analysis.risk.RiskModel;
import org.lectern.analysis.risk.TrainedRisk;
import org.lectern.learning.Feature;
import org.lectern.learning.LogisticModel;
import org.lectern.learning.LogisticUncertainty;
import org.lectern.model.JsonInOrder.Kind;

/** What {@link RiskWriter} wrote. */
final class RiskReader {

    private final JsonInOrder json;

    RiskReader(JsonInOrder json) {
        this.json = json;
    }

    /** Reads what stands before the metrics. */
    ModelReader.Body body() {
        Foreseen foreseen = Foreseen.valueOf(json.at("foreseen").text().toUpperCase(Locale.ROOT));
        boolean hidden = isHidden(json.at("probabilities").text());
        List<TrainedRisk.Known> features = json.at("features").list(Kind.OBJECT, this::known);
        json.at("model").open();
        RiskModel model = model(
                features.stream().map(known -> Feature.number(known.name())).toList());
        json.shut();
        return (metrics, provenance, reference) ->
                new TrainedRisk(foreseen, model, features, hidden, metrics, provenance, reference);
    }

    private static boolean isHidden(String probabilities) {
        return switch (probabilities) {
            case "hidden" -> true;
            case "shown" -> false;
            default -> throw new IllegalArgumentException("Probabilities are shown or hidden, not " + probabilities);
        };
    }

    private TrainedRisk.Known known() {
        TrainedRisk.Known known = new TrainedRisk.Known(
                json.at("name").text(),
                json.at("lowest").anyNumber(),
                json.at("median").anyNumber(),
                json.at("highest").anyNumber());
        json.shut();
        return known;
    }

    private RiskModel model(List<Feature> features) {
        String kind = json.at("kind").text();
        return switch (kind) {
            case "logistic" -> regression(features);
            case "trees" -> new RiskModel.Trees(new TreeReader(json, features, false).trees(), List.of());
            default -> throw new IllegalArgumentException("No model is called " + kind);
        };
    }

    private RiskModel regression(List<Feature> features) {
        double intercept = json.at("intercept").number();
        List<LogisticModel.Term> terms = json.at("terms").list(Kind.LIST, () -> term(features.size()));
        LogisticModel model = new LogisticModel(features, terms, intercept);
        double[][] curvature = json.at("curvature").list(Kind.LIST, () -> numbers(terms.size() + 1)).stream()
                .toArray(double[][]::new);
        return new RiskModel.Regression(model, new LogisticUncertainty(model, curvature));
    }

    private LogisticModel.Term term(int features) {
        LogisticModel.Term term = new LogisticModel.Term(
                json.whole(), json.whole(), json.number(), json.number(), json.number(), json.number());
        json.shutList();
        if (term.feature() < 0 || term.feature() >= features) {
            throw new IllegalArgumentException("A term asks for feature " + term.feature());
        }
        return term;
    }

    private double[] numbers(int count) {
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = json.number();
        }
        json.shutList();
        return numbers;
    }
}
