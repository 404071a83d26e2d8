package org.lectern.analysis.predictor;

import java.util.List;
import java.util.Optional;
import org.lectern.analysis.Mode;
import org.lectern.evaluation.Estimate;
import org.lectern.evaluation.Evaluation;
import org.lectern.evaluation.Measure;
import org.lectern.evaluation.Observation;
import org.lectern.evaluation.Verdict;
import org.lectern.stats.Interval;

/**
 * Every number that figures, tables and words are made of: both models and what each is worth.
 *
 * @param outlooks of all learners by the model that was asked for, the least likely to finish first
 */
record Outcome(
        PredictorParams params,
        Trial corrected,
        Evaluation correctedEvaluation,
        Trial published,
        Evaluation publishedEvaluation,
        PredictorParts parts,
        List<LearnerOutlook> outlooks,
        Observation observation) {

    Outcome {
        outlooks = List.copyOf(outlooks);
    }

    /** Whether the model that was asked for tells learners apart, so that their order says anything. */
    boolean tellsApart() {
        return Verdict.of(evaluation()).tellsApart();
    }

    /** The model that was asked for. */
    Trial trial() {
        return params.mode() == Mode.CORRECTED ? corrected : published;
    }

    /** What it is worth. */
    Evaluation evaluation() {
        return params.mode() == Mode.CORRECTED ? correctedEvaluation : publishedEvaluation;
    }

    /**
     * By how much the published way of judging flatters itself: its ROC-AUC p less the corrected one's c. With their intervals,
     * the 95 % interval is
     *
     * <pre>
     *   p - c - √((p - p_low)² + (c_high - c)²)   to   p - c + √((p_high - p)² + (c - c_low)²)
     * </pre>
     *
     * <p>as if they were judged by different learners; as some are the same, it is rather too wide. Source: G. Y. Zou and A.
     * Donner, Construction of confidence limits about effect measures: a general approach, Statistics in Medicine 27 (2008),
     * 1693-1702.
     */
    Estimate flattery() {
        Estimate p = publishedEvaluation.estimate(Measure.ROC_AUC);
        Estimate c = correctedEvaluation.estimate(Measure.ROC_AUC);
        double more = p.value() - c.value();
        if (p.interval().isEmpty() || c.interval().isEmpty()) {
            return new Estimate(more, Optional.empty());
        }
        Interval ofP = p.interval().get();
        Interval ofC = c.interval().get();
        return new Estimate(
                more,
                Optional.of(new Interval(
                        more - Math.hypot(p.value() - ofP.low(), ofC.high() - c.value()),
                        more + Math.hypot(ofP.high() - p.value(), c.value() - ofC.low()))));
    }
}
