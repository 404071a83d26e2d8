package org.lectern.analysis.engagement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lectern.contract.TaskContext;
import org.lectern.stats.RankCorrelation;

/**
 * How much the order hangs on the weights: the chosen order against that of other weights.
 *
 * @param weights from completion counting nothing to counting alone
 */
record Sensitivity(List<Weight> weights) {

    /** The weights of completion that are always told. */
    static final double EVEN = 0.5;

    static final double STRONG = 0.7;

    private static final int STEPS = 10;

    /**
     * The order under one weight.
     *
     * @param completion weight of completion, 0..1
     * @param correlation Spearman's rank correlation of all learners' scores with the chosen ones, -1..1; NaN where all
     *     scores are equal
     * @param kept how many of the highest ranked learners are among the highest under this weight too
     * @param highest how many learners those are
     */
    record Weight(double completion, double correlation, int kept, int highest) {

        double videos() {
            return 1 - completion;
        }
    }

    Sensitivity {
        weights = List.copyOf(weights);
    }

    static Sensitivity of(EngagementResult result, TaskContext context) {
        Set<Double> tried = new TreeSet<>();
        for (int step = 0; step <= STEPS; step++) {
            tried.add((double) step / STEPS);
        }
        tried.add(result.params().completionWeight());
        Set<Integer> highest = highest(result, result.scores());
        List<Weight> weights = new ArrayList<>();
        for (double weight : tried) {
            context.checkCancelled();
            double[] scores = result.scores(weight);
            Set<Integer> others = highest(result, scores);
            others.retainAll(highest);
            weights.add(new Weight(
                    weight, RankCorrelation.spearman(result.scores(), scores), others.size(), highest.size()));
        }
        return new Sensitivity(weights);
    }

    /** The learners that would stand at the top of the ranking; equal scores by name. */
    private static Set<Integer> highest(EngagementResult result, double[] scores) {
        Comparator<Integer> worstFirst = Comparator.comparingDouble((Integer learner) -> scores[learner])
                .thenComparing(Comparator.reverseOrder());
        PriorityQueue<Integer> best = new PriorityQueue<>(worstFirst);
        for (int learner : result.ranked()) {
            best.add(learner);
            if (best.size() > result.params().ranked()) {
                best.remove();
            }
        }
        return best.stream().collect(Collectors.toCollection(TreeSet::new));
    }

    /** @param completion one of the weights */
    Weight at(double completion) {
        return weights.stream()
                .filter(weight -> weight.completion() == completion)
                .findFirst()
                .orElseThrow();
    }

    /** The smaller of the two correlations that are always told; NaN where all scores are equal. */
    double weakest() {
        return Arrays.stream(new double[] {EVEN, STRONG})
                .map(weight -> at(weight).correlation())
                .reduce(1, Math::min);
    }
}
