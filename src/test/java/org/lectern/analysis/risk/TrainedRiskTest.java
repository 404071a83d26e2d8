package org.lectern.analysis.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.learning.LogisticModel;
import org.lectern.stats.LogOdds;

/** A model of risk that is asked elsewhere says what it said where it was trained. */
class TrainedRiskTest {

    private final TrainedRisk model = SampleRisks.logistic();

    @Test
    void whatItSaysFollowsFromItsWeights() {
        LogisticModel weights = ((RiskModel.Regression) model.learnt()).model();
        double z = weights.intercept();
        double[] row = {2, 15, 1};
        for (LogisticModel.Term term : weights.terms()) {
            z += term.weight() * (row[term.feature()] - term.centre()) / term.scale();
        }
        TrainedRisk.Outlook outlook = model.foresee(row);
        assertEquals(1 / (1 + Math.exp(-z)), outlook.probability(), 1e-12);
        assertEquals(
                outlook.probability(),
                LogOdds.probability(outlook.contributions().logOdds()),
                1e-12);
        assertTrue(outlook.interval().orElseThrow().low() < outlook.probability());
        assertTrue(outlook.interval().orElseThrow().high() > outlook.probability());
    }

    /** By the law few active days and a long silence raise the risk; medians are those of training. */
    @Test
    void reasonsAreWhatRaisesItMostBesideTheMedian() {
        List<String> reasons = model.foresee(0, 19, 1).reasons();
        assertEquals(2, reasons.size());
        assertTrue(reasons.contains("days with any activity: 0 (median 3)"), reasons.toString());
        assertTrue(reasons.stream().anyMatch(reason -> reason.startsWith("days without activity: 19 (median ")));
        assertEquals(List.of(), model.foresee(7, 0, 1).reasons());
    }

    @Test
    void whatNobodyInTrainingHadIsNamed() {
        assertEquals(List.of(), model.foresee(0, 0, 0).beyond());
        assertEquals(List.of("days_since_last"), model.foresee(0, 20, 0).beyond());
        assertEquals(
                List.of("active_days", "missing_due"), model.foresee(-1, 19, 3).beyond());
        assertEquals(List.of(), model.foresee(Double.NaN, 19, 2).beyond());
    }

    @Test
    void itKnowsWhenItIsAsked() {
        assertEquals(30, model.params().contacts());
        assertEquals(4, model.params().week());
        assertEquals(RiskParams.Learner.BOOSTED, SampleRisks.boosted().params().model());
    }

    @Test
    void treesTellNoInterval() {
        TrainedRisk.Outlook outlook = SampleRisks.boosted().foresee(0, 19, 1);
        assertTrue(outlook.interval().isEmpty());
        assertTrue(
                outlook.probability() > SampleRisks.boosted().foresee(7, 0, 1).probability());
    }
}
