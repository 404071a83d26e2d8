package org.lectern.model;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.lectern.analysis.Analysis;
import org.lectern.analysis.TrainedModel;
import org.lectern.analysis.next.NextAnalysis;
import org.lectern.analysis.next.TrainedRecommender;
import org.lectern.analysis.predictor.PredictorAnalysis;
import org.lectern.analysis.risk.RiskAnalysis;
import org.lectern.analysis.risk.TrainedRisk;

/** What models are asked. */
public enum Task {
    /** Whether a view is finished. */
    COMPLETION,
    /** Who is at risk. */
    RISK,
    /** What somebody may open next. */
    RECOMMEND;

    /** What files and commands call it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a model answers. */
    public static Task of(TrainedModel model) {
        return switch (model) {
            case TrainedRisk _ -> RISK;
            case TrainedRecommender _ -> RECOMMEND;
            default -> COMPLETION;
        };
    }

    /**
     * What trains such a model.
     *
     * @param now when it is trained, which a model that recommends tells
     */
    public Analysis<?> analysis(Instant now) {
        return switch (this) {
            case COMPLETION -> new PredictorAnalysis();
            case RISK -> new RiskAnalysis();
            case RECOMMEND -> NextAnalysis.training(now);
        };
    }

    static Task named(String id) {
        return Arrays.stream(values())
                .filter(task -> task.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No model answers " + id));
    }
}
