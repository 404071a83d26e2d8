package org.lectern.analysis.risk;

import java.util.List;
import java.util.Optional;
import org.lectern.evaluation.Capacity;
import org.lectern.evaluation.DecisionCurve;
import org.lectern.evaluation.LeakAudit;
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
 * @param audit of what gives the answer away; what it refuses is left out
 */
record RiskResult(
        RiskParams params,
        RiskRows rows,
        Standing standing,
        Optional<Judged> judged,
        List<Judged> also,
        List<OfWeek> byWeek,
        Optional<RiskModel> model,
        List<Candidate> list,
        LeakAudit audit) {

    /** @param week at whose end it was judged */
    record OfWeek(int week, Judged judged) {}

    RiskResult {
        also = List.copyOf(also);
        byWeek = List.copyOf(byWeek);
        list = List.copyOf(list);
    }

    /** Tells rows apart: a learner may take several courses, and have several moments in one. */
    static String id(RiskRow row) {
        return row.learner() + " " + row.course() + " " + row.moment();
    }

    /** What comes of contacting those who judged, so many of them at a time. */
    Contacting contacting() {
        return new Contacting(judged.orElseThrow());
    }

    /** Who judged, in the order of their probabilities. */
    static final class Contacting {

        private final Ranking ranking;
        private final double[] probabilities;
        private final boolean[] outcomes;

        private Contacting(Judged judged) {
            List<RiskRow> rows = judged.rows();
            probabilities = judged.probabilities().stream()
                    .mapToDouble(Double::doubleValue)
                    .toArray();
            ranking =
                    new Ranking(probabilities, rows.stream().map(RiskResult::id).toList());
            outcomes = new boolean[rows.size()];
            for (int row = 0; row < outcomes.length; row++) {
                outcomes[row] = rows.get(row).isPositive();
            }
        }

        Capacity capacity(int contacts) {
            return Capacity.of(contacts, ranking, outcomes);
        }

        DecisionCurve decisions() {
            return DecisionCurve.of(probabilities, outcomes);
        }
    }

    long flagged() {
        return list.stream().filter(Candidate::flagged).count();
    }
}
