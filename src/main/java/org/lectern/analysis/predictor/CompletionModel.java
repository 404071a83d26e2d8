package org.lectern.analysis.predictor;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.lectern.analysis.Mode;
import org.lectern.analysis.Provenance;
import org.lectern.analysis.TrainedModel;
import org.lectern.contract.TaskContext;
import org.lectern.evaluation.Calibration;
import org.lectern.evaluation.Judges;
import org.lectern.evaluation.Metric;
import org.lectern.evaluation.Observation;
import org.lectern.learning.BoostedTrees;
import org.lectern.learning.Contributions;
import org.lectern.learning.Feature;
import org.lectern.learning.FeatureMatrix;
import org.lectern.stats.Interval;
import org.lectern.stats.Student;
import org.lectern.study.Study;

/**
 * Predicts whether a view is finished, from its learner's average completion and its course. Holds all that it takes, so
 * that it can be saved and asked elsewhere; may be asked from any thread.
 *
 * @param mode corrected or as published
 * @param finished completion from which a view is finished, in percent
 * @param threshold probability above which it is predicted to be
 * @param trees the model, over {@link #features}
 * @param resampled the same from resampled learners, at least two
 * @param calibration of the log odds
 * @param seen in training
 * @param metrics what it is worth, in the order to be shown
 * @param provenance what it was trained on
 * @param reference what it saw of learners in training; empty where nobody kept it
 */
public record CompletionModel(
        Mode mode,
        double finished,
        double threshold,
        BoostedTrees trees,
        List<BoostedTrees> resampled,
        Calibration calibration,
        Seen seen,
        List<Metric> metrics,
        Provenance provenance,
        Optional<Observation> reference)
        implements TrainedModel {

    /** What the published system calls a learner's average. */
    public static final String AVERAGE = "learner_avg_completion_rate";

    /** What the published system calls a course. */
    public static final String COURSE = "course_code";

    /** Where the average stands among the features. */
    public static final int AVERAGE_PLACE = 0;

    /** Where the course stands among them. */
    public static final int COURSE_PLACE = 1;

    /** So many averages are tried in every percent. */
    private static final int STEPS = 10;

    /** From 0 to 100. */
    private static final int AVERAGES = 100 * STEPS + 1;

    private static final double CONFIDENCE = 0.95;

    public CompletionModel {
        resampled = List.copyOf(resampled);
        metrics = List.copyOf(metrics);
        if (resampled.size() < 2 || !(threshold > 0 && threshold < 1) || !(finished > 0 && finished <= 100)) {
            throw new IllegalArgumentException("A model has resamples, a threshold, and a share that is finished");
        }
        List<Feature> features = features(seen);
        if (!trees.features().equals(features)
                || resampled.stream().anyMatch(other -> !other.features().equals(features))) {
            throw new IllegalArgumentException("A model asks for an average and a course that it saw");
        }
    }

    /** Without what it saw of learners. */
    public CompletionModel(
            Mode mode,
            double finished,
            double threshold,
            BoostedTrees trees,
            List<BoostedTrees> resampled,
            Calibration calibration,
            Seen seen,
            List<Metric> metrics,
            Provenance provenance) {
        this(mode, finished, threshold, trees, resampled, calibration, seen, metrics, provenance, Optional.empty());
    }

    /** What the trees are asked: the average, and the course by its place among those in training. */
    public static List<Feature> features(List<String> courses) {
        return List.of(Feature.number(AVERAGE), Feature.category(COURSE, courses));
    }

    /** The same of the courses that were seen in training. */
    public static List<Feature> features(Seen seen) {
        return features(seen.courses().stream().map(Seen.Course::name).toList());
    }

    CompletionModel withMetrics(List<Metric> judged) {
        return new CompletionModel(
                mode, finished, threshold, trees, resampled, calibration, seen, judged, provenance, reference);
    }

    CompletionModel withReference(Observation training) {
        return new CompletionModel(
                mode,
                finished,
                threshold,
                trees,
                resampled,
                calibration,
                seen,
                metrics,
                provenance,
                Optional.of(training.kept(provenance.seed())));
    }

    @Override
    public Observation look(Study study, TaskContext context) {
        return new CompletionStudy(this, study, context).observation();
    }

    @Override
    public Optional<Judges> judged(Study study, TaskContext context) {
        return Optional.of(new CompletionStudy(this, study, context).judged());
    }

    @Override
    public long countRows(Study study, TaskContext context) {
        return study.learners(context).views();
    }

    @Override
    public Set<String> unknown(Study study, TaskContext context) {
        return new CompletionStudy(this, study, context).unknown();
    }

    /**
     * Predicts a view.
     *
     * @param average of its learner, in percent
     * @param course its name as the study has it; one that was not there in training counts as another course
     */
    public Prediction predict(double average, String course) {
        int category = seen.category(course);
        double nearest = Math.clamp(average, seen.lowest(), seen.highest());
        double logOdds = logOdds(trees, nearest, category);
        double probability = calibration.probability(logOdds);
        return new Prediction(
                probability,
                interval(logOdds, nearest, category),
                probability > threshold,
                category >= 0,
                nearest == average,
                contributions(nearest, category));
    }

    /** The probability alone, see {@link #predict}. */
    public double probability(double average, String course) {
        return calibration.probability(
                logOdds(trees, Math.clamp(average, seen.lowest(), seen.highest()), seen.category(course)));
    }

    /** As published, a course that was not there answers no to every question; corrected, courses weigh as in training. */
    private double logOdds(BoostedTrees asked, double average, int category) {
        double course = category < 0 ? FeatureMatrix.MISSING : category;
        return mode == Mode.AS_PUBLISHED ? asked.logOdds(average, course) : logOdds(asked, average, course);
    }

    /** Log odds where a course that is missing weighs as the courses did in training. */
    static double logOdds(BoostedTrees asked, double average, double course) {
        return Double.isNaN(course)
                ? asked.expectedLogOdds(new double[] {average, course}, true, false)
                : asked.logOdds(average, course);
    }

    private Interval interval(double logOdds, double average, int category) {
        double squares = 0;
        for (BoostedTrees other : resampled) {
            double apart = logOdds(other, average, category) - logOdds;
            squares += apart * apart;
        }
        double reach = Student.critical(CONFIDENCE, resampled.size()) * Math.sqrt(squares / resampled.size());
        return new Interval(calibration.probability(logOdds - reach), calibration.probability(logOdds + reach));
    }

    private Contributions contributions(double average, int category) {
        double course = category < 0 ? FeatureMatrix.MISSING : category;
        if (category >= 0 || mode == Mode.AS_PUBLISHED) {
            return trees.contributions(average, course);
        }
        double base = trees.expectedLogOdds(new double[] {average, course}, false, false);
        return new Contributions(base, List.of(logOdds(trees, average, course) - base, 0.0));
    }

    /**
     * The smallest average, in steps of a tenth of a percent, from which on a view in this course is predicted to be finished;
     * none where it never or always is, or where a higher average is not again.
     */
    public OptionalDouble turningPoint(String course) {
        int expected = expected(course);
        boolean fromThereOn =
                IntStream.rangeClosed(AVERAGES - expected, AVERAGES - 1).allMatch(step -> expects(step, course));
        return expected == 0 || expected == AVERAGES || !fromThereOn
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) (AVERAGES - expected) / STEPS);
    }

    /** For what share of all averages a view in this course is predicted to be finished, 0..1. */
    public double shareOfAverages(String course) {
        return (double) expected(course) / AVERAGES;
    }

    private int expected(String course) {
        return (int) IntStream.range(0, AVERAGES)
                .filter(step -> expects(step, course))
                .count();
    }

    private boolean expects(int step, String course) {
        return probability((double) step / STEPS, course) > threshold;
    }
}
