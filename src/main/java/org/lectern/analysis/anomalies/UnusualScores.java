package org.lectern.analysis.anomalies;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lectern.contract.TaskContext;
import org.lectern.learning.IsolationScores;

/**
 * Compares learners by five figures at once: mean completion, its spread, the share of views finished, and the number of
 * distinct videos and of views. The last two have long tails and are taken as logarithms, so that having watched little
 * can stand out as well as having watched much.
 */
final class UnusualScores {

    /** Fewer learners than this are too few to stand apart from. */
    static final int FEWEST = 10;

    private UnusualScores() {}

    /** Learners with enough views, highest score first, equal scores by name; none where they are fewer than ten. */
    static List<ScoredLearner> scores(List<LearnerProfile> learners, AnomaliesParams params, TaskContext context) {
        List<LearnerProfile> compared = learners.stream()
                .filter(learner -> learner.views() >= params.minimumViews())
                .toList();
        if (compared.size() < FEWEST) {
            return List.of();
        }
        double[][] figures = compared.stream().map(UnusualScores::figures).toArray(double[][]::new);
        double[] scores = IsolationScores.of(figures, params.seed(), context);
        List<ScoredLearner> scored = new ArrayList<>(scores.length);
        for (int i = 0; i < scores.length; i++) {
            scored.add(new ScoredLearner(compared.get(i), scores[i]));
        }
        scored.sort(Comparator.comparingDouble(ScoredLearner::score)
                .reversed()
                .thenComparing(each -> each.learner().name()));
        return scored;
    }

    private static double[] figures(LearnerProfile learner) {
        return new double[] {
            learner.mean(),
            learner.deviation(),
            learner.finishedShare(),
            Math.log((double) learner.videos()),
            Math.log((double) learner.views())
        };
    }
}
