package org.lectern.analysis.engagement;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.lectern.stats.Holm;
import org.lectern.stats.Normal;
import org.lectern.stats.Quantiles;
import org.lectern.stats.Wilson;

/**
 * Which ranked learners score above or below the middle of all beyond chance: p-values adjusted for how many were looked
 * at, at 5 %.
 *
 * <p>A learner's score equals the middle for one mean completion only; how far the learner's own mean lies from that one
 * is tested as {@link ScoreInterval#ofMean} counts, by distinct videos. Where no mean could reach the middle, the number
 * of videos, which is exact, decides.
 *
 * @param above highest score first
 * @param below lowest score first
 */
record Standing(List<Integer> above, List<Integer> below) {

    private static final double ALPHA = 0.05;

    Standing {
        above = List.copyOf(above);
        below = List.copyOf(below);
    }

    static Standing of(Scored scored) {
        double middle = scored.median();
        int[] ranked = scored.ranked();
        double[] adjusted = Holm.adjust(Arrays.stream(ranked)
                .mapToDouble(learner -> p(scored, learner, middle))
                .toArray());
        List<Integer> apart = IntStream.range(0, ranked.length)
                .filter(at -> adjusted[at] <= ALPHA)
                .mapToObj(at -> ranked[at])
                .toList();
        return new Standing(
                apart.stream().filter(learner -> scored.score(learner) > middle).toList(),
                apart.reversed().stream()
                        .filter(learner -> scored.score(learner) < middle)
                        .toList());
    }

    private static double p(Scored scored, int learner, double middle) {
        double apart = middle - scored.score(learner);
        if (apart == 0) {
            return 1;
        }
        double ceiling = scored.audience().ceiling();
        double mean = Math.min(1, scored.learners().mean(learner) / ceiling);
        double range = scored.completion().high() - scored.completion().low();
        double expected = mean + apart * range / scored.params().completionWeight() / ceiling;
        if (range == 0 || !(expected >= 0 && expected <= 1)) {
            return 0;
        }
        return Normal.twoSided(Wilson.score(mean, expected, scored.learners().videos(learner)));
    }

    /** How far the ends of a ranked learner's interval typically lie from each other, halved; NaN where nobody is ranked. */
    static double typicalDoubt(Scored scored) {
        double[] halves = Arrays.stream(scored.ranked())
                .mapToObj(learner -> ScoreInterval.of(scored, learner))
                .mapToDouble(interval -> (interval.high() - interval.low()) / 2)
                .toArray();
        return halves.length == 0 ? Double.NaN : Quantiles.median(halves);
    }
}
