package org.lectern.recommend;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.lectern.contract.TaskContext;

/**
 * Judges a model by what learners opened later: it ranks all items but those that the learner has opened in training, none left
 * out by chance. Source for ranking all: W. Krichene and S. Rendle, On sampled metrics for item recommendation, KDD 2020,
 * 1748-1757.
 */
public final class RankingEvaluation {

    /** Learners that one thread takes at a time. */
    private static final int BLOCK = 32;

    private final Recommender recommender;
    private final Split split;
    private final boolean masks;
    private final int k;
    private final int[] learners;
    private final int[][] shown;
    private final Map<RankingMetric, double[]> figures = new EnumMap<>(RankingMetric.class);

    private RankingEvaluation(Recommender recommender, Split split, boolean masks, int k, int[] learners) {
        this.recommender = recommender;
        this.split = split;
        this.masks = masks;
        this.k = k;
        this.learners = learners;
        shown = new int[learners.length][];
        for (RankingMetric metric : RankingMetric.values()) {
            figures.put(metric, new double[learners.length]);
        }
    }

    /**
     * @param recommender fitted on what the split trains
     * @param k how many items are shown, at least 1
     * @param learners who judge, as {@link Split#judges()} gives them
     * @throws org.lectern.contract.TaskCancelled when cancelled, between learners
     */
    public static Judged of(Recommender recommender, Split split, int k, int[] learners, TaskContext context) {
        return new RankingEvaluation(recommender, split, true, k, learners).run(context);
    }

    /** As {@link #of}, but careless: what a learner has opened before is ranked along and takes places. */
    static Judged unmasked(Recommender recommender, Split split, int k, int[] learners, TaskContext context) {
        return new RankingEvaluation(recommender, split, false, k, learners).run(context);
    }

    private Judged run(TaskContext context) {
        int blocks = (learners.length + BLOCK - 1) / BLOCK;
        IntStream.range(0, blocks).parallel().forEach(block -> {
            double[] scores = new double[split.train().items()];
            for (int place = block * BLOCK; place < Math.min(learners.length, (block + 1) * BLOCK); place++) {
                context.checkCancelled();
                judge(place, scores);
            }
        });
        int[] histories = IntStream.of(learners)
                .map(learner -> split.train().end(learner) - split.train().start(learner))
                .toArray();
        return new Judged(
                recommender.id(),
                k,
                learners,
                histories,
                shown,
                figures,
                split.train().learnersOf());
    }

    private void judge(int place, double... scores) {
        int learner = learners[place];
        int[] history = split.train().history(learner);
        int[] test = split.test()[learner];
        recommender.score(learner, history, scores);
        for (int item : history) {
            scores[item] = masks ? Double.NEGATIVE_INFINITY : scores[item];
        }
        shown[place] = TopItems.of(scores, k);
        boolean[] hits = hits(shown[place], test);
        Map<RankingMetric, Double> measured = RankingMetrics.of(hits, k, test.length, firstRank(scores, test));
        measured.forEach((metric, figure) -> of(metric)[place] = figure);
    }

    private double[] of(RankingMetric metric) {
        return Objects.requireNonNull(figures.get(metric));
    }

    static boolean[] hits(int[] shown, int... test) {
        boolean[] hits = new boolean[shown.length];
        for (int place = 0; place < shown.length; place++) {
            hits[place] = Arrays.binarySearch(test, shown[place]) >= 0;
        }
        return hits;
    }

    /** The rank of the best test item among all candidates, from 1; 0 where none is a candidate. */
    private static int firstRank(double[] scores, int... test) {
        int best = test[0];
        for (int item : test) {
            best = scores[item] > scores[best] ? item : best;
        }
        double its = scores[best];
        int above = 0;
        for (double score : scores) {
            above += score > its ? 1 : 0;
        }
        for (int item = 0; item < best; item++) {
            above += scores[item] == its ? 1 : 0;
        }
        return its == Double.NEGATIVE_INFINITY ? 0 : above + 1;
    }
}
