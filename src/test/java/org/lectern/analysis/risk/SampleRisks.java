package org.lectern.analysis.risk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Parameters;
import org.lectern.analysis.Provenance;
import org.lectern.contract.TaskContext;
import org.lectern.evaluation.Metric;
import org.lectern.stats.Interval;
import org.lectern.study.Filter;

/** Models of risk for tests of what is done with them; their learners follow a law. */
public final class SampleRisks {

    private static final RiskRows ROWS = RiskAnalysisTest.rows(600, 1, 1, Foreseen.RESULT);

    private SampleRisks() {}

    public static TrainedRisk logistic() {
        return of(RiskParams.Learner.LOGISTIC, false);
    }

    public static TrainedRisk boosted() {
        return of(RiskParams.Learner.BOOSTED, false);
    }

    /** One whose probabilities are not to be trusted. */
    public static TrainedRisk orderOnly() {
        return of(RiskParams.Learner.LOGISTIC, true);
    }

    private static TrainedRisk of(RiskParams.Learner learner, boolean orderOnly) {
        Parameters<RiskParams> parameters = Parameters.of(new RiskAnalysis());
        RiskParams params =
                parameters.with(RiskParams.of(Choices.standard()), Map.of("model", learner, "contacts", 30));
        RiskModel model =
                RiskModel.train(RiskMatrix.labelled(ROWS.features(), ROWS.labelled()), params, TaskContext.quiet());
        return new TrainedRisk(
                Foreseen.RESULT,
                model.bare(),
                IntStream.range(0, ROWS.features().size())
                        .mapToObj(
                                feature -> TrainedRisk.Known.of(ROWS.features().get(feature), feature, ROWS.rows()))
                        .toList(),
                orderOnly,
                List.of(new Metric("roc_auc", 0.81, Optional.of(new Interval(0.79, 0.83)), 0.5, Double.NaN)),
                new Provenance(
                        "sample",
                        "0123456789abcdef",
                        Filter.everything().withCourses(List.of("C")),
                        6_000,
                        600,
                        Parameters.write(params),
                        42,
                        "0"));
    }
}
