package org.lectern.analysis.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.lectern.analysis.FewLearners;
import org.lectern.stats.Binomial;
import org.lectern.stats.Quantiles;

/**
 * How often something happens at each moment of a video, and how often it would if the moment were like those around it.
 *
 * <p>At moment i, kᵢ of nᵢ people do it, each counted once. If nothing stands out there, they do it with the chance
 *
 * <pre>
 *   rᵢ = max( median of kⱼ / nⱼ over moments j with h &lt; |i - j| ≤ w,  Σ kⱼ / Σ nⱼ over all moments j )
 * </pre>
 *
 * <p>with w a fifth and h a fiftieth of the video's moments. The median follows slow changes along the video and does not
 * see a narrow peak; the mean, which holds what stands out too, keeps the chance from being put at nothing where something
 * is rare. The p-value is the exact one of kᵢ or more in nᵢ independent people ({@link Binomial}), doubled for the other
 * side. A moment with ten people or fewer is not tested.
 *
 * @param kind what happens
 * @param counts kᵢ
 * @param of nᵢ, at least kᵢ
 */
record Rates(Kind kind, List<Long> counts, List<Long> of) {

    /** A rate has to be this many times the usual one to be worth telling, however sure it is. */
    private static final double WORTH_TELLING = 1.5;

    /** Of those who could, the least share that is worth telling. */
    private static final double LEAST = 0.01;

    Rates {
        counts = List.copyOf(counts);
        of = List.copyOf(of);
    }

    /** One moment that is tested. */
    record Tested(Kind kind, int moment, long count, long of, double usual, double p) {

        /** Whether it happens often enough to be told, if it is no chance. */
        boolean large() {
            return count >= Math.max(WORTH_TELLING * usual, LEAST) * of;
        }
    }

    /** Moments whose distance is at most this belong to one neighbourhood. */
    static int near(int moments) {
        return Math.max(1, moments / 50);
    }

    List<Tested> tested() {
        double[] usual = usual();
        List<Tested> tested = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            if (of.get(i) > FewLearners.MOST) {
                tested.add(tested(i, usual[i]));
            }
        }
        return tested;
    }

    /** rᵢ of every moment. */
    double[] usual() {
        double mean = mean();
        return IntStream.range(0, counts.size())
                .mapToDouble(i -> Math.max(mean, localMedian(i)))
                .toArray();
    }

    private Tested tested(int moment, double usual) {
        long k = counts.get(moment);
        long n = of.get(moment);
        double p = k > n * usual ? Binomial.twoSided(k, n, usual) : 1;
        return new Tested(kind, moment, k, n, usual, p);
    }

    private double mean() {
        double people = of.stream().mapToLong(Long::longValue).sum();
        return people == 0 ? 0 : counts.stream().mapToLong(Long::longValue).sum() / people;
    }

    private double localMedian(int moment) {
        int far = Math.max(5, counts.size() / 5);
        int near = near(counts.size());
        double[] around = IntStream.rangeClosed(moment - far, moment + far)
                .filter(i -> i >= 0 && i < counts.size() && Math.abs(i - moment) > near && of.get(i) > 0)
                .mapToDouble(i -> (double) counts.get(i) / of.get(i))
                .toArray();
        return around.length == 0 ? 0 : Quantiles.median(around);
    }
}
