package org.lectern.analysis.risk;

import java.util.List;
import java.util.Map;
import org.lectern.evaluation.Drift;
import org.lectern.evaluation.Estimate;
import org.lectern.evaluation.Evaluation;
import org.lectern.evaluation.Judges;
import org.lectern.evaluation.Measure;
import org.lectern.evaluation.Metric;

/**
 * What a model is worth on learners whom it never saw.
 *
 * @param way how they were told apart
 * @param period in which they are, where they are judged forward in time
 * @param rows that judged
 * @param probabilities of theirs, 0..1
 * @param evaluation beside the base rate
 * @param judges who they are and what was said of each
 * @param rules the same beside rules that need no model, by their ids
 * @param baseRate share of yeses in training
 * @param drift of every feature from training to judging; empty where it is not asked for
 */
record Judged(
        Way way,
        String period,
        List<RiskRow> rows,
        List<Double> probabilities,
        Evaluation evaluation,
        Judges judges,
        Map<String, Evaluation> rules,
        double baseRate,
        List<Drift> drift) {

    /** Who judges. */
    enum Way {
        /** Later ones. */
        FORWARD,
        /** A fifth of learners at a time. */
        BY_LEARNER
    }

    /** Whether it may be said that it tells who is at risk; the rule of the shared definitions, all three at once. */
    boolean hasSkill() {
        return hasOrder() && spares();
    }

    /** Whether it surely puts those at risk before others. */
    boolean hasOrder() {
        return sureOrder() && surePrecision();
    }

    private boolean sureOrder() {
        return evaluation.estimate(Measure.ROC_AUC).surelyAbove(0.5);
    }

    private boolean surePrecision() {
        Metric metric = evaluation.metric(Measure.AVERAGE_PRECISION);
        return Estimate.of(metric).surelyAbove(metric.baseline());
    }

    /** Whether its probabilities are closer to the truth than the base rate of everybody. */
    boolean spares() {
        Metric metric = evaluation.metric(Measure.BRIER_SCORE);
        return metric.value() < metric.baseline();
    }

    /** Features that are much otherwise than in training. */
    List<String> shifted() {
        return drift.stream().filter(Drift::isMuch).map(Drift::feature).toList();
    }
}
