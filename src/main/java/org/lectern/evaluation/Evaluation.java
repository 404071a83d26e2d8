package org.lectern.evaluation;

import java.util.Comparator;
import java.util.List;
import org.lectern.stats.Confusion;

/**
 * What a model is worth, as {@link Evaluator} found.
 *
 * @param rows judged
 * @param positives how many of them are a yes
 * @param learners whose they are
 * @param manyLearners whether these are enough to call anything sure
 * @param metrics in the order of {@link Measure}, each beside {@linkplain Measure#ofBaseRate its baseline}
 * @param simpler the same of a simpler model, on the same rows
 * @param overSimpler ROC-AUC of the model less that of the simpler one, on the same resampled learners
 * @param sparedOverSimpler log loss of the simpler model less that of the model
 * @param sparedOverBaseRate log loss of saying the base rate of training of every row, less that of the model
 * @param reliability probabilities rising
 * @param confusion at the model's threshold
 * @param drops by how much ROC-AUC falls where each feature is shuffled among the rows, in their order
 */
public record Evaluation(
        long rows,
        long positives,
        long learners,
        boolean manyLearners,
        List<Metric> metrics,
        List<Metric> simpler,
        Estimate overSimpler,
        Estimate sparedOverSimpler,
        Estimate sparedOverBaseRate,
        List<ReliabilityBin> reliability,
        Confusion confusion,
        List<Estimate> drops) {

    public Evaluation {
        metrics = List.copyOf(metrics);
        simpler = List.copyOf(simpler);
        reliability = List.copyOf(reliability);
        drops = List.copyOf(drops);
    }

    /** A measure of the model, beside its baselines. */
    public Metric metric(Measure measure) {
        return named(metrics, measure);
    }

    /** A measure of the model, as an estimate. */
    public Estimate estimate(Measure measure) {
        return Estimate.of(metric(measure));
    }

    /** A measure of the simpler model, as an estimate. */
    public Estimate estimateOfSimpler(Measure measure) {
        return Estimate.of(named(simpler, measure));
    }

    private static Metric named(List<Metric> metrics, Measure measure) {
        return metrics.stream()
                .filter(metric -> metric.name().equals(measure.id()))
                .findFirst()
                .orElseThrow();
    }

    /** Where most of the calibration error comes from. */
    public ReliabilityBin worstBin() {
        return reliability.stream()
                .max(Comparator.comparingDouble(bin -> bin.rows() * Math.abs(bin.predicted() - bin.share())))
                .orElseThrow();
    }

    /** Whether all judged rows went alike, so that nothing can be told apart. */
    public boolean oneClass() {
        return positives == 0 || positives == rows;
    }
}
