package org.lectern.analysis.risk;

import java.util.List;
import java.util.Optional;
import org.lectern.evaluation.Capacity;
import org.lectern.evaluation.DecisionCurve;
import org.lectern.evaluation.Ranking;

/**
 * What was found of risk.
 *
 * @param standing what may be said
 * @param judged the judgement that counts; absent where nothing was learnt
 * @param also other judgements, for comparison
 * @param byWeek the same model at the ends of other weeks, where there are weeks of a course
 * @param model fitted to all labelled rows; absent where nothing was learnt
 * @param list the highest first
 */
record RiskResult(
        RiskParams params,
        RiskRows rows,
        Standing standing,
        Optional<Judged> judged,
        List<Judged> also,
        List<OfWeek> byWeek,
        Optional<RiskModel> model,
        List<Candidate> list) {

    /** @param week at whose end it was judged */
    record OfWeek(int week, Judged judged) {}

    RiskResult {
        also = List.copyOf(also);
        byWeek = List.copyOf(byWeek);
        list = List.copyOf(list);
    }

    static Ranking ranking(Judged judged) {
        List<String> ids = judged.rows().stream().map(RiskResult::id).toList();
        return new Ranking(
                judged.probabilities().stream().mapToDouble(Double::doubleValue).toArray(), ids);
    }

    /** Tells rows apart: a learner may take several courses, and have several moments in one. */
    static String id(RiskRow row) {
        return row.learner() + " " + row.course() + " " + row.moment();
    }

    static boolean[] outcomes(Judged judged) {
        boolean[] outcomes = new boolean[judged.rows().size()];
        for (int row = 0; row < outcomes.length; row++) {
            outcomes[row] = judged.rows().get(row).isPositive();
        }
        return outcomes;
    }

    /** What would have come of contacting so many of those who judged. */
    Optional<Capacity> capacity(int contacts) {
        return judged.map(one -> Capacity.of(contacts, ranking(one), outcomes(one)));
    }

    Optional<DecisionCurve> decisions() {
        return judged.map(one -> DecisionCurve.of(
                one.probabilities().stream().mapToDouble(Double::doubleValue).toArray(), outcomes(one)));
    }

    long flagged() {
        return list.stream().filter(Candidate::flagged).count();
    }
}
