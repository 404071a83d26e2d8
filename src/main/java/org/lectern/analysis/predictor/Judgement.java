package org.lectern.analysis.predictor;

import java.util.Comparator;
import java.util.List;
import org.lectern.analysis.FewLearners;
import org.lectern.contract.TaskContext;
import org.lectern.stats.Confusion;

/**
 * What a model is worth.
 *
 * @param views judged
 * @param finished how many of them were
 * @param learners who made them
 * @param unseenCourses how many of the views are of courses that were not there in training
 * @param metrics in the order of {@link Measure}, each beside {@linkplain Measure#ofBaseRate its baseline}
 * @param averageAlone the same of a logistic regression on the average alone, on the same views
 * @param overAverageAlone ROC-AUC of the model less that of the regression, on the same learners drawn anew
 * @param sparedOverAverageAlone log loss of the regression less that of the model
 * @param sparedOverBaseRate log loss of saying the base rate of training of every view, less that of the model
 * @param reliability probabilities rising
 * @param confusion at the model's threshold
 * @param averageDrop by how much ROC-AUC falls where averages are shuffled among the views, see {@link CellCounts}
 * @param courseDrop the same where courses are
 */
record Judgement(
        long views,
        long finished,
        long learners,
        long unseenCourses,
        List<Metric> metrics,
        List<Metric> averageAlone,
        Estimate overAverageAlone,
        Estimate sparedOverAverageAlone,
        Estimate sparedOverBaseRate,
        List<ReliabilityBin> reliability,
        Confusion confusion,
        Estimate averageDrop,
        Estimate courseDrop) {

    Judgement {
        metrics = List.copyOf(metrics);
        averageAlone = List.copyOf(averageAlone);
        reliability = List.copyOf(reliability);
    }

    /**
     * Judges a model by views that it did not see.
     *
     * @param seed of the learners drawn anew
     * @throws org.lectern.contract.TaskCancelled when cancelled, between two draws
     */
    static Judgement of(Trial trial, long seed, TaskContext context) {
        return new Judge(trial).judge(seed, context);
    }

    Metric metric(Measure measure) {
        return named(metrics, measure);
    }

    /** A measure of the model, as an estimate. */
    Estimate estimate(Measure measure) {
        return Estimate.of(metric(measure));
    }

    /** A measure of the regression on the average alone, as an estimate. */
    Estimate estimateAlone(Measure measure) {
        return Estimate.of(named(averageAlone, measure));
    }

    private static Metric named(List<Metric> metrics, Measure measure) {
        return metrics.stream()
                .filter(metric -> metric.name().equals(measure.id()))
                .findFirst()
                .orElseThrow();
    }

    /** Where most of the calibration error comes from. */
    ReliabilityBin worstBin() {
        return reliability.stream()
                .max(Comparator.comparingDouble(bin -> bin.views() * Math.abs(bin.predicted() - bin.finished())))
                .orElseThrow();
    }

    /** Whether learners are enough to call anything sure. */
    boolean manyLearners() {
        return learners > FewLearners.MOST;
    }

    /** Whether all judged views went alike, so that nothing can be told apart. */
    boolean oneClass() {
        return finished == 0 || finished == views;
    }
}
