package org.lectern.server;

import org.lectern.analysis.TrainedModel;
import org.lectern.analysis.next.Recommending;
import org.lectern.analysis.next.TrainedRecommender;
import org.lectern.contract.TaskContext;

/** A model, ready to be asked. */
sealed interface Asked {

    /** One that predicts. */
    record Predicted(Answers answers) implements Asked {}

    /** One that chooses what comes next. */
    record Recommender(Recommending recommending) implements Asked {}

    static Asked of(TrainedModel model) {
        return model instanceof TrainedRecommender recommender
                ? new Recommender(Recommending.of(recommender, TaskContext.quiet()))
                : new Predicted(Answers.of(model));
    }
}
