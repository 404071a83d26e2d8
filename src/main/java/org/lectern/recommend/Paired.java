package org.lectern.recommend;

import java.util.Arrays;
import java.util.Optional;
import org.lectern.evaluation.Estimate;
import org.lectern.stats.ClusterBootstrap;
import org.lectern.stats.Interval;

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
        double[] differences = one.of(metric).clone();
        for (int place = 0; place < differences.length; place++) {
            differences[place] -= other.of(metric)[place];
        }
        return estimate(differences, seed);
    }

    /**
     * The mean of one number a learner, with its 95 % interval.
     *
     * @return NaN of none, without an interval of fewer than two
     */
    static Estimate estimate(double[] figures, long seed) {
        double mean = Arrays.stream(figures).average().orElse(Double.NaN);
        if (figures.length < 2) {
            return new Estimate(mean, Optional.empty());
        }
        Optional<Interval> interval = ClusterBootstrap.draw(
                        figures.length, DRAWS, seed, times -> new double[] {weighted(figures, times)})
                .interval(0, mean, figures.length);
        return new Estimate(mean, interval);
    }

    private static double weighted(double[] figures, int... times) {
        double sum = 0;
        for (int place = 0; place < figures.length; place++) {
            sum += figures[place] * times[place];
        }
        return sum / figures.length;
    }
}
