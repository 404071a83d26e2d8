package org.lectern.cli;

import java.util.ArrayList;
import java.util.List;
import org.lectern.analysis.Mode;
import org.lectern.analysis.TrainedModel;
import org.lectern.analysis.next.TrainedRecommender;
import org.lectern.analysis.risk.TrainedRisk;
import org.lectern.contract.Words;
import org.lectern.evaluation.Metric;

/** What a model is worth, beside what it is worth to know less; set for a terminal. */
final class MetricsText {

    private static final Words WORDS = Words.of(MetricsText.class);

    private MetricsText() {}

    static String of(TrainedModel model) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                measure(model),
                WORDS.say("train.value"),
                model instanceof TrainedRecommender ? WORDS.say("train.popular") : WORDS.say("train.baseline"),
                switch (model) {
                    case TrainedRisk _ -> WORDS.say("train.rule-alone");
                    case TrainedRecommender _ -> WORDS.say("train.order");
                    default -> WORDS.say("train.average-alone");
                }));
        for (Metric metric : model.metrics()) {
            rows.add(List.of(
                    WORDS.say("train.metric." + metric.name()),
                    value(metric),
                    number(metric.baseline()),
                    number(metric.simpler())));
        }
        return TextColumns.set(rows);
    }

    private static String measure(TrainedModel model) {
        if (model instanceof TrainedRecommender) {
            return WORDS.say("train.measure-by-last");
        }
        return model.mode() == Mode.CORRECTED ? WORDS.say("train.measure") : WORDS.say("train.measure-by-row");
    }

    private static String value(Metric metric) {
        return metric.interval()
                .map(interval -> WORDS.say("train.interval", metric.value(), interval.low(), interval.high()))
                .orElseGet(() -> number(metric.value()));
    }

    private static String number(double value) {
        return Double.isNaN(value) ? WORDS.say("train.nothing") : WORDS.say("train.number", value);
    }
}
