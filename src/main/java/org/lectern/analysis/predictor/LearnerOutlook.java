package org.lectern.analysis.predictor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lectern.contract.TaskContext;
import org.lectern.stats.Interval;
import org.lectern.study.Learners;

/**
 * How likely a learner is to finish a next view in a course that they watch: the model's probabilities in their courses, each as
 * often as they watch it.
 *
 * @param views of the learner, at least 1
 * @param average as the model takes it, in percent
 * @param probability 0..1
 * @param interval the ends of the probabilities' intervals put together in the same way: how far models from resampled
 *     learners differ, and rather too wide where courses differ
 */
record LearnerOutlook(String learner, long views, double average, double probability, Interval interval) {

    /** Learners between two looks at whether the answer is still wanted. */
    private static final int STEP = 256;

    private static final Comparator<LearnerOutlook> LEAST_LIKELY_FIRST =
            Comparator.comparingDouble(LearnerOutlook::probability).thenComparing(LearnerOutlook::learner);

    /**
     * Of all learners, the least likely first.
     *
     * @param cases their views by course, in the order of learners' places
     */
    static List<LearnerOutlook> of(CompletionModel model, Learners learners, Cases cases, TaskContext context) {
        List<LearnerOutlook> outlooks = new ArrayList<>();
        int from = 0;
        while (from < cases.size()) {
            if (outlooks.size() % STEP == 0) {
                context.checkCancelled();
            }
            int until = from;
            while (until < cases.size() && cases.learner(until) == cases.learner(from)) {
                until++;
            }
            outlooks.add(of(model, learners, cases, from, until));
            from = until;
        }
        outlooks.sort(LEAST_LIKELY_FIRST);
        return List.copyOf(outlooks);
    }

    private static LearnerOutlook of(CompletionModel model, Learners learners, Cases cases, int from, int until) {
        int learner = cases.learner(from);
        long views = learners.views(learner);
        double average = model.seen().shrunk(learners.mean(learner), views);
        double probability = 0;
        double low = 0;
        double high = 0;
        for (int of = from; of < until; of++) {
            Prediction prediction = model.predict(average, cases.courses().get(cases.course(of)));
            double share = (double) cases.views(of) / views;
            probability += share * prediction.probability();
            low += share * prediction.interval().low();
            high += share * prediction.interval().high();
        }
        // Sums of rounded shares may pass each other by a last digit.
        Interval interval = new Interval(Math.min(low, probability), Math.max(high, probability));
        return new LearnerOutlook(learners.name(learner), views, average, probability, interval);
    }
}
