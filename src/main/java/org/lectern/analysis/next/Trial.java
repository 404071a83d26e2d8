package org.lectern.analysis.next;

import java.util.List;
import java.util.Optional;

/**
 * All models judged by items that they have not seen.
 *
 * @param split how learners' items were divided
 * @param learners how many judge
 * @param training pairs of a learner and an item that models were fitted to
 * @param held pairs that were to be foretold
 * @param scored every model by every measure, models in the order of telling
 */
record Trial(String split, int learners, long training, long held, List<Scored> scored) {

    /** The last items of each learner. */
    static final String LAST = "last";

    /** All that happened after one moment. */
    static final String TIME = "time";

    /** The measure that verdicts stand on. */
    static final String MEASURE = "ndcg";

    Trial {
        scored = List.copyOf(scored);
    }

    /** Models in the order of telling. */
    List<String> models() {
        return scored.stream().map(Scored::model).distinct().toList();
    }

    Optional<Scored> of(String model, String metric) {
        return scored.stream()
                .filter(one -> one.model().equals(model) && one.metric().equals(metric))
                .findFirst();
    }

    /** What a model scores by the measure that verdicts stand on. */
    Scored of(String model) {
        return of(model, MEASURE).orElseThrow();
    }
}
