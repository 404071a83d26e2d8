package org.lectern.model;

import java.util.Arrays;
import java.util.Locale;
import org.lectern.analysis.TrainedModel;
import org.lectern.analysis.next.TrainedRecommender;
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

    static Task named(String id) {
        return Arrays.stream(values())
                .filter(task -> task.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No model answers " + id));
    }
}
