package org.lectern.recommend;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What a model showed to learners and how near it came to what they opened, learner by learner.
 *
 * @param id of the model
 * @param k how many items were to be shown
 * @param learners who judge, ascending
 * @param histories how many items each had opened before
 * @param shown to each, best first
 * @param figures of each measure, as the learners
 * @param popularity how many learners opened each item in training
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Judged(
        String id,
        int k,
        int[] learners,
        int[] histories,
        int[][] shown,
        Map<RankingMetric, double[]> figures,
        int[] popularity) {

    /** A measure, as the learners. */
    public double[] of(RankingMetric metric) {
        return Objects.requireNonNull(figures.get(metric));
    }

    /** The mean of a measure over learners; NaN of nobody. */
    public double mean(RankingMetric metric) {
        return Arrays.stream(of(metric)).average().orElse(Double.NaN);
    }

    /** The share of all items that were shown to anybody, 0..1. */
    public double coverage() {
        return Arrays.stream(counts()).filter(count -> count > 0).count() / (double) popularity.length;
    }

    /** How many learners opened what was shown: the mean over learners of the mean over what each was shown. */
    public double meanPopularity() {
        return Arrays.stream(shown)
                .filter(items -> items.length > 0)
                .mapToDouble(items -> Arrays.stream(items)
                        .map(item -> popularity[item])
                        .average()
                        .orElseThrow())
                .average()
                .orElse(Double.NaN);
    }

    /**
     * How unevenly items were shown, by the Gini coefficient of how often each was: 0 where all as often, near 1 where everybody
     * was shown the same few.
     */
    public double gini() {
        int[] counts = counts();
        Arrays.sort(counts);
        double sum = 0;
        double ranked = 0;
        for (int rank = 1; rank <= counts.length; rank++) {
            sum += counts[rank - 1];
            ranked += (double) rank * counts[rank - 1];
        }
        return 2 * ranked / (counts.length * sum) - (counts.length + 1.0) / counts.length;
    }

    /** Learners with a history of this length only. */
    public Judged only(HistoryLength length) {
        return only(place -> length.holds(histories[place]));
    }

    /** Some of the learners only, by place. */
    public Judged only(IntPredicate stays) {
        int[] places = IntStream.range(0, learners.length).filter(stays).toArray();
        Map<RankingMetric, double[]> some = new EnumMap<>(RankingMetric.class);
        figures.forEach((metric, all) -> some.put(
                metric, IntStream.of(places).mapToDouble(place -> all[place]).toArray()));
        return new Judged(
                id,
                k,
                IntStream.of(places).map(place -> learners[place]).toArray(),
                IntStream.of(places).map(place -> histories[place]).toArray(),
                IntStream.of(places).mapToObj(place -> shown[place]).toArray(int[][]::new),
                some,
                popularity);
    }

    /** How often each item was shown. */
    private int[] counts() {
        int[] counts = new int[popularity.length];
        for (int[] items : shown) {
            for (int item : items) {
                counts[item]++;
            }
        }
        return counts;
    }
}
