package org.lectern.stats;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How sure statistics are, by drawing clusters anew with replacement, such as learners with all their views: as many as there
 * are, again and again. What is computed from one draw is paired: differences may be taken. Sources: B. Efron and R. J.
 * Tibshirani, An Introduction to the Bootstrap (1993), chapter 13 (percentiles); C. A. Field and A. H. Welsh, Bootstrapping
 * clustered data, Journal of the Royal Statistical Society B 69 (2007), 369-390.
 */
public final class ClusterBootstrap {

    /** Fewer draws that say something than this share of all make no interval. */
    private static final double ENOUGH = 0.5;

    private final double[][] draws;

    private ClusterBootstrap(double[][] draws) {
        this.draws = draws;
    }

    /**
     * Draws, beside one another; every draw has random numbers of its own, so that it does not matter who makes it when.
     *
     * @param clusters how many there are
     * @param resamples how often they are drawn anew
     * @param seed the same one gives the same draws, on any machine
     * @param statistics told how often each cluster was drawn, from any thread, gives as many numbers every time
     */
    public static ClusterBootstrap draw(int clusters, int resamples, long seed, Function<int[], double[]> statistics) {
        SplittableRandom seeds = new SplittableRandom(seed);
        SplittableRandom[] generators =
                Stream.generate(seeds::split).limit(resamples).toArray(SplittableRandom[]::new);
        return new ClusterBootstrap(Arrays.stream(generators)
                .parallel()
                .map(random -> statistics.apply(times(clusters, random)))
                .toArray(double[][]::new));
    }

    /** How often each cluster is drawn in one draw. */
    public static int[] times(int clusters, SplittableRandom random) {
        int[] times = new int[clusters];
        for (int i = 0; i < clusters; i++) {
            times[random.nextInt(clusters)]++;
        }
        return times;
    }

    /**
     * The 95 % interval of a statistic: between the percentiles 2.5 and 97.5 of the draws, and the value itself where chance
     * pushes all draws to one side of it, as it does with what cannot be negative. Draws of few clusters differ too little: what
     * lies on either side of the value is stretched as Student's distribution is beside the normal one.
     *
     * @param statistic its place
     * @param value of all clusters, once each
     * @param worth how many clusters of one size these are worth, over 1
     * @return empty where the value, or most draws, are NaN
     */
    public Optional<Interval> interval(int statistic, double value, double worth) {
        double[] known = Arrays.stream(draws)
                .mapToDouble(draw -> draw[statistic])
                .filter(drawn -> !Double.isNaN(drawn))
                .toArray();
        if (Double.isNaN(value) || known.length == 0 || known.length < ENOUGH * draws.length) {
            return Optional.empty();
        }
        double tail = (1 - Wilson.CONFIDENCE) / 2;
        double stretch = Student.critical(Wilson.CONFIDENCE, Math.max(1, worth - 1))
                / Normal.quantile(1 - tail)
                * Math.sqrt(worth / (worth - 1));
        double below = Math.max(0, value - Quantiles.of(known, tail));
        double above = Math.max(0, Quantiles.of(known, 1 - tail) - value);
        return Optional.of(new Interval(value - stretch * below, value + stretch * above));
    }
}
