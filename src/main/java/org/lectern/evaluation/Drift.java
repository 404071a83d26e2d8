package org.lectern.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.lectern.learning.Feature;
import org.lectern.learning.FeatureMatrix;
import org.lectern.stats.Independence;
import org.lectern.stats.StabilityIndex;

/**
 * How far a feature lies otherwise in judged rows than in those that trained: with aᵢ and bᵢ the shares of training and of
 * judged rows in bin i,
 *
 * <pre>
 *   PSI = Σ (bᵢ - aᵢ) log(bᵢ / aᵢ)
 * </pre>
 *
 * <p>the population stability index, in nats. Numbers have ten bins, cut at the deciles of training, each holding what is at most
 * its upper end; categories, and what is missing, have bins of their own. Shares count for at least 0.0001. Source: B. Yurdakul
 * and J. Naranjo, Statistical properties of the population stability index, Journal of Risk Model Validation 14 (2020), 89-100.
 *
 * @param feature its name
 * @param index PSI, at least 0
 * @param p the chance of shares as unlike, rows being independent, where nothing has changed: few rows fill bins unevenly, and
 *     the index alone would take that for a change; NaN where all rows are in one bin
 */
public record Drift(String feature, double index, double p) {

    /** An index above this is a change that a model may not survive. */
    public static final double MUCH = 0.2;

    private static final double CHANCE = 0.05;

    /** Whether the feature has changed much, and by more than chance. */
    public boolean isMuch() {
        return index > MUCH && p < CHANCE;
    }

    /**
     * The drift of every feature, in their order.
     *
     * @param training with at least one row
     * @param judged of the same features, with at least one row
     */
    public static List<Drift> of(FeatureMatrix training, FeatureMatrix judged) {
        if (!training.features().equals(judged.features()) || training.size() == 0 || judged.size() == 0) {
            throw new IllegalArgumentException("Rows of the same features are compared");
        }
        return IntStream.range(0, training.features().size())
                .mapToObj(feature ->
                        of(training.features().get(feature), training.column(feature), judged.column(feature)))
                .toList();
    }

    private static Drift of(Feature feature, double[] training, double[] judged) {
        double[] edges = feature.kind() == Feature.Kind.CATEGORY
                ? IntStream.range(0, feature.categories().size())
                        .asDoubleStream()
                        .toArray()
                : edges(training);
        long[] before = counts(training, edges);
        long[] after = counts(judged, edges);
        return new Drift(
                feature.name(),
                StabilityIndex.of(
                        LongStream.of(before).asDoubleStream().toArray(),
                        LongStream.of(after).asDoubleStream().toArray()),
                Independence.of(new long[][] {before, after}).p());
    }

    private static double[] edges(double[] training) {
        return StabilityIndex.deciles(
                DoubleStream.of(training).filter(x -> !Double.isNaN(x)).toArray());
    }

    /** How many values are at most each edge, beyond all, and missing. */
    private static long[] counts(double[] values, double[] edges) {
        long[] counts = new long[edges.length + 2];
        for (double value : values) {
            int at = Arrays.binarySearch(edges, value + 0.0);
            counts[Double.isNaN(value) ? counts.length - 1 : at < 0 ? -at - 1 : at]++;
        }
        return counts;
    }
}
