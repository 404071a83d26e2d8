package org.lectern.analysis.risk;

import java.util.List;
import org.lectern.evaluation.Capacity;
import org.lectern.evaluation.DecisionCurve;
import org.lectern.evaluation.Ranking;

/** What would have come of contacting those who judged, by the order of their probabilities. */
final class Contacting {

    private final Judged judged;
    private final Ranking ranking;
    private final double[] probabilities;
    private final boolean[] outcomes;

    Contacting(Judged judged) {
        this.judged = judged;
        List<RiskRow> rows = judged.rows();
        probabilities =
                judged.probabilities().stream().mapToDouble(Double::doubleValue).toArray();
        ranking = new Ranking(probabilities, rows.stream().map(RiskResult::id).toList());
        outcomes = new boolean[rows.size()];
        for (int row = 0; row < outcomes.length; row++) {
            outcomes[row] = rows.get(row).isPositive();
        }
    }

    Judged judged() {
        return judged;
    }

    Capacity capacity(int contacts) {
        return Capacity.of(contacts, ranking, outcomes);
    }

    DecisionCurve decisions() {
        return DecisionCurve.of(probabilities, outcomes);
    }
}
