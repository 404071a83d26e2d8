package org.lectern.server;

import org.lectern.analysis.predictor.CompletionModel;
import org.lectern.analysis.predictor.Prediction;

/** What the service asks of a model; asked from many threads at a time. */
interface Predictor {

    /**
     * The probability that a view is finished, 0..1.
     *
     * @param average completion of its learner, 0..100
     * @throws IllegalArgumentException where the model cannot take these values
     */
    double probability(double average, String course);

    /** The same with what stands behind it. */
    Prediction explained(double average, String course);

    /** The probability above which a view is predicted to be finished. */
    double threshold();

    static Predictor of(CompletionModel model) {
        return new Predictor() {
            @Override
            public double probability(double average, String course) {
                return model.probability(average, course);
            }

            @Override
            public Prediction explained(double average, String course) {
                return model.predict(average, course);
            }

            @Override
            public double threshold() {
                return model.threshold();
            }
        };
    }
}
