package org.lectern.analysis.risk;

import java.util.List;
import java.util.Optional;
import org.lectern.contract.TaskContext;
import org.lectern.learning.Contributions;
import org.lectern.learning.LabelledMatrix;
import org.lectern.learning.LogisticModel;
import org.lectern.learning.LogisticRegression;
import org.lectern.learning.LogisticUncertainty;
import org.lectern.stats.Interval;
import org.lectern.stats.LogOdds;

/** What was learnt of labelled rows. */
final class RiskModel {

    /** Every x in standard deviations, the penalty as strong as scikit-learn's. */
    private static final LogisticRegression REGRESSION = new LogisticRegression(1, true);

    private final LogisticModel model;
    private final LogisticUncertainty uncertainty;

    private RiskModel(LogisticModel model, LogisticUncertainty uncertainty) {
        this.model = model;
        this.uncertainty = uncertainty;
    }

    static RiskModel train(List<String> features, List<RiskRow> rows, RiskParams params, TaskContext context) {
        context.checkCancelled();
        LabelledMatrix training = RiskMatrix.labelled(features, rows);
        LogisticModel model = REGRESSION.fit(training);
        return new RiskModel(model, new LogisticUncertainty(REGRESSION, model, training));
    }

    private static double[] values(RiskRow row) {
        return row.values().stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Of a yes, 0..1. */
    double probability(RiskRow row) {
        return LogOdds.probability(model.logOdds(values(row)));
    }

    /** 95 %; absent where what learns tells none. */
    Optional<Interval> interval(RiskRow row) {
        return Optional.of(uncertainty.interval(values(row)));
    }

    /** What each feature adds to the log odds, beyond a learner who is like the mean. */
    Contributions contributions(RiskRow row) {
        return model.contributions(values(row));
    }

    LogisticModel logistic() {
        return model;
    }
}
