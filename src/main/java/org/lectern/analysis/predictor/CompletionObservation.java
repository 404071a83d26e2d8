package org.lectern.analysis.predictor;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.lectern.evaluation.Observation;
import org.lectern.study.Learners;

/** What a model of completion sees of learners: their averages, their courses, what it says of them, and what they finished. */
final class CompletionObservation {

    private final CompletionModel model;
    private final TreeMap<String, Double> courses = new TreeMap<>();
    private final List<Double> averages = new ArrayList<>();
    private final List<Double> scores = new ArrayList<>();
    private final List<Double> outcomes = new ArrayList<>();
    private final List<Double> missed = new ArrayList<>();

    private CompletionObservation(CompletionModel model) {
        this.model = model;
    }

    /** @param cases views by course, in the order of learners' places */
    static Observation of(CompletionModel model, Learners learners, Cases cases) {
        CompletionObservation seen = new CompletionObservation(model);
        int from = 0;
        while (from < cases.size()) {
            int until = from;
            while (until < cases.size() && cases.learner(until) == cases.learner(from)) {
                until++;
            }
            seen.add(learners, cases, from, until);
            from = until;
        }
        return seen.observation(learners);
    }

    private void add(Learners learners, Cases cases, int from, int until) {
        int learner = cases.learner(from);
        double views = learners.views(learner);
        double average = model.seen().shrunk(learners.mean(learner), learners.views(learner));
        double said = 0;
        double finished = 0;
        for (int of = from; of < until; of++) {
            String course = cases.courses().get(cases.course(of));
            double share = cases.views(of) / views;
            courses.merge(course, share, Double::sum);
            said += share * model.probability(average, course);
            finished += cases.finished(of) / views;
        }
        averages.add(average);
        scores.add(said);
        outcomes.add(finished);
        missed.add(finished - said);
    }

    private Observation observation(Learners learners) {
        return new Observation(
                List.of(
                        new Observation.Numbers(CompletionModel.AVERAGE, averages),
                        new Observation.Shares(CompletionModel.COURSE, courses, averages.size()),
                        new Observation.Numbers(Observation.SCORE, scores),
                        new Observation.Numbers(Observation.OUTCOME, outcomes),
                        new Observation.Numbers(Observation.MISSED, missed)),
                learners.views(),
                learners.size());
    }
}
