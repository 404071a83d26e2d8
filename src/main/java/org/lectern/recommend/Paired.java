package org.lectern.recommend;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lectern.evaluation.Estimate;
import org.lectern.stats.ClusterBootstrap;

/**
 * How sure measures of rankings are, by learners drawn anew. Two models are compared on the same learners, so that what makes
 * a learner easy or hard for both does not blur the difference. Of as many learners and one seed, all draws are the same.
 */
public final class Paired {

    /** How often learners are drawn anew. */
    private static final int DRAWS = 2_000;

    private Paired() {}

    /** The mean of a measure over learners, with its 95 % interval. */
    public static Estimate mean(Judged judged, RankingMetric metric, long seed) {
        return estimate(judged.of(metric), seed);
    }

    /**
     * How much more one model has of a measure than another.
     *
     * @throws IllegalArgumentException where they are not judged by the same learners
     */
    public static Estimate difference(Judged one, Judged other, RankingMetric metric, long seed) {
        if (!Arrays.equals(one.learners(), other.learners())) {
            throw new IllegalArgumentException("Only models judged by the same learners can be compared");
        }
        return estimate(apart(one.of(metric), other.of(metric)), seed);
    }

    /** One less the other, learner by learner. */
    static double[] apart(double[] one, double... other) {
        double[] apart = one.clone();
        for (int place = 0; place < apart.length; place++) {
            apart[place] -= other[place];
        }
        return apart;
    }

    /**
     * The mean of one number a learner, with its 95 % interval.
     *
     * @return NaN of none, without an interval of fewer than two
     */
    static Estimate estimate(double[] figures, long seed) {
        return estimates(List.of(figures), seed).getFirst();
    }

    /**
     * The same of several numbers a learner, which are drawn together once.
     *
     * @param figures one number a learner, in the same order of learners
     */
    public static List<Estimate> estimates(List<double[]> figures, long seed) {
        int learners = figures.getFirst().length;
        double[] means = figures.stream()
                .mapToDouble(of -> Arrays.stream(of).average().orElse(Double.NaN))
                .toArray();
        if (learners < 2) {
            return Arrays.stream(means)
                    .mapToObj(mean -> new Estimate(mean, Optional.empty()))
                    .toList();
        }
        ClusterBootstrap draws = ClusterBootstrap.draw(
                learners,
                DRAWS,
                seed,
                times -> figures.stream().mapToDouble(of -> weighted(of, times)).toArray());
        return IntStream.range(0, means.length)
                .mapToObj(place -> new Estimate(means[place], draws.interval(place, means[place], learners)))
                .toList();
    }

    private static double weighted(double[] figures, int... times) {
        double sum = 0;
        for (int place = 0; place < figures.length; place++) {
            sum += figures[place] * times[place];
        }
        return sum / figures.length;
    }
}
