package org.lectern.analysis.engagement;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.lectern.analysis.Unranked;
import org.lectern.stats.MinMax;
import org.lectern.stats.Quantiles;
import org.lectern.stats.VarianceShare;
import org.lectern.study.Learners;

/**
 * Every learner's score. With A the mean completion over a learner's views, U the number of distinct videos and w the
 * weight of completion,
 *
 * <pre>
 *   score = w (A - min A) / (max A - min A) + (1 - w) (U - min U) / (max U - min U)
 * </pre>
 *
 * <p>in 0..1, with minima and maxima over all learners that the filter lets through; a part that is the same for all
 * counts 0.5.
 */
final class EngagementResult {

    private final EngagementParams params;
    private final Learners learners;
    private final Audience audience;
    private final MinMax completion;
    private final MinMax videos;
    private final double[] scores;
    private final int[] order;
    private final int[] ranked;
    private final int[] places;

    /** @param learners at least one */
    EngagementResult(EngagementParams params, Learners learners, Audience audience) {
        this.params = params;
        this.learners = learners;
        this.audience = audience;
        completion = MinMax.of(meansOfAll());
        videos = MinMax.of(videosOfAll());
        scores = scores(params.completionWeight());
        // Learners stand in the order of their names, so equal scores keep it.
        order = IntStream.range(0, learners.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer learner) -> -scores[learner]))
                .mapToInt(Integer::intValue)
                .toArray();
        ranked = atLeast(params.minimumRanked());
        places = places();
    }

    private double[] values(IntToDoubleFunction value) {
        return IntStream.range(0, learners.size()).mapToDouble(value).toArray();
    }

    EngagementParams params() {
        return params;
    }

    Learners learners() {
        return learners;
    }

    Audience audience() {
        return audience;
    }

    int size() {
        return scores.length;
    }

    /** The scale of mean completion, in percent. */
    MinMax completion() {
        return completion;
    }

    /** The scale of the number of distinct videos. */
    MinMax videos() {
        return videos;
    }

    /** Mean completion of every learner, in percent, in the order of their names. */
    double[] meansOfAll() {
        return values(learners::mean);
    }

    /** Number of distinct videos of every learner, in the order of their names. */
    double[] videosOfAll() {
        return values(learners::videos);
    }

    double score(int learner) {
        return scores[learner];
    }

    /** All scores in the order of the learners' names; not to be changed. */
    double[] scores() {
        return scores;
    }

    /** All scores under another weight of completion, in the order of the learners' names. */
    double[] scores(double completionWeight) {
        return values(learner -> completionWeight * completion.scaled(learners.mean(learner))
                + (1 - completionWeight) * videos.scaled((double) learners.videos(learner)));
    }

    /** All learners, highest score first, equal scores by name. */
    int[] order() {
        return order;
    }

    /** The learners that a ranking may show, highest score first, equal scores by name. */
    int[] ranked() {
        return ranked;
    }

    /** Whether a ranking may show a learner. */
    boolean isRanked(int learner) {
        return learners.views(learner) >= params.minimumRanked();
    }

    /** The learners that a ranking may show, then the others; each highest score first, equal scores by name. */
    List<Integer> rankedFirst() {
        return Unranked.last(Arrays.stream(order).boxed().toList(), this::isRanked);
    }

    /** The learners with at least so many views, highest score first, equal scores by name. */
    int[] atLeast(int views) {
        return Arrays.stream(order)
                .filter(learner -> learners.views(learner) >= views)
                .toArray();
    }

    /** The learners at the top of the ranking, highest first; never one that is at its bottom too. */
    List<Integer> highest() {
        return Arrays.stream(ranked)
                .limit(Math.min(params.ranked(), (ranked.length + 1) / 2))
                .boxed()
                .toList();
    }

    /** The learners at the bottom of the ranking, the lowest last. */
    List<Integer> lowest() {
        int size = Math.min(params.ranked(), ranked.length - highest().size());
        return Arrays.stream(ranked).skip(ranked.length - size).boxed().toList();
    }

    /** Type 7 quantile of the scores. */
    double quantile(double p) {
        return Quantiles.of(scores, p);
    }

    double median() {
        return quantile(0.5);
    }

    /** The share of the scores' variance that mean completion brings; the rest is the number of videos'. NaN where all are equal. */
    double completionShare() {
        return VarianceShare.of(
                values(learner -> params.completionWeight() * completion.scaled(learners.mean(learner))), scores);
    }

    /** The place from the top, 1 for the highest; equal scores share the best of their places. */
    int place(int learner) {
        return places[learner];
    }

    private int[] places() {
        int[] found = new int[order.length];
        for (int at = 0; at < order.length; at++) {
            boolean sameAsBefore = at > 0 && scores[order[at]] == scores[order[at - 1]];
            found[order[at]] = sameAsBefore ? found[order[at - 1]] : at + 1;
        }
        return found;
    }

    /** The share of the learners with a lower score, 0..1. */
    double shareBelow(int learner) {
        double score = scores[learner];
        return (double) Arrays.stream(scores).filter(other -> other < score).count() / size();
    }
}
