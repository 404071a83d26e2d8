package org.lectern.upkeep;

import java.util.Objects;
import java.util.Optional;
import org.lectern.analysis.Findings;
import org.lectern.analysis.Jury;
import org.lectern.analysis.TrainedModel;
import org.lectern.contract.TaskContext;
import org.lectern.evaluation.Estimate;
import org.lectern.evaluation.Judges;
import org.lectern.evaluation.Measure;
import org.lectern.model.Task;
import org.lectern.recommend.RankingMetric;
import org.lectern.runs.ScoreWords;
import org.lectern.stats.Interval;

/**
 * A new model beside the one in use, both judged by the same learners of the newest data, whom the new one has not seen. The one in use may
 * have seen some of them, which speaks for it.
 *
 * @param measure that decides
 * @param before what the model in use scores
 * @param now what the new one scores
 * @param better how much better the new one is, whichever way the measure counts; below 0 it is worse
 * @param rows that judged
 * @param learners whose they are
 */
public record Challenge(String measure, Estimate before, Estimate now, Estimate better, long rows, int learners) {

    /**
     * Sets a new model beside the one in use.
     *
     * @param found with the new model and who judged it
     * @return empty where nobody judged both
     * @throws org.lectern.contract.TaskCancelled when cancelled
     */
    static Optional<Challenge> of(TrainedModel inUse, Findings found, TaskContext context) {
        return found.jury()
                .flatMap(jury -> jury.of(inUse).flatMap(judges -> of(judges, jury, Task.of(inUse), found, context)));
    }

    private static Optional<Challenge> of(Judges inUse, Jury jury, Task task, Findings found, TaskContext context) {
        String measure = measure(task);
        long seed = found.provenance().seed();
        Estimate more = jury.own().difference(inUse, seed, context).get(measure);
        if (more == null || Double.isNaN(more.value())) {
            return Optional.empty();
        }
        return Optional.of(new Challenge(
                measure,
                Objects.requireNonNull(inUse.scores(seed, context).get(measure)),
                Objects.requireNonNull(jury.own().scores(seed, context).get(measure)),
                ScoreWords.isLoss(measure) ? less(more) : more,
                jury.own().rows(),
                jury.own().learners()));
    }

    private static Estimate less(Estimate more) {
        return new Estimate(
                -more.value(), more.interval().map(interval -> new Interval(-interval.high(), -interval.low())));
    }

    /**
     * The measure that decides: of completion how far probabilities are from what came true, as they are what is acted on; of risk who is
     * put first; of recommendations how near the front that stands which is opened.
     */
    static String measure(Task task) {
        return switch (task) {
            case COMPLETION -> Measure.BRIER_SCORE.id();
            case RISK -> Measure.ROC_AUC.id();
            case RECOMMEND -> RankingMetric.NDCG.id();
        };
    }

    /** Whether the new model is not worse than may be. */
    boolean isWon(Policy policy) {
        return better.value() >= -policy.margin();
    }
}
