package org.lectern.analysis.predictor;

import org.lectern.learning.Contributions;
import org.lectern.stats.Interval;

/**
 * What a model says of a view.
 *
 * @param probability that it is finished, 0..1
 * @param interval 95 %: how far models from resampled learners differ
 * @param willComplete whether the probability lies above the model's threshold
 * @param knownCourse whether the course was there in training; where not, courses weigh as they did there
 * @param seenAverage whether a learner of such an average was there; where not, the nearest that was answers
 * @param contributions in log odds, before calibration; without a known course, the course adds 0
 */
public record Prediction(
        double probability,
        Interval interval,
        boolean willComplete,
        boolean knownCourse,
        boolean seenAverage,
        Contributions contributions) {

    /** What the published system says of it. */
    public static String label(boolean willComplete) {
        return willComplete ? "Will Complete" : "Will Not Complete";
    }
}
