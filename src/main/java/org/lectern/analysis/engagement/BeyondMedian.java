package org.lectern.analysis.engagement;

import java.util.Arrays;
import java.util.List;
import org.lectern.analysis.BeyondChance;
import org.lectern.stats.Binomial;
import org.lectern.stats.Quantiles;

/**
 * Which ranked learners score above or below the middle of all, {@link BeyondChance beyond chance}.
 *
 * <p>How many videos somebody opens is one number; how much it would vary by chance cannot be seen in it, and where learners who
 * are alike in everything stop opening more, it varies a lot. So it may keep a learner from being named, and names nobody. Named is
 * who scores below the middle and watches less far, beyond chance, than three: the mean completion with which the
 * learner would score the middle, the middle of all learners' means, and the mean of all views, which unlike the middle
 * is not moved by how many learners have few views; and likewise above. How far the learner's own mean lies from these is tested
 * with the exact binomial distribution ({@link Binomial#ofMean}) for as many independent views as
 * {@link ScoreInterval#independent} counts; the normal curve would call too much certain near 100 %. All three must differ, so
 * that the largest of three p-values counts (R. L. Berger, Multiparameter hypothesis testing and acceptance sampling,
 * Technometrics 24 (1982), 295-300).
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
        double middleOfMeans = Quantiles.median(result.meansOfAll());
        double meanOfViews = result.learners().mean();
        BeyondChance<Integer> apart = BeyondChance.of(
                Arrays.stream(result.ranked()).boxed().toList(),
                learner -> p(result, learner, middle, middleOfMeans, meanOfViews),
                learner -> result.score(learner) > middle);
        return new BeyondMedian(apart.above(), apart.below().reversed());
    }

    /** @param others mean completions, in percent, that the learner's has to differ from, too */
    private static double p(EngagementResult result, int learner, double middle, double... others) {
        double apart = middle - result.score(learner);
        double weight = result.params().completionWeight();
        if (apart == 0 || result.completion().isPoint() || weight == 0) {
            return 1;
        }
        double mean = result.learners().mean(learner);
        double enough =
                mean + apart * (result.completion().high() - result.completion().low()) / weight;
        double ceiling = result.audience().ceiling();
        long independent = ScoreInterval.independent(result, learner);
        double largest = p(mean, enough, apart > 0, ceiling, independent);
        for (double other : others) {
            largest = Math.max(largest, p(mean, other, apart > 0, ceiling, independent));
        }
        return largest;
    }

    /** 1 where the mean does not lie on the side that the score lies on. */
    private static double p(double mean, double expected, boolean below, double ceiling, long independent) {
        boolean onThatSide = below ? mean < expected : mean > expected;
        return onThatSide
                ? Binomial.ofMean(Math.min(1, mean / ceiling), independent, Math.clamp(expected / ceiling, 0, 1))
                : 1;
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
