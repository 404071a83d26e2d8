package org.lectern.analysis.engagement;

import java.util.Arrays;
import java.util.List;
import org.lectern.analysis.BeyondChance;
import org.lectern.stats.Normal;
import org.lectern.stats.Quantiles;
import org.lectern.stats.Wilson;

/**
 * Which ranked learners score above or below the middle of all, {@link BeyondChance beyond chance}.
 *
 * <p>A learner's score equals the middle for one mean completion only; how far the learner's own mean lies from that one
 * is tested as {@link ScoreInterval#ofMean} counts, by distinct videos. Where no mean could reach the middle, the number
 * of videos, which is exact, decides.
 *
 * @param above highest score first
 * @param below lowest score first
 */
record BeyondMedian(List<Integer> above, List<Integer> below) {

    BeyondMedian {
        above = List.copyOf(above);
        below = List.copyOf(below);
    }

    static BeyondMedian of(EngagementResult result) {
        double middle = result.median();
        BeyondChance<Integer> apart = BeyondChance.of(
                Arrays.stream(result.ranked()).boxed().toList(),
                learner -> p(result, learner, middle),
                learner -> result.score(learner) > middle);
        return new BeyondMedian(apart.above(), apart.below().reversed());
    }

    private static double p(EngagementResult result, int learner, double middle) {
        double apart = middle - result.score(learner);
        if (apart == 0) {
            return 1;
        }
        double ceiling = result.audience().ceiling();
        double mean = Math.min(1, result.learners().mean(learner) / ceiling);
        double range = result.completion().high() - result.completion().low();
        double expected = mean + apart * range / result.params().completionWeight() / ceiling;
        if (range == 0 || !(expected >= 0 && expected <= 1)) {
            return 0;
        }
        return Normal.twoSided(Wilson.score(mean, expected, result.learners().videos(learner)));
    }

    /** How far the ends of a ranked learner's interval typically lie from each other, halved; NaN where nobody is ranked. */
    static double typicalDoubt(EngagementResult result) {
        double[] halves = Arrays.stream(result.ranked())
                .mapToObj(learner -> ScoreInterval.of(result, learner))
                .mapToDouble(interval -> (interval.high() - interval.low()) / 2)
                .toArray();
        return halves.length == 0 ? Double.NaN : Quantiles.median(halves);
    }
}
